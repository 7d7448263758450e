package org.guatu.installed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.guatu.identity.Browser;
import org.junit.jupiter.api.Test;

/** The power goes while people write and a ledger comes in. Whatever was answered is there afterwards, the rest is not there at all. */
class KilledServerTest {
  private static final int ROWS = 8_000;
  private static final int ANSWERED = 20;
  private static final String STORED = "SELECT count(*) FROM project.project WHERE number LIKE 'KILL-%'";

  private final Map<String, String> answered = new ConcurrentHashMap<>();
  private final AtomicBoolean ending = new AtomicBoolean();
  private final AtomicInteger number = new AtomicInteger();

  @Test
  void whatWasAnsweredIsKeptAndNothingIsHalfDone() throws Exception {
    Browser importer = DemoProduct.signedIn("fagai");
    String batch = receive(importer);
    String project = subject(importer);
    List<Thread> writers = List.of(writing(DemoProduct.signedIn("zhaoshang"), project), writing(DemoProduct.signedIn("hecha"), project));
    awaitAnswers(ANSWERED);
    AtomicBoolean applied = new AtomicBoolean();
    Thread applying = Thread.ofVirtual().start(() -> {
      try {
        applied.set(importer.post(batch + "/apply", Map.of("mode", "ALL")).status() < 400);
      } catch (java.io.UncheckedIOException cutOff) {
        applied.set(false);
      }
    });
    awaitAnswers(answered.size() + 2);
    DemoProduct.killed();
    ending.set(true);
    applying.join();
    for (Thread writer : writers) {
      writer.join();
    }
    assertThat(applied).as("killed in the middle of the import").isFalse();

    Browser after = DemoProduct.signedIn("fagai");
    answered.forEach((place, title) -> {
      Browser.Page page = after.get(place);
      assertThat(page.status()).as(place).isEqualTo(200);
      assertThat(page.body()).contains(title);
      String id = place.substring(place.lastIndexOf('/') + 1);
      assertThat(DemoProduct.ask("SELECT count(*) FROM audit.entry WHERE action = 'matter.raise' AND subject = '" + id + "'")).as(title).isEqualTo("1");
    });
    assertThat(DemoProduct.running().command("verify", "audit").out()).contains("the trail holds");
    String stored = DemoProduct.ask(STORED);
    boolean committed = after.get(batch).body().contains("已导入");
    assertThat(stored).isEqualTo(committed ? Integer.toString(ROWS) : "0");
    if (!committed) {
      assertThat(after.post(batch + "/apply", Map.of("mode", "ALL")).status()).isEqualTo(302);
      assertThat(DemoProduct.ask(STORED)).isEqualTo(Integer.toString(ROWS));
    }
    after.get(batch);
    assertThat(after.post(batch + "/undo", Map.of()).status()).isEqualTo(302);
  }

  private static String receive(Browser importer) {
    StringBuilder rows = new StringBuilder("项目编号,项目名称,类别,自何日起\n");
    IntStream.rangeClosed(1, ROWS).forEach(row -> rows.append("KILL-").append(row).append(",断电前第").append(row).append("号工程,政府投资,2020-03-01\n"));
    importer.get("/ledger/projects/import");
    Browser.Page received = importer.upload("/ledger/projects/import", "file", "项目.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(received.location()).as(received.body()).startsWith("/ledger/batches/");
    return received.location();
  }

  private static String subject(Browser browser) {
    Matcher project = Pattern.compile("/project/projects/([0-9a-f-]{36})").matcher(browser.get("/project/projects").body());
    assertThat(project.find()).isTrue();
    return "project:" + project.group(1);
  }

  private Thread writing(Browser browser, String project) {
    browser.get("/matter/matters/new");
    return Thread.ofVirtual().start(() -> {
      try {
        while (!ending.get()) {
          String title = "断电前的第 " + number.incrementAndGet() + " 件";
          Browser.Page raised = browser.post("/matter/matters", Map.of("kind", "PROBLEM", "title", title, "description", "写入过程中断电", "subject", project));
          if (raised.status() == 302) {
            answered.put(raised.location(), title);
          }
        }
      } catch (java.io.UncheckedIOException cutOff) {
        ending.set(true);
      }
    });
  }

  private void awaitAnswers(int least) {
    org.awaitility.Awaitility.await().atMost(java.time.Duration.ofMinutes(1)).until(() -> answered.size() >= least);
  }
}
