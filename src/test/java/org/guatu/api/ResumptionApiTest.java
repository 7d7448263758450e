package org.guatu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.guatu.TestDatabase;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.ZoneDirectory;
import org.guatu.identity.account.ApiKeys;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.procedure.EvidenceKind;
import org.guatu.resumption.token.PermitTokens;
import org.guatu.resumption.token.PermitVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Resumption through the API: from the campaign to the first working day, each step by a program of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({GivenOffice.class, GivenResumption.class})
class ResumptionApiTest {
  private static final String APPLICATIONS = "/api/v1/resumption/applications";
  private static final String PERMITS = "/api/v1/resumption/permits";

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired ZoneDirectory zones;
  @Autowired GivenResumption given;
  @Autowired PermitTokens tokens;

  private ZoneId zone;
  private Office office;
  private Site site;
  private Program applicant;
  private Program reviewer;
  private Program approver;

  @BeforeEach
  void aStandingSite() {
    zone = Program.zone(zones);
    office = given.office(zone, "post-holiday");
    site = given.site(office, "辅仁中小学");
    applicant = program(Role.SITE_OFFICER, Permission.RESUMPTION_APPLY, Permission.DOCUMENT_WRITE);
    reviewer = program(Role.CONSTRUCTION_REVIEWER, Permission.RESUMPTION_REVIEW, Permission.RESUMPTION_PROCEDURE);
    approver = program(Role.CONSTRUCTION_APPROVER, Permission.RESUMPTION_APPROVE, Permission.RESUMPTION_STOP);
  }

  private Program program(Role role, Permission... permissions) {
    Stream<Permission> needed = Stream.of(Permission.DOCUMENT_READ, Permission.PROJECT_READ, Permission.PROJECT_PROGRESS, Permission.ORGANIZATION_READ).filter(role.permissions()::contains);
    return new Program(port, keys, zone, role, Permission.RESUMPTION_READ, Stream.concat(needed, Stream.of(permissions)).toArray(Permission[]::new));
  }

  private static Program.Answer step(Program who, String path, String step, String body) {
    return who.post(path + "/" + step, body, "If-Match", who.get(path).etag());
  }

  private String begun() {
    var made = applicant.post(APPLICATIONS, "{\"campaign\":\"%s\",\"project\":\"%s\",\"kind\":\"RESUMPTION\"}".formatted(office.campaign().value(), site.project().value()));
    assertThat(made.status()).isEqualTo(201);
    return made.location();
  }

  private String submitted() {
    String path = begun();
    ApplicationId id = new ApplicationId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    given.filled(site, id);
    assertThat(step(applicant, path, "self-check", "{}").json().at("/application/status").asString()).isEqualTo("SELF_CHECKED");
    signed(path);
    assertThat(step(applicant, path, "submit", "{}").json().at("/application/status").asString()).isEqualTo("SUBMITTED");
    return path;
  }

  private void signed(String path) {
    for (Role party : List.of(Role.OWNER, Role.CONTRACTOR, Role.SUPERVISOR)) {
      Program signer = program(party, Permission.RESUMPTION_SIGN);
      String content = signer.get(path).json().get("contentHash").asString();
      assertThat(step(signer, path, "sign", "{\"party\":\"%s\",\"contentHash\":\"%s\"}".formatted(party, content)).status()).isEqualTo(200);
    }
  }

