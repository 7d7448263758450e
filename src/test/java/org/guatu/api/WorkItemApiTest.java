package org.guatu.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.guatu.Someone;
import org.guatu.identity.AccountId;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ZoneDirectory;
import org.guatu.identity.account.ApiKeys;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.GivenOffice;
import org.guatu.organization.GivenOffice.Member;
import org.guatu.organization.People;
import org.guatu.organization.PersonEntry;
import org.guatu.organization.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Work items, and the to-dos that they put on desks, through the API. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(GivenOffice.class)
class WorkItemApiTest {
  private static final Permission[] WORK = {Permission.WORK_WRITE};

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired ZoneDirectory zones;
  @Autowired GivenOffice given;
  @Autowired People people;

  private ZoneId zone;
  private DepartmentId bureau;
  private Member first;
  private Member second;
  private Program program;

  @BeforeEach
  void anOffice() {
    zone = Program.zone(zones);
    bureau = given.department(zone, "建局");
    first = given.zoneMember(zone, bureau, "甲", Role.REFORM_OFFICER);
    second = given.zoneMember(zone, bureau, "乙", Role.REFORM_OFFICER);
    program = program();
  }

  private Program program() {
    return new Program(port, keys, zone, Role.REFORM_OFFICER, Permission.WORK_READ, WORK);
  }

  @Test
  void itIsRegisteredMovedReassignedReportedSentBackAndVerified() {
    String path = register("路面恢复", "2020-03-20");
    var moved = take(path, "move-node", "{\"node\":\"2020-03-25\",\"text\":\"降雨\"}", 1);
    assertThat(moved.json().at("/item/node").asString()).isEqualTo("2020-03-25");
    assertThat(moved.json().at("/item/originalNode").asString()).isEqualTo("2020-03-20");
    assertThat(take(path, "reassign", "{\"person\":\"%s\",\"text\":\"分工调整\"}".formatted(second.id().value()), 2).json().at("/item/person").asString()).isEqualTo("乙");
    assertThat(take(path, "report", "{\"text\":\"已完成，见照片\"}", 3).json().at("/item/state").asString()).isEqualTo("REPORTED");
    assertThat(take(path, "verify", "{\"text\":\"合格\"}", 4).json().get("code").asString()).as("whoever reported it does not verify it").isEqualTo("worklist.own-item");
    Program verifier = program();
    assertThat(verifier.post(path + "/send-back", "{\"text\":\"缺照片\"}", "If-Match", "\"4\"").status()).isEqualTo(200);
    take(path, "report", "{\"text\":\"已补照片\"}", 5);
    var verified = verifier.post(path + "/verify", "{\"text\":\"合格\"}", "If-Match", "\"6\"");
    assertThat(verified.json().at("/item/state").asString()).isEqualTo("VERIFIED");
    assertThat(verified.json().get("events")).hasSize(7);
    assertThat(verified.json().get("steps")).isEmpty();
    assertThat(take(register("立牌", "2020-03-20"), "cancel", "{\"text\":\"不再需要\"}", 1).json().at("/item/state").asString()).isEqualTo("CANCELLED");
  }

  @Test
  void theListGoesOnWhereItStoppedAndIsFiltered() {
    for (int day = 11; day <= 15; day++) {
      register("清障 " + day, "2020-03-" + day);
    }
    var page = program.get("/api/v1/work-items?limit=3").json();
    assertThat(page.at("/items/0/goal").asString()).as("the nearest node first").isEqualTo("清障 11");
    var rest = program.get("/api/v1/work-items?limit=3&after=" + page.get("next").asString()).json();
    assertThat(rest.get("items")).hasSize(2);
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(program.get("/api/v1/work-items?nodeUntil=2020-03-12").json().get("items")).hasSize(2);
    assertThat(program.get("/api/v1/work-items?state=OPEN&person=" + first.id().value()).json().get("items")).hasSize(5);
    assertThat(program.get("/api/v1/work-items?state=VERIFIED").json().get("items")).isEmpty();
    for (String wrong : new String[] {"limit=0", "after=x", "nodeUntil=x", "state=HOBBY", "person=x"}) {
      assertThat(program.get("/api/v1/work-items?" + wrong).status()).as(wrong).isEqualTo(422);
    }
  }

