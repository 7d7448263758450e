package org.guatu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.ZoneDirectory;
import org.guatu.identity.account.ApiKeys;
import org.guatu.kernel.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The machine face over real HTTP. The description is renewed by {@code mvn test -Dfast -Dtest=ApiTest -Drenew=true}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiTest {
  private static final String SCHOOL = "{\"name\":\"示例学校\",\"kind\":\"GOVERNMENT\",\"stage\":\"NEGOTIATING\",\"totalYuan\":\"330000000.00\",\"on\":\"2020-02-10\"}";

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired ZoneDirectory zones;
  Program program;
  ZoneId zone;

  @BeforeEach
  void program() {
    zone = Program.zone(zones);
    program = new Program(port, keys, zone, Role.REFORM_OFFICER, Permission.PROJECT_READ, Permission.PROJECT_WRITE, Permission.PROJECT_PROGRESS,
        Permission.LEDGER_IMPORT, Permission.LEDGER_EXPORT);
  }

  @Test
  void aProjectEntersIsReadAndMoves() {
    var entered = program.post("/api/v1/projects", SCHOOL);
    assertThat(entered.status()).isEqualTo(201);
    var read = program.get(entered.location());
    assertThat(read.json().get("name").asString()).isEqualTo("示例学校");
    assertThat(read.text()).contains("\"330000000.00\"", "NEGOTIATING");
    var moved = program.post(entered.location() + "/stages", "{\"stage\":\"READY_TO_SIGN\",\"on\":\"2020-03-01\"}", "If-Match", read.etag());
    assertThat(moved.status()).isEqualTo(200);
    assertThat(moved.etag()).isNotEqualTo(read.etag());
    assertThat(program.get("/api/v1/projects?stage=READY_TO_SIGN&q=slxx").json().get("items")).hasSize(1);
    assertThat(program.get("/api/v1/projects?stage=READY_TO_SIGN&asOf=2020-02-20").json().get("items")).isEmpty();
    assertThat(program.get(entered.location() + "?asOf=2020-02-20").text()).contains("NEGOTIATING").doesNotContain("READY_TO_SIGN");
  }

  @Test
  void aChangeNamesTheVersionThatWasRead() {
    String place = program.post("/api/v1/projects", SCHOOL).location();
    String etag = program.get(place).etag();
    String report = "{\"state\":\"STOPPED\",\"on\":\"2020-02-11\"}";
    assertThat(program.post(place + "/states", report).status()).isEqualTo(428);
    assertThat(program.post(place + "/states", report, "If-Match", etag).status()).isEqualTo(200);
    assertThat(program.post(place + "/amounts", "{\"type\":\"TOTAL\",\"yuan\":\"1\",\"on\":\"2020-02-12\"}", "If-Match", etag).status()).isEqualTo(412);
    assertThat(program.post(place + "/states", report, "If-Match", "\"newest\"").status()).isEqualTo(422);
    assertThat(program.get(place).text()).doesNotContain("\"yuan\" : \"1.00\"");
  }

  @Test
  void whatIsSentTwiceIsDoneOnce() {
    var first = program.post("/api/v1/projects", SCHOOL, "Idempotency-Key", "a");
    var second = program.post("/api/v1/projects", SCHOOL, "Idempotency-Key", "a");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.location()).isEqualTo(first.location());
    assertThat(second.etag()).isEqualTo(first.etag());
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(program.get("/api/v1/projects").json().get("items")).hasSize(1);
    assertThat(program.post("/api/v1/projects", SCHOOL.replace("学校", "医院"), "Idempotency-Key", "a").status()).isEqualTo(422);
    var other = new Program(port, keys, zone, Role.REFORM_OFFICER, Permission.PROJECT_READ, Permission.PROJECT_WRITE);
    assertThat(other.post("/api/v1/projects", SCHOOL, "Idempotency-Key", "a").location()).as("a key is its caller's own").isNotEqualTo(first.location());
  }

  @Test
  void aRefusedWriteLeavesNoKeyBehind() {
    assertThat(program.post("/api/v1/projects", "{\"kind\":\"GOVERNMENT\"}", "Idempotency-Key", "b").status()).isEqualTo(422);
    assertThat(program.post("/api/v1/projects", SCHOOL, "Idempotency-Key", "b").status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"name":"","kind":"GOVERNMENT","on":"2020-02-10"}                             | 422 | name
      {"name":"甲","kind":"GOVERNMENT","on":"2020-13-10"}                            | 422 | on
      {"name":"甲","kind":"GOVERNMENT","on":"0202-02-10"}                            | 422 | on
      {"name":"甲","kind":"GOVERNMENT","on":"2020-02-10","totalYuan":"3.3e8"}        | 422 | totalYuan
      {"name":"甲","kind":"GOVERNMENT","on":"2020-02-10","place":"鹤壁"}              | 422 | place
      {"name":"甲\\n乙","kind":"GOVERNMENT","on":"2020-02-10"}                       | 422 | name
      {"name":"甲","kind":"HOBBY","on":"2020-02-10"}                                 | 400 | kind
      {                                                                             | 400 | ''
      """)
  void whatIsWrongIsNamed(String body, int status, String field) {
    var refused = program.post("/api/v1/projects", body);
    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.type()).startsWith("application/problem+json");
    assertThat(refused.wrong(field)).as(refused.text()).isTrue();
    assertThat(refused.json().get("traceId").stringValue()).matches("\\d{8}-[0-9A-F]{6}");
    assertThat(refused.json().at("/fields/0/code").stringValue()).isEqualTo("name".equals(field) && body.contains("\"name\":\"\"") ? "required" : "invalid");
    if ("kind".equals(field)) {
      assertThat(refused.text()).contains("“HOBBY”，可写 ", "GOVERNMENT");
    }
  }

  @Test
  void twoProjectsOfOneNumberAreRefused() {
    String numbered = SCHOOL.replace("{\"name\"", "{\"number\":\"SFQ-900\",\"name\"");
    assertThat(program.post("/api/v1/projects", numbered).status()).isEqualTo(201);
    assertThat(program.post("/api/v1/projects", numbered).wrong("number")).isTrue();
  }

  @Test
  void anotherZonesProjectIsNotThere() {
    String place = new Program(port, keys, Program.zone(zones), Role.REFORM_OFFICER, Permission.PROJECT_READ, Permission.PROJECT_WRITE)
        .post("/api/v1/projects", SCHOOL).location();
    assertThat(program.get(place).status()).isEqualTo(404);
    assertThat(program.post(place + "/stages", "{\"stage\":\"SIGNED\",\"on\":\"2020-03-01\"}", "If-Match", "\"1\"").status()).isEqualTo(404);
    assertThat(program.get("/api/v1/projects/not-an-id").status()).isEqualTo(404);
    assertThat(new Program(port, keys, zone, Role.REFORM_OFFICER, Permission.FIGURE_READ).get("/api/v1/projects").status()).isEqualTo(403);
  }

  @Test
  void theListGoesOnWhereItStopped() {
    for (int i = 1; i <= 5; i++) {
      program.post("/api/v1/projects", SCHOOL.replace("学校", "学校" + i));
    }
    var first = program.get("/api/v1/projects?limit=3").json();
    assertThat(first.get("items")).hasSize(3);
    var rest = program.get("/api/v1/projects?limit=3&after=" + first.get("next").asString()).json();
    assertThat(rest.get("items")).hasSize(2);
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(program.get("/api/v1/projects?limit=1000").status()).isEqualTo(422);
    assertThat(program.get("/api/v1/projects?stage=HOBBY").wrong("stage")).isTrue();
    assertThat(program.get("/api/v1/projects?stage=HOBBY").text()).contains("“HOBBY”，可写 LEAD、");
    assertThat(program.get("/api/v1/projects?limit=1000").wrong("limit")).isTrue();
  }

  @Test
  void theListComesForSpreadsheets() {
    program.post("/api/v1/projects", SCHOOL.replace("{\"name\"", "{\"number\":\"SFQ-800\",\"name\""));
    program.post("/api/v1/projects", SCHOOL.replace("示例学校", "=1+1 医院").replace("NEGOTIATING", "SIGNED"));
    var all = program.get("/api/v1/projects?limit=1", "Accept", "text/csv");
    assertThat(all.type()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(all.text().lines()).as("pages are for programs").hasSize(3);
    assertThat(all.text()).startsWith("\uFEFF项目名称,编号,工地,阶段,").contains("示例学校,SFQ-800,", "在谈").contains("'=1+1 医院").doesNotContain("\n=");
    assertThat(program.get("/api/v1/projects?stage=SIGNED", "Accept", "text/csv").text()).contains("医院").doesNotContain("学校");
    assertThat(program.get("/api/v1/projects?asOf=2020-02-01", "Accept", "text/csv").text().lines()).hasSize(1);
    assertThat(program.get("/api/v1/projects?stage=HOBBY", "Accept", "text/csv").wrong("stage")).isTrue();
    assertThat(program.get("/api/v1/projects", "Accept", "*/*").json().get("items")).hasSize(2);
    var reader = new Program(port, keys, zone, Role.REFORM_OFFICER, Permission.PROJECT_READ);
    assertThat(reader.get("/api/v1/projects", "Accept", "text/csv").status()).as("who may read may not take all away").isEqualTo(403);
  }

  @Test
  void aLedgerComesInAndIsTakenBack() {
    program.post("/api/v1/projects", SCHOOL.replace("{\"name\"", "{\"number\":\"SFQ-700\",\"name\""));
    assertThat(program.get("/api/v1/ledgers").text()).contains("stages", "项目编号");
    assertThat(program.get("/api/v1/ledgers/stages/template").status()).isEqualTo(200);
    String csv = "项目编号,阶段,发生日期\nSFQ-700,拟签约,2020-03-01\n";
    assertThat(program.file("/api/v1/ledgers/stages/batches?dryRun=true", "a.csv", csv).json().at("/counts/added").asInt()).isEqualTo(1);
    var taken = program.file("/api/v1/ledgers/stages/batches", "a.csv", csv, "Idempotency-Key", "c");
    assertThat(taken.status()).isEqualTo(201);
    assertThat(program.file("/api/v1/ledgers/stages/batches", "a.csv", csv, "Idempotency-Key", "c").location()).isEqualTo(taken.location());
    assertThat(program.get("/api/v1/ledgers/stages/rows?format=CSV").text()).contains("拟签约");
    assertThat(program.get("/api/v1/ledgers/stages/rows", "Accept", "text/csv").text()).as("asked for as others ask").startsWith("\uFEFF项目编号").contains("拟签约");
    assertThat(program.delete(taken.location()).json().get("state").asString()).isEqualTo("UNDONE");
    assertThat(program.get("/api/v1/ledgers/stages/rows?format=CSV").text()).doesNotContain("拟签约");
    var refused = program.file("/api/v1/ledgers/stages/batches", "a.csv", csv.replace("2020-03-01", "三月"));
    assertThat(refused.json().at("/problems/0/column").asString()).isEqualTo("on");
    assertThat(refused.json().get("state").asString()).isEqualTo("REFUSED");
    assertThat(program.get("/api/v1/ledgers/none/rows").status()).isEqualTo(404);
  }

  @Test
  void theDescriptionIsTheOneThatIsCheckedIn() throws IOException {
    String text = program.get("/api/v1/openapi.json").text() + "\n";
    Path file = Path.of("docs/openapi.json");
    if (Boolean.getBoolean("renew")) {
      Files.writeString(file, text);
    }
    assertThat(text).contains("\"openapi\" : \"3.1.0\"", "Idempotency-Key", "If-Match");
    assertThat(Files.readString(file)).isEqualTo(text);
  }
}