  @Test
  void fromTheBeginningToTheFirstWorkingDay() {
    String path = submitted();
    assertThat(step(reviewer, path, "take", "{}").json().at("/application/verifier").asString()).isEqualTo("接口 · 对接程序");
    var returned = step(reviewer, path, "return", "{\"reasons\":\"照片不清\",\"mend\":{\"dust\":\"围挡没有拍到\"}}");
    assertThat(returned.json().at("/application/mendUntil").isNull()).isFalse();
    String page = applicant.get(APPLICATIONS + "?status=RECTIFY").json().at("/items/0/projectName").asString();
    assertThat(page).isEqualTo("辅仁中小学");
    assertThat(step(applicant, path, "submit", "{}").json().get("code").asString()).as("nothing was mended").isEqualTo("resumption.unmended");
    var dust = StreamSupport.stream(applicant.get(path).json().get("items").spliterator(), false).filter(item -> item.get("code").asString().equals("dust")).findFirst().orElseThrow();
    assertThat(applicant.put(path + "/items/dust", "{\"key\":\"mended\",\"version\":%d,\"answer\":\"MET\",\"reason\":\"围挡已补拍\",\"evidence\":%s}"
        .formatted(dust.get("version").asInt(), dust.get("evidence"))).status()).isEqualTo(200);
    signed(path);
    assertThat(step(applicant, path, "submit", "{}").json().at("/application/status").asString()).isEqualTo("RESUBMITTED");
    step(reviewer, path, "take", "{}");
    assertThat(step(reviewer, path, "recommend", "{\"reasons\":\"已整改\"}").json().at("/application/recommended").asBoolean()).isTrue();
    var approved = step(approver, path, "approve", "{\"reasons\":\"同意\",\"scope\":\"主体施工\",\"headcountCap\":100,\"conditions\":\"\"}");
    assertThat(approved.status()).isEqualTo(200);
    JsonNode decisions = applicant.get(path + "/decisions").json();
    assertThat(decisions).extracting(each -> each.get("step").asString()).containsExactly("APPROVE", "RECOMMEND", "RETURN");
    assertThat(decisions).allSatisfy(each -> assertThat(each.get("agrees").asBoolean()).isTrue());
    assertThat(decisions.at("/2/mend/0/code").asString()).isEqualTo("dust");
    assertThat(decisions.at("/0/inputs/signed")).hasSize(3);
    assertThat(applicant.get(path + "/visits").json()).isEmpty();
    JsonNode parts = program(Role.CONSTRUCTION_REVIEWER, Permission.FIGURE_READ).get("/api/v1/resumption/statistics?by=department").json().get("parts");
    assertThat(parts.at("/0/name").asString()).isEqualTo("建局");
    assertThat(parts.at("/0/permits").asInt()).isEqualTo(1);
    String permit = PERMITS + "/" + approved.json().get("permit").asString();
    JsonNode read = applicant.get(permit).json();
    assertThat(read.at("/permit/number").asString()).isEqualTo("复工〔2020〕001号");
    assertThat(tokens.verifier(zone).verify(read.get("token").asString(), TestDatabase.NOW, tokens.list(zone, TestDatabase.NOW))).isInstanceOf(PermitVerdict.Valid.class);
    assertThat(applicant.post(permit + "/first-workday", "{\"workedOn\":\"2020-03-03\",\"present\":101}").status()).as("more than it allows").isEqualTo(422);
    assertThat(applicant.post(permit + "/first-workday", "{\"workedOn\":\"2020-03-03\",\"present\":88}").json().get("present").asInt()).isEqualTo(88);
    assertThat(approver.get(PERMITS + "?status=ACTIVE&endsBy=2030-01-01").json().get("items")).hasSize(1);

    var more = applicant.post(APPLICATIONS, "{\"campaign\":\"%s\",\"project\":\"%s\",\"kind\":\"SUPPLEMENT\"}".formatted(office.campaign().value(), site.project().value()));
    var carried = applicant.post(more.location() + "/carry-over", "{}").json().get("items");
    assertThat(carried).hasSameSizeAs(applicant.get(path).json().get("items")).allSatisfy(item -> assertThat(item.get("carried").asBoolean()).isTrue());
    assertThat(applicant.post(more.location() + "/carry-over", "{}").text()).as("nothing is left").contains("resumption.nothing-to-carry");

    assertThat(step(approver, permit, "suspend", "{\"reason\":\"现场有病例\"}").json().at("/permit/status").asString()).isEqualTo("SUSPENDED");
    JsonNode list = applicant.get("/api/v1/resumption/revocations").json();
    assertThat(list.get("suspended")).hasSize(1);
    assertThat(list.get("signed").asString()).isNotEmpty();
    assertThat(applicant.get(permit).json().get("token").isNull()).as("what does not hold is not given out").isTrue();
  }

