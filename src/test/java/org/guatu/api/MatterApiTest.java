package org.guatu.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.ZoneDirectory;
import org.guatu.identity.account.ApiKeys;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.EnterpriseId;
import org.guatu.organization.GivenOffice;
import org.guatu.organization.GivenOffice.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Problems and requests through the API: listed, raised, and taken through every step of their life. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(GivenOffice.class)
class MatterApiTest {
  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired ZoneDirectory zones;
  @Autowired GivenOffice given;

  private ZoneId zone;
  private EnterpriseId enterprise;
  private Member butler;
  private Program program;

  @BeforeEach
  void anOffice() {
    zone = Program.zone(zones);
    DepartmentId bureau = given.department(zone, "招商局");
    butler = given.zoneMember(zone, bureau, "管家甲", Role.INVESTMENT_OFFICER);
    enterprise = given.enterprise(zone, "康灸来", bureau);
    program = new Program(port, keys, zone, Role.REFORM_OFFICER, Permission.MATTER_READ, Permission.MATTER_RAISE, Permission.MATTER_HANDLE);
  }

  @Test
  void itIsRaisedHandedOverPlannedSolvedRevisitedAndClosed() {
    String path = raise("用电增容");
    assertThat(program.get(path).json().at("/matter/state").asString()).isEqualTo("RAISED");
    var handed = take(path, "hand-over", "{\"person\":\"%s\",\"due\":\"2020-03-31\"}".formatted(butler.id().value()), 1);
    assertThat(handed.json().at("/matter/person").asString()).isEqualTo("管家甲");
    assertThat(handed.etag()).isEqualTo("\"2\"");
    assertThat(take(path, "plan", "{\"text\":\"两周内接通\"}", 2).json().at("/matter/state").asString()).isEqualTo("PLANNED");
    assertThat(take(path, "note", "{\"text\":\"已勘察\"}", 3).status()).isEqualTo(200);
    Program reporter = new Program(port, keys, zone, Role.REFORM_OFFICER, Permission.MATTER_READ, Permission.MATTER_HANDLE);
    assertThat(reporter.post(path + "/solve", "{\"text\":\"已送电\"}", "If-Match", "\"4\"").status()).isEqualTo(200);
    assertThat(take(path, "revisit-satisfied", "{\"text\":\"满意\"}", 5).status()).isEqualTo(200);
    var closed = take(path, "close", "{}", 6);
    assertThat(closed.json().at("/matter/state").asString()).isEqualTo("CLOSED");
    assertThat(closed.json().get("events")).hasSize(7);
    assertThat(closed.json().at("/events/0/step").asString()).isEqualTo("CLOSE");
    assertThat(program.get(path + "?asOf=2010-01-01").status()).as("not there yet").isEqualTo(404);
  }

