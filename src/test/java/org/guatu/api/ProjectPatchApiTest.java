package org.guatu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
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
import tools.jackson.databind.JsonNode;

/** A program patches a project: what is named is stated anew, the rest stays, and all of it or nothing is taken. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProjectPatchApiTest {
  /** The version that a project has when it is entered. */
  private static final String FIRST = "\"2\"";
  private static final String CODE = "2020-410671-48-01-016343";

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired ZoneDirectory zones;

  private ZoneId zone;
  private Program program;
  private String path;

  @BeforeEach
  void aProject() {
    zone = Program.zone(zones);
    program = new Program(port, keys, zone, Role.REFORM_OFFICER, Permission.PROJECT_READ, Permission.PROJECT_WRITE, Permission.PROJECT_PROGRESS);
    path = enter("示例学校");
  }

  @Test
  void whatIsNamedIsStatedAnewAndTheRestStays() {
    var answer = program.patch(path, """
        {"occurredAt":"2020-03-01","reason":"批复调整","evidence":"鹤发改〔2020〕7号","name":"示例小学","stage":"READY_TO_SIGN","industry":"P8321 普通小学教育",
         "place":"114.2950,35.7300","owner":"示例城投公司","duties":{"LEADER":"领导甲"},"amounts":{"IN_PERIOD":"310000000.00","TOTAL":"340000000.00"},
         "libraries":{"BOND":true},"codes":{"%s":"ACTIVE"}}""".formatted(CODE), "If-Match", FIRST);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.etag()).isNotEqualTo(FIRST).isEqualTo(program.get(path).etag());
    assertThat(facts(answer)).containsEntry("NAME/", "示例小学").containsEntry("STAGE/", "READY_TO_SIGN").containsEntry("INDUSTRY/", "P8321 普通小学教育")
        .containsEntry("PLACE/", "114.2950,35.7300").containsEntry("OWNER/", "示例城投公司").containsEntry("DUTY/LEADER", "领导甲")
        .containsEntry("AMOUNT/TOTAL", "340000000.00").containsEntry("AMOUNT/IN_PERIOD", "310000000.00").containsEntry("LIBRARY/BOND", "IN")
        .containsEntry("CODE/project-code:" + CODE, "ACTIVE").containsEntry("ALIAS/示例学校", "ACTIVE");
    var ended = program.patch(path, "{\"occurredAt\":\"2020-03-02T09:10\",\"duties\":{\"LEADER\":null},\"libraries\":{\"BOND\":null}}", "If-Match", answer.etag());
    assertThat(facts(ended)).containsEntry("DUTY/LEADER", "").containsEntry("LIBRARY/BOND", "OUT").containsEntry("STAGE/", "READY_TO_SIGN");
    assertThat(facts(program.get(path + "?asOf=2020-03-02T09:00"))).as("the past stays as it was").containsEntry("DUTY/LEADER", "领导甲");
  }

  @Test
  void itNamesTheVersionThatWasRead() {
    String industry = "{\"occurredAt\":\"2020-03-01\",\"industry\":\"P83\"}";
    assertThat(program.patch(path, industry).status()).isEqualTo(428);
    assertThat(program.patch(path, industry, "If-Match", "\"x\"").status()).isEqualTo(422);
    assertThat(program.patch(path, industry, "If-Match", FIRST).status()).isEqualTo(200);
    var late = program.patch(path, "{\"occurredAt\":\"2020-03-01\",\"industry\":\"P84\"}", "If-Match", FIRST);
    assertThat(late.status()).isEqualTo(412);
    assertThat(facts(program.get(path))).containsEntry("INDUSTRY/", "P83");
  }

  @Test
  void sentTwiceWithOneKeyItIsDoneOnce() {
    String industry = "{\"occurredAt\":\"2020-03-01\",\"industry\":\"P83\"}";
    var first = program.patch(path, industry, "If-Match", FIRST, "Idempotency-Key", "p1");
    var second = program.patch(path, industry, "If-Match", FIRST, "Idempotency-Key", "p1");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.etag()).isEqualTo(first.etag());
    assertThat(program.patch(path, industry.replace("P83", "P84"), "If-Match", first.etag(), "Idempotency-Key", "p1").status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"occurredAt":"2020-03-01"}                                              | body
      []                                                                       | body
      {"industry":"P83"}                                                       | occurredAt
      {"occurredAt":"March","industry":"P83"}                                  | occurredAt
      {"occurredAt":"2020-03-01","colour":"red"}                               | colour
      {"occurredAt":"2020-03-01","stage":null}                                 | stage
      {"occurredAt":"2020-03-01","stage":"HOBBY"}                              | stage
      {"occurredAt":"2020-03-01","name":"甲\\n乙"}                              | name
      {"occurredAt":"2020-03-01","place":"35.73,114.29"}                       | place
      {"occurredAt":"2020-03-01","amounts":{"TOTAL":"3.3e8"}}                  | amounts.TOTAL
      {"occurredAt":"2020-03-01","amounts":{"TOTAL":"3300000000000.00"}}       | amounts.TOTAL
      {"occurredAt":"2020-03-01","codes":{"2020":"ACTIVE"}}                    | codes.2020
      """)
  void whatIsWrongIsNamedAndNothingIsTaken(String body, String field) {
    var refused = program.patch(path, body, "If-Match", FIRST);
    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.type()).startsWith("application/problem+json");
    assertThat(refused.wrong(field)).as(refused.text()).isTrue();
    assertThat(program.get(path).etag()).isEqualTo(FIRST);
  }

  @Test
  void anImprobableAmountIsTakenWithAWord() {
    String far = "{\"occurredAt\":\"2020-03-01\",\"amounts\":{\"TOTAL\":\"3300000000000.00\"}";
    assertThat(program.patch(path, far + "}", "If-Match", FIRST).text()).contains("相差过大，请核对单位", "confirmed");
    assertThat(program.patch(path, far + ",\"confirmed\":true}", "If-Match", FIRST).status()).isEqualTo(200);
    assertThat(program.post("/api/v1/projects", "{\"name\":\"大\",\"kind\":\"GOVERNMENT\",\"totalYuan\":\"3300000000000\",\"on\":\"2020-02-10\"}")
        .wrong("totalYuan")).isTrue();
  }

  @Test
  void whatARuleRefusesUndoesTheRestOfThePatch() {
    String holder = enter("示例医院");
    program.patch(holder, "{\"occurredAt\":\"2020-03-01\",\"codes\":{\"%s\":\"ACTIVE\"}}".formatted(CODE), "If-Match", FIRST);
    var refused = program.patch(path, "{\"occurredAt\":\"2020-03-01\",\"name\":\"改名\",\"codes\":{\"%s\":\"ACTIVE\"}}".formatted(CODE), "If-Match", FIRST);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("code").asString()).isEqualTo("project.code-conflict");
    assertThat(refused.json().get("detail").asString()).contains(CODE, "示例医院");
    assertThat(facts(program.get(path))).containsEntry("NAME/", "示例学校");
    assertThat(program.patch(path, "{\"occurredAt\":\"2020-03-01\",\"stage\":\"PLANNED\"}", "If-Match", FIRST).json().get("code").asString())
        .isEqualTo("project.stage-reason");
  }

  @Test
  void onlyWhoMayAndOnlyOnesOwn() {
    String industry = "{\"occurredAt\":\"2020-03-01\",\"industry\":\"P83\"}";
    Program reader = new Program(port, keys, zone, Role.REFORM_OFFICER, Permission.PROJECT_READ);
    assertThat(reader.patch(path, industry, "If-Match", FIRST).status()).isEqualTo(403);
    Program writer = new Program(port, keys, zone, Role.REFORM_OFFICER, Permission.PROJECT_READ, Permission.PROJECT_WRITE);
    assertThat(writer.patch(path, "{\"occurredAt\":\"2020-03-01\",\"industry\":\"P83\",\"state\":\"IN_CONSTRUCTION\"}", "If-Match", FIRST).status()).isEqualTo(403);
    Program elsewhere = new Program(port, keys, Program.zone(zones), Role.REFORM_OFFICER, Permission.PROJECT_READ, Permission.PROJECT_WRITE);
    assertThat(elsewhere.patch(path, industry, "If-Match", FIRST).status()).isEqualTo(404);
    assertThat(program.get(path).etag()).isEqualTo(FIRST);
  }

  private String enter(String name) {
    String project = "{\"name\":\"%s\",\"kind\":\"GOVERNMENT\",\"stage\":\"NEGOTIATING\",\"totalYuan\":\"330000000.00\",\"on\":\"2020-02-10\"}".formatted(name);
    return program.post("/api/v1/projects", project).location();
  }

  /** "KIND/slot" → value. */
  private static Map<String, String> facts(Program.Answer answer) {
    Map<String, String> facts = new TreeMap<>();
    for (JsonNode fact : answer.json().get("facts")) {
      facts.put(fact.get("kind").asString() + "/" + fact.get("slot").asString(), fact.get("value").asString());
    }
    return facts;
  }
}
