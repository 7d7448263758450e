package org.guatu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guatu.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is promised of ledgers at their full size, with the JVM flags that ship: they end the process where the heap is too small. */
class LedgersAtSizeTest {
  private static final int ROWS = 10_000;
  @TempDir static Path folder;
  static BenchZone zone;

  @BeforeAll
  static void open() throws Exception {
    zone = BenchZone.open(Product.launch(), folder.resolve("zone"), 20, true);
    zone.server();
  }

  @AfterAll
  static void close() throws Exception {
    zone.close();
  }

  @Test
  void tenThousandRowsAreTriedAndTakenInByACommandWhileTheServerRuns() throws Exception {
    Path file = ImportFiles.make("projects", ROWS);
    assertThat(command("import", file.toString(), "--ledger", "projects", "--dry-run")).contains("新增 10000", "错误 0");
    assertThat(command("import", file.toString(), "--ledger", "projects")).contains("新增 10000", "错误 0");
    assertThat(command("import", file.toString(), "--ledger", "projects")).contains("新增 0", "无变化 10000");
    Files.delete(file);
  }

  @Test
  void tenThousandRowsAreTakenInByTheServerItself() throws Exception {
    double[] times = ImportSpeed.ask(zone, ImportSpeed.PAGE + "?ledger=projects&rows=" + ROWS);
    assertThat(times).hasSize(2);
    assertThat(zone.server().isAlive()).isTrue();
  }

  @Test
  void aHundredThousandRowsGoOutOfAHeapOfHalfThatSize() throws Exception {
    zone.stopServer();
    zone.startServer("-Xmx128m");
    double[] answer = ImportSpeed.ask(zone, ExportSpeed.PAGE + "?rows=100000");
    assertThat(answer[0]).isEqualTo(100_000);
    assertThat(zone.server().isAlive()).isTrue();
    zone.stopServer();
    zone.server();
  }

  private static String command(String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", zone.data().toString()));
    Process process = zone.launch().process(all.toArray(String[]::new)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