  @Test
  void stepsAreRefusedInTheRulesWordsAndNothingIsHalfDone() {
    String path = submitted();
    assertThat(reviewer.post(path + "/take", "{}").status()).as("no version named").isEqualTo(428);
    assertThat(reviewer.post(path + "/take", "{}", "If-Match", "\"1\"").status()).as("an old version").isEqualTo(412);
    assertThat(step(reviewer, path, "dance", "{}").status()).isEqualTo(404);
    assertThat(applicant.post(path + "/take", "{}", "If-Match", applicant.get(path).etag()).status()).as("not the site's step").isEqualTo(403);
    step(reviewer, path, "take", "{}");
    var early = step(approver, path, "approve", "{\"reasons\":\"同意\",\"scope\":\"主体\",\"headcountCap\":100}");
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.text()).contains("resumption.not-recommended");
    assertThat(step(reviewer, path, "return", "{}").text()).contains("mend");
    assertThat(applicant.get(path).json().at("/application/status").asString()).isEqualTo("UNDER_VERIFICATION");
    assertThat(applicant.post(APPLICATIONS, "{\"kind\":\"HOBBY\"}").status()).isEqualTo(422);
    Program stranger = new Program(port, keys, Program.zone(zones), Role.LEADER, Permission.RESUMPTION_READ);
    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(new Program(port, keys, zone, Role.LEADER, Permission.FIGURE_READ).get(APPLICATIONS).status()).isEqualTo(403);
  }

  @Test
  void anItemIsSavedOnceWithItsEvidence() {
    String path = begun();
    ApplicationId id = new ApplicationId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    String photo = given.attached(site, id, EvidenceKind.PHOTO).value().toString();
    String wish = "{\"key\":\"k1\",\"version\":0,\"answer\":\"MET\",\"reason\":\"\",\"evidence\":[\"%s\"]}".formatted(photo);
    assertThat(applicant.put(path + "/items/dust", wish).json().get("version").asInt()).isEqualTo(1);
    assertThat(applicant.put(path + "/items/dust", wish).json().get("version").asInt()).as("the same key").isEqualTo(1);
    assertThat(applicant.put(path + "/items/dust", wish.replace("k1", "k2")).status()).as("an old version").isEqualTo(412);
    assertThat(applicant.put(path + "/particulars", "{\"requestedOn\":\"2020-03-03\",\"headcount\":40}", "If-Match", applicant.get(path).etag()).json().get("headcount").asInt()).isEqualTo(40);
    assertThat(applicant.get(path).json().at("/items/0/evidence/0").asString()).isEqualTo(photo);
  }

  @Test
  void campaignsProceduresAndStopOrders() {
    JsonNode procedures = reviewer.get("/api/v1/resumption/procedures").json().get("items");
    assertThat(procedures).hasSize(1);
    String procedure = procedures.get(0).get("id").asString();
    assertThat(reviewer.get("/api/v1/resumption/procedures/" + procedure).json().at("/content/groups")).isNotEmpty();
    var opened = reviewer.post("/api/v1/resumption/campaigns", "{\"kind\":\"POST_HOLIDAY\",\"name\":\"第二批\",\"procedure\":\"%s\",\"coverage\":\"AREA\",\"area\":\"%s\",\"deadline\":\"2020-04-01\",\"reviewLead\":\"%s\",\"approvalLead\":\"%s\"}"
        .formatted(procedure, office.area().value(), office.reviewer().id().value(), office.approver().id().value()));
    assertThat(opened.status()).isEqualTo(201);
    assertThat(step(reviewer, opened.location(), "close", "{\"reason\":\"并入下一批\"}").json().get("closedAt").isNull()).isFalse();
    assertThat(reviewer.post("/api/v1/resumption/campaigns", "{}").status()).isEqualTo(422);

    var ordered = approver.post("/api/v1/resumption/stop-orders", "{\"area\":\"%s\",\"cause\":\"重污染天气红色预警\",\"documentNumber\":\"7号\"}".formatted(office.area().value()));
    assertThat(ordered.json().get("projects").asInt()).isEqualTo(1);
    assertThat(step(approver, ordered.location(), "lift", "{\"documentNumber\":\"8号\"}").json().get("liftDocument").asString()).isEqualTo("8号");
    assertThat(approver.get("/api/v1/resumption/stop-orders").json().get("items")).hasSize(1);
  }

  @Test
  void aProcedureIsDraftedApprovedBySomebodyElseAndPublished() {
    String drafts = "/api/v1/resumption/procedures/drafts";
    String published = reviewer.get("/api/v1/resumption/procedures").json().at("/items/0/id").asString();
    JsonNode content = reviewer.get("/api/v1/resumption/procedures/" + published).json().get("content");
    String wish = "{\"code\":\"second\",\"name\":\"第二版程序\",\"basis\":\"专班会议\",\"content\":%s}".formatted(content);
    var made = reviewer.post(drafts, wish, "Idempotency-Key", "p1");
    assertThat(made.status()).isEqualTo(201);
    assertThat(reviewer.post(drafts, wish, "Idempotency-Key", "p1").location()).as("once").isEqualTo(made.location());
    assertThat(reviewer.get(drafts).json().get("items")).hasSize(1);
    assertThat(reviewer.get(made.location()).json().get("content")).isEqualTo(content);

    Program second = program(Role.CONSTRUCTION_APPROVER, Permission.RESUMPTION_PROCEDURE, Permission.RESUMPTION_PROCEDURE_APPROVE);
    assertThat(step(second, made.location(), "publish", "{\"documentNumber\":\"9号\",\"publishedOn\":\"2020-03-03\"}").status()).as("not approved").isEqualTo(409);
    assertThat(step(reviewer, made.location(), "approve", "{}").status()).as("not his step").isEqualTo(403);
    String old = reviewer.get(made.location()).etag();
    assertThat(step(second, made.location(), "approve", "{}").json().get("status").asString()).isEqualTo("APPROVED");
    assertThat(reviewer.put(made.location(), wish, "If-Match", old).status()).as("an old version").isEqualTo(412);
    assertThat(reviewer.put(made.location(), wish, "If-Match", reviewer.get(made.location()).etag()).json().get("status").asString()).as("to be approved again").isEqualTo("DRAFT");
    step(second, made.location(), "approve", "{}");
    var taken = step(reviewer, made.location(), "publish", "{\"documentNumber\":\"示范区[2020]05号\",\"publishedOn\":\"2020-03-03\"}");
    assertThat(taken.status()).as("one version a number").isEqualTo(422);
    assertThat(taken.json().at("/fields/0/message").asString()).contains("该文号已用于《");
    var out = step(reviewer, made.location(), "publish", "{\"documentNumber\":\"9号\",\"publishedOn\":\"2020-03-03\"}");
    assertThat(out.status()).isEqualTo(200);
    assertThat(reviewer.get(out.location()).json().get("documentNumber").asString()).isEqualTo("9号");
    assertThat(reviewer.put(made.location(), wish, "If-Match", "\"9\"").status()).as("never edited afterwards").isEqualTo(409);

    String own = second.post(drafts, wish).location();
    var refused = step(second, own, "approve", "{}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("resumption.own-procedure");
    assertThat(second.post(drafts, wish.replace("\"validityDays\"", "\"days\"")).wrong("content")).isTrue();
    assertThat(second.post(drafts, "{}").status()).isEqualTo(422);
    assertThat(program(Role.LEADER).get(drafts).status()).as("no drafter").isEqualTo(403);
  }

  @Test
  void applicationsAreFoundByWhenTheyAreDue() {
    String path = submitted();
    String due = applicant.get(path).json().at("/application/dueAt").asString();
    LocalDate day = OffsetDateTime.parse(due).atZoneSameInstant(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate();
    assertThat(reviewer.get(APPLICATIONS + "?dueBy=" + day).json().get("items")).hasSize(1);
    assertThat(reviewer.get(APPLICATIONS + "?dueBy=" + day.minusDays(2)).json().get("items")).isEmpty();
    assertThat(reviewer.get(APPLICATIONS + "?dueBy=tomorrow").status()).isEqualTo(422);
  }

  @Test
  void aVerifierGetsTheKeysAndTheListInOneAnswer() {
    JsonNode keys = applicant.get("/api/v1/resumption/keys").json();
    assertThat(keys.get("keys")).isNotEmpty();
    assertThat(keys.get("list").asString()).isNotEmpty();
    Program other = new Program(port, this.keys, zone, Role.LEADER, Permission.FIGURE_READ);
    assertThat(other.get("/api/v1/resumption/keys").status()).isEqualTo(403);
    assertThat(other.get("/api/v1/resumption/revocations").status()).isEqualTo(403);
  }
}