  @ParameterizedTest
  @CsvSource({"list", "goal", "measure", "node", "person"})
  void whatIsMissingIsNamed(String field) {
    String body = body("路面恢复", "2020-03-20").replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"\"");
    var refused = program.post("/api/v1/work-items", body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.wrong(field)).isTrue();
  }

  @Test
  void aStepNamesTheVersionAndIsDoneOnce() {
    String path = register("路面恢复", "2020-03-20");
    assertThat(program.post(path + "/report", "{\"text\":\"完\"}").status()).isEqualTo(428);
    assertThat(take(path, "report", "{\"text\":\"完\"}", 7).status()).isEqualTo(412);
    assertThat(take(path, "report", "{\"text\":\"\"}", 1).wrong("text")).isTrue();
    assertThat(take(path, "verify", "{\"text\":\"合格\"}", 1).status()).isEqualTo(409);
    assertThat(take(path, "dance", "{}", 1).status()).isEqualTo(404);
    for (int i = 0; i < 2; i++) {
      assertThat(program.post(path + "/report", "{\"text\":\"完\"}", "If-Match", "\"1\"", "Idempotency-Key", "w1").etag()).isEqualTo("\"2\"");
    }
  }

  @Test
  void onlyWhoMayAndOnlyOnesOwn() {
    String path = register("路面恢复", "2020-03-20");
    Program elsewhere = new Program(port, keys, Program.zone(zones), Role.REFORM_OFFICER, Permission.WORK_READ, WORK);
    assertThat(elsewhere.get(path).status()).isEqualTo(404);
    assertThat(elsewhere.post(path + "/cancel", "{\"text\":\"x\"}", "If-Match", "\"1\"").status()).isEqualTo(404);
    assertThat(elsewhere.get("/api/v1/to-dos").json().get("items")).isEmpty();
    Program reader = new Program(port, keys, zone, Role.REFORM_OFFICER, Permission.WORK_READ);
    assertThat(reader.post(path + "/cancel", "{\"text\":\"x\"}", "If-Match", "\"1\"").status()).isEqualTo(403);
    assertThat(reader.post("/api/v1/work-items", body("甲", "2020-03-20")).status()).isEqualTo(403);
    Program other = new Program(port, keys, zone, Role.REFORM_OFFICER, Permission.FIGURE_READ);
    assertThat(other.get("/api/v1/work-items").status()).isEqualTo(403);
    assertThat(other.get("/api/v1/to-dos").status()).isEqualTo(403);
  }

  @Test
  void toDosAreListedAndOneOfOnesOwnIsPassedOn() {
    PersonId own = Someone.operator(zone).does(() ->
        people.enter(Scope.wholeZone(zone), new PersonEntry(bureau, new AccountId(program.account()), "程序代办", "", "")));
    register("路面恢复", "2020-03-20");
    register("立牌", "2020-03-10");
    program.post("/api/v1/work-items", body("公示", "2020-03-12").replace(first.id().value().toString(), own.value().toString()));
    var page = program.get("/api/v1/to-dos?state=OPEN&limit=2").json();
    assertThat(page.at("/items/0/title").asString()).as("the latest opened first").contains("公示");
    var rest = program.get("/api/v1/to-dos?state=OPEN&limit=2&after=" + page.get("next").asString()).json();
    assertThat(rest.get("items")).hasSize(1);
    assertThat(program.get("/api/v1/to-dos?dueUntil=2020-03-11").json().get("items")).hasSize(1);
    assertThat(program.get("/api/v1/to-dos?dueUntil=x").status()).isEqualTo(422);
    String mine = "/api/v1/to-dos/" + page.at("/items/0/id").asString();
    String others = "/api/v1/to-dos/" + page.at("/items/1/id").asString();
    String wish = "{\"person\":\"%s\",\"reason\":\"出差\"}".formatted(second.id().value());
    assertThat(program.post(others + "/pass-on", wish).status()).as("not one's own").isEqualTo(404);
    assertThat(program.post(mine + "/pass-on", "{\"reason\":\"出差\"}").wrong("person")).isTrue();
    for (int i = 0; i < 2; i++) {
      assertThat(program.post(mine + "/pass-on", wish, "Idempotency-Key", "t1").status()).isEqualTo(204);
    }
    assertThat(program.get(mine).json().get("personId").asString()).isEqualTo(second.id().value().toString());
    assertThat(program.get("/api/v1/to-dos?person=" + own.value()).json().get("items")).isEmpty();
  }

  private String body(String goal, String node) {
    return "{\"list\":\"重点工作清单\",\"goal\":\"%s\",\"measure\":\"分段施工\",\"node\":\"%s\",\"person\":\"%s\",\"coUnits\":\"\"}"
        .formatted(goal, node, first.id().value());
  }

  private String register(String goal, String node) {
    return program.post("/api/v1/work-items", body(goal, node)).location();
  }

  private Program.Answer take(String path, String step, String body, int version) {
    return program.post(path + "/" + step, body, "If-Match", "\"" + version + "\"");
  }
}