  @Test
  void theListGoesOnWhereItStoppedAndIsFiltered() {
    for (int i = 1; i <= 5; i++) {
      raise("用水 " + i);
    }
    take(raise("用电"), "hand-over", "{\"person\":\"%s\",\"due\":\"2020-03-31\"}".formatted(butler.id().value()), 1);
    var first = program.get("/api/v1/matters?limit=4").json();
    assertThat(first.at("/items/0/title").asString()).as("the latest first").isEqualTo("用电");
    assertThat(first.get("items")).hasSize(4);
    var rest = program.get("/api/v1/matters?limit=4&after=" + first.get("next").asString()).json();
    assertThat(rest.get("items")).hasSize(2);
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(program.get("/api/v1/matters?state=HANDED_OVER").json().get("items")).hasSize(1);
    assertThat(program.get("/api/v1/matters?state=RAISED&q=%E7%94%A8%E6%B0%B4").json().get("items")).hasSize(5);
    assertThat(program.get("/api/v1/matters?subject=enterprise:" + enterprise.value()).json().get("items")).hasSize(6);
    assertThat(program.get("/api/v1/matters?subject=enterprise:" + butler.id().value()).json().get("items")).isEmpty();
    for (String wrong : new String[] {"limit=0", "limit=201", "after=x", "subject=x", "state=HOBBY", "asOf=gestern"}) {
      assertThat(program.get("/api/v1/matters?" + wrong).status()).as(wrong).isEqualTo(422);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"kind":"REQUEST","title":"","description":"情况","subject":"S"}         | title
      {"kind":"HOBBY","title":"甲","description":"情况","subject":"S"}         | kind
      {"kind":"REQUEST","title":"甲","description":"","subject":"S"}          | description
      {"kind":"REQUEST","title":"甲","description":"情况","subject":"project"} | subject
      """)
  void whatIsWrongIsNamed(String body, String field) {
    var refused = program.post("/api/v1/matters", body.replace("\"S\"", "\"enterprise:" + enterprise.value() + "\""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.wrong(field)).isTrue();
  }

  @Test
  void aStepNamesTheVersionItsFieldsAndMustBeOneOfTheState() {
    String path = raise("用电增容");
    String plan = "{\"text\":\"两周内接通\"}";
    assertThat(program.post(path + "/plan", plan).status()).isEqualTo(428);
    assertThat(take(path, "plan", plan, 1).status()).as("nobody has it yet").isEqualTo(409);
    assertThat(take(path, "hand-over", "{\"due\":\"2020-03-31\"}", 1).wrong("person")).isTrue();
    assertThat(take(path, "hand-over", "{\"person\":\"%s\",\"due\":\"2020-03-01\"}".formatted(butler.id().value()), 1).wrong("due")).isTrue();
    assertThat(take(path, "withdraw", "{\"text\":\"重复\"}", 9).status()).isEqualTo(412);
    assertThat(take(path, "dance", "{}", 1).status()).isEqualTo(404);
    assertThat(take(path, "raise", "{}", 1).status()).isEqualTo(404);
    assertThat(take(path, "press", "{\"text\":\"抓紧\"}", 1).status()).as("a leader's word").isEqualTo(403);
  }

  @Test
  void sentTwiceWithOneKeyItIsDoneOnce() {
    String body = "{\"kind\":\"REQUEST\",\"title\":\"用电\",\"description\":\"情况\",\"subject\":\"enterprise:%s\"}".formatted(enterprise.value());
    var first = program.post("/api/v1/matters", body, "Idempotency-Key", "m1");
    assertThat(program.post("/api/v1/matters", body, "Idempotency-Key", "m1").location()).isEqualTo(first.location());
    assertThat(program.get("/api/v1/matters").json().get("items")).hasSize(1);
    for (int i = 0; i < 2; i++) {
      assertThat(program.post(first.location() + "/withdraw", "{\"text\":\"重复\"}", "If-Match", "\"1\"", "Idempotency-Key", "m2").etag()).isEqualTo("\"2\"");
    }
  }

  @Test
  void onlyWhoMayAndOnlyOnesOwn() {
    String path = raise("用电增容");
    Program elsewhere = new Program(port, keys, Program.zone(zones), Role.REFORM_OFFICER, Permission.MATTER_READ, Permission.MATTER_RAISE, Permission.MATTER_HANDLE);
    assertThat(elsewhere.get(path).status()).isEqualTo(404);
    assertThat(elsewhere.post(path + "/withdraw", "{\"text\":\"重复\"}", "If-Match", "\"1\"").status()).isEqualTo(404);
    Program reader = new Program(port, keys, zone, Role.REFORM_OFFICER, Permission.MATTER_READ);
    assertThat(reader.get(path).status()).isEqualTo(200);
    assertThat(reader.post(path + "/withdraw", "{\"text\":\"重复\"}", "If-Match", "\"1\"").status()).isEqualTo(403);
    assertThat(new Program(port, keys, zone, Role.REFORM_OFFICER, Permission.FIGURE_READ).get("/api/v1/matters").status()).isEqualTo(403);
  }

  private String raise(String title) {
    return program.post("/api/v1/matters", "{\"kind\":\"REQUEST\",\"title\":\"%s\",\"description\":\"情况\",\"subject\":\"enterprise:%s\"}"
        .formatted(title, enterprise.value())).location();
  }

  private Program.Answer take(String path, String step, String body, int version) {
    return program.post(path + "/" + step, body, "If-Match", "\"" + version + "\"");
  }
}
