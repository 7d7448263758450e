package org.guatu.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.database.Refusal;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.ZoneId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.token.PermitClaims;
import org.guatu.resumption.token.PermitTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** verify permit with and without an installation, and keys. */
@SpringBootTest
class PermitCommandsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired ZoneDirectory zones;
  @Autowired PermitTokens tokens;
  @Autowired VerifyCommand verify;
  @Autowired KeysCommand keys;
  @TempDir Path folder;
  private final ZoneId zone = Someone.freshZone();
  private final String code = "z" + UUID.randomUUID().toString().substring(0, 8);
  private String token = "";

  private record Printed(int code, String text) {
    JsonNode json() {
      return JSON.readTree(text);
    }
  }

  @BeforeEach
  void issue() {
    zones.enter(new Zone(zone, code, "试验园区", "试验区", "410600", "鹤壁市"));
    token = tokens.sign(zone, new PermitClaims(code, UUID.randomUUID(), "复工〔2020〕012号", "辅仁中小学", "主体结构", 120, TestDatabase.NOW, TestDatabase.NOW,
        TestDatabase.NOW.plus(Duration.ofDays(14))));
  }

  @Test
  void aPermitIsVerifiedAsOfNowAndOfAnyMoment() {
    Printed now = run(verify, "permit", token, "--json");
    assertThat(now.code()).isZero();
    assertThat(now.json().get("verdict").stringValue()).isEqualTo("VALID");
    assertThat(now.json().get("number").stringValue()).isEqualTo("复工〔2020〕012号");
    assertThat(now.json().get("headcountCap").intValue()).isEqualTo(120);
    assertThat(run(verify, "permit", token)).satisfies(text -> assertThat(text.text()).startsWith("VALID（有效）").contains("辅仁中小学"));
    Printed later = run(verify, "permit", token, "--at", "2020-03-17T18:00", "--json");
    assertThat(later.code()).isEqualTo(1);
    assertThat(later.json().get("verdict").stringValue()).isEqualTo("EXPIRED");
    assertThat(run(verify, "permit", token, "--at", "2020-03-03T17:59:59", "--json").json().get("verdict").stringValue()).isEqualTo("NOT_YET_VALID");
    assertThat(run(verify, "permit", token + "A", "--json").json().get("reason").stringValue()).isNotEmpty();
  }

  @Test
  void theLastSecondOfTheLastDayIsValidAndTimesAreSaidAsTheyAreHere() {
    Permit permit = new Permit(new PermitId(UUID.randomUUID()), 2020, 13, "复工〔2020〕013号", null, new ProjectId(UUID.randomUUID()), "辅仁中小学", "主体结构", 120, "", LocalDate.of(2020, 3, 3),
        LocalDate.of(2020, 3, 9), PermitStatus.ACTIVE, "", TestDatabase.NOW.minusSeconds(60), "批准人丁", 1);
    String week = tokens.sign(zone, permit.claims(code));
    assertThat(run(verify, "permit", week, "--at", "2020-03-09T23:59:59", "--json").json().get("verdict").stringValue()).isEqualTo("VALID");
    assertThat(run(verify, "permit", week, "--at", "2020-03-09 24:00", "--json").json().get("verdict").stringValue()).isEqualTo("VALID");
    assertThat(run(verify, "permit", week, "--at", "2020-03-10T00:00:00", "--json").json().get("verdict").stringValue()).isEqualTo("EXPIRED");
    assertThat(run(verify, "permit", week, "--at", "2020-03-09T08:00:00").text())
        .contains("at: 2020-03-09T00:00:00Z（北京时间 2020-03-09 08:00:00）", "expiresAt: 2020-03-09T16:00:00Z（北京时间 2020-03-10 00:00:00，从此失效）");
  }

  @Test
  void aListThatIsLaterThanTheMomentAskedIsNotCalledNew() throws Exception {
    Path list = Files.writeString(folder.resolve("later"), tokens.sign(zone, tokens.list(zone, TestDatabase.NOW.plusSeconds(60))));
    Printed printed = run(verify, "permit", token, "--list", list.toString());
    assertThat(printed.text()).contains("listLaterSeconds: 60（撤销名单晚于所问的时刻").doesNotContain("listAgeSeconds");
  }

  @Test
  void aListOfYoursIsTakenIfItIsTheZonesOwn() throws Exception {
    Path list = Files.writeString(folder.resolve("list"), tokens.sign(zone, tokens.list(zone, TestDatabase.NOW.minus(Duration.ofMinutes(10)))) + "\n");
    Printed printed = run(verify, "permit", token, "--list", list.toString(), "--json");
    assertThat(printed.json().get("verdict").stringValue()).isEqualTo("VALID");
    assertThat(printed.json().get("listAgeSeconds").intValue()).isEqualTo(600);
    Files.writeString(list, tokens.sign(zone, tokens.list(zone, TestDatabase.NOW.minus(Duration.ofDays(1)))));
    assertThat(run(verify, "permit", token, "--list", list.toString(), "--json").json().get("verdict").stringValue()).isEqualTo("STALE");
    Files.writeString(list, token);
    assertThatThrownBy(() -> run(verify, "permit", token, "--list", list.toString())).isInstanceOf(Refusal.class);
  }

  @Test
  void withTheKeysInAFileNothingElseIsNeeded() throws Exception {
    Path file = Files.write(folder.resolve("keys.json"), JSON.writeValueAsBytes(tokens.published(zone)));
    Printed printed = offline(file, "permit", token, "--json");
    assertThat(printed.code()).isZero();
    assertThat(printed.json().get("verdict").stringValue()).isEqualTo("VALID");
    assertThat(offline(file, "permit", token, "--at", "2020-03-05T18:00", "--json").json().get("verdict").stringValue()).isEqualTo("STALE");
    assertThatThrownBy(() -> offline(file, "audit")).isInstanceOf(UsageError.class);
    Files.writeString(file, "{}");
    assertThatThrownBy(() -> offline(file, "permit", token)).isInstanceOf(Refusal.class);
  }

  @Test
  void manyTokensAreAnsweredALineEach() throws Exception {
    Path many = Files.writeString(folder.resolve("tokens"), token + "\n\n" + token + "A\n");
    Printed printed = run(verify, "permit", "--tokens", many.toString());
    assertThat(printed.code()).as("one of them does not hold").isEqualTo(1);
    assertThat(printed.text().lines()).hasSize(2).first().isEqualTo("VALID（有效） 复工〔2020〕012号 辅仁中小学");
    Files.writeString(many, token + "\n" + token + "\n");
    assertThat(run(verify, "permit", "--tokens", many.toString(), "--json").code()).isZero();
    Files.writeString(many, "\n");
    assertThatThrownBy(() -> run(verify, "permit", "--tokens", many.toString())).isInstanceOf(Refusal.class);
  }

  @Test
  void keysAreListedAndReplaced() {
    assertThat(run(keys).text()).contains("ES256").contains("in use").doesNotContain("retired");
    assertThat(run(keys, "rotate").text()).startsWith("signing with ");
    assertThat(run(keys).text().lines()).hasSize(2);
    assertThat(run(verify, "permit", token, "--json").json().get("verdict").stringValue()).isEqualTo("VALID");
    assertThatThrownBy(() -> run(keys, "burn")).isInstanceOf(UsageError.class);
  }

  private Printed run(Command command, String... words) {
    return printed(() -> Someone.operator(zone).does(() -> command.run(arguments(words))));
  }

  private static Printed offline(Path file, String... words) {
    return printed(() -> OfflineVerification.run(file, arguments(words), BusinessClock.real()));
  }

  private static Arguments arguments(String... words) {
    return new Arguments(new ArrayList<>(List.of(words)));
  }

  private static Printed printed(Callable<Integer> work) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      int code = work.call();
      return new Printed(code, out.toString(StandardCharsets.UTF_8));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      System.setOut(before);
    }
  }
}
