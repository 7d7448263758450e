package org.guatu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guatu.Product;
import org.guatu.console.Arguments;
import org.guatu.console.UsageError;
import org.guatu.database.DataDirectory;
import org.guatu.database.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bench on a tiny zone: seeded through the ledgers, served by a process of its own, measured, written down. */
class BenchTest {
  @TempDir Path folder;

  @Test
  void aTinyZoneIsFilledAndTheListAndTheWallAreMeasured() throws Exception {
    Path data = folder.resolve("zone");
    int code = BenchRun.run(Product.launch(), words("wall", "last-page", "--quick", "--projects", "120", "--data", data.toString()));

    JsonNode results = JsonMapper.builder().build().readTree(Files.readString(data.resolve("bench-results.json")));
    assertThat(results.at("/stageEvents").intValue()).isEqualTo(1200);
    assertThat(results.at("/machine").stringValue()).contains("processors");
    assertThat(results.at("/benchmarks/0/name").stringValue()).isEqualTo("wall");
    JsonNode statements = results.at("/benchmarks/0/measurements/3");
    assertThat(statements.at("/name").stringValue()).isEqualTo("SQL statements of a wall");
    assertThat(statements.at("/value").doubleValue()).isBetween(5.0, 12.0);
    assertThat(results.at("/benchmarks/0/measurements/0/value").doubleValue()).isPositive();
    boolean missed = results.findValues("passed").stream().anyMatch(passed -> passed.isBoolean() && !passed.booleanValue());
    assertThat(code).isEqualTo(missed ? 1 : 0);
  }

  @Test
  void applicationsAreMultipliedAndSent() throws Exception {
    Path data = folder.resolve("zone");
    BenchRun.run(Product.launch(), words("resumption", "--quick", "--projects", "120", "--data", data.toString()));

    JsonNode measured = JsonMapper.builder().build().readTree(Files.readString(data.resolve("bench-results.json"))).at("/benchmarks/0/measurements");
    assertThat(measured).extracting(each -> each.at("/name").stringValue())
        .contains("99 % of the reviewer's queue within", "99 % of the leader's page within", "the slowest submit within", "99 % of a minute's submits within");
    assertThat(measured).allSatisfy(each -> assertThat(each.at("/value").doubleValue()).isPositive());
    assertThat(folder.resolve("zone-applications")).isDirectory();
    assertThat(folder.resolve("zone-applications-run")).as("used up").doesNotExist();
  }

  @Test
  void somebodyElsesDataIsLeftAlone() {
    DataDirectory.open(folder.resolve("theirs")).keep("kept", "something");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> BenchRun.run(Product.launch(), words("--data", folder.resolve("theirs").toString())))
        .withMessageContaining("holds an installation");
  }

  @Test
  void anUnknownBenchmarkIsToldWithThoseThereAre() {
    assertThatExceptionOfType(UsageError.class).isThrownBy(() -> BenchRun.run(Product.launch(), words("everything"))).withMessageContaining("project-list");
  }

  private static Arguments words(String... words) {
    return new Arguments(List.of(words));
  }
}
