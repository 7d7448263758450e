package org.guatu.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.DemoZone;
import org.guatu.console.DemoLoader;
import org.guatu.identity.Browser;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.GivenOffice;
import org.guatu.organization.PersonEntry;
import org.guatu.organization.PersonId;
import org.guatu.project.ConstructionState;
import org.guatu.project.NewProject;
import org.guatu.project.ProjectId;
import org.guatu.project.ProjectKind;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The source page's first article over real HTTP: 26个项目已安全有序复工, from a zone in which nothing has been published. */
@IdentityTest
@Import(GivenOffice.class)
class FirstArticleTest {
  private static final LocalDate TODAY = LocalDate.of(2020, 3, 3);

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired org.guatu.organization.People persons;
  @Autowired GivenOffice office;
  @Autowired Projects projects;
  @Autowired ZoneDirectory zones;
  @Autowired DemoLoader demo;

  @Test
  void aSiteComesBackToWorkFromAnEmptyZone() {
    Zone zone = people.zone();
    ProjectId site = site(zone, "辅仁中小学");
    site(zone, "石河岸社区");
    People.Person reviewer = people.with(zone, Role.CONSTRUCTION_REVIEWER);
    People.Person approver = people.with(zone, Role.CONSTRUCTION_APPROVER);
    DepartmentId bureau = office.department(zone.id(), "建局");
    PersonId reviewLead = person(zone, bureau, reviewer, "核查员");
    PersonId approvalLead = person(zone, bureau, approver, "批准人");
    Browser task = signedIn(reviewer);
    Browser second = signedIn(approver);
    Browser leader = signedIn(people.with(zone, Role.LEADER));
    Browser officer = signedIn(people.with(zone, Role.SITE_OFFICER, ScopeKind.PROJECT, site.value()));

    String procedure = published(task, second);
    assertThat(task.post("/resumption/campaigns", Map.of("kind", "EPIDEMIC", "name", "疫情复工", "procedure", procedure, "coverage", "UNDER_CONSTRUCTION",
        "deadline", "2020-04-30", "reviewLead", reviewLead.value().toString(), "approvalLead", approvalLead.value().toString())).status()).isEqualTo(302);
    String campaign = found(officer.get("/resumption/applications/new").body(), "name=\"campaign\" value=\"([0-9a-f-]{36})\"");
    assertThat(leader.get("/figures/resumption.rate").body()).contains("0.00%");
    assertThat(leader.get("/resumption/standing").body()).contains("辅仁中小学", "石河岸社区", "没有申请");

    String application = "/resumption/applications/" + last(officer.post("/resumption/applications",
        Map.of("project", site.value().toString(), "campaign", campaign)));
    String photo = evidence(officer, application, "测温.txt", "台账");
    answer(officer, application, "c-1", 0, "MET", photo);
    answer(officer, application, "c-2", 0, "MET", photo);
    assertThat(officer.post(application + "/particulars", Map.of("version", "//", "requestedOn", "2020-03-03",
        "headcount", "120", "evidence", photo)).status()).isEqualTo(302);
    officer.post(application + "/self-check", Map.of("version", version(officer, application, "self-check")));
    List<People.Person> parties = List.of(people.with(zone, Role.OWNER, ScopeKind.PROJECT, site.value()),
        people.with(zone, Role.CONTRACTOR, ScopeKind.PROJECT, site.value()), people.with(zone, Role.SUPERVISOR, ScopeKind.PROJECT, site.value()));
    signed(parties, application);
    assertThat(officer.post(application + "/submit", Map.of("version", version(officer, application, "submit"))).status()).isEqualTo(302);

    String review = application.replace("applications", "reviews");
    assertThat(task.get("/resumption/queue").body()).contains(review);
    reviewed(task, review, "take");
    reviewed(task, review, "return", "mend.c-2", "观察室要独立", "reasons", "请整改");
    assertThat(leader.get("/resumption/standing").body()).contains("整改");
    answer(officer, application, "c-2", 1, "MET", evidence(officer, application, "整改.txt", "已改"));
    signed(parties, application);
    assertThat(officer.post(application + "/resubmit", Map.of("version", version(officer, application, "resubmit"))).status()).isEqualTo(302);
    reviewed(task, review, "take");
    reviewed(task, review, "recommend", "reasons", "符合条件");
    assertThat(task.get(review).body()).as("who verified is not offered the decision").doesNotContain(review + "/approve");
    reviewed(second, review, "approve", "scope", "主体施工", "headcountCap", "120", "reasons", "同意");
    assertThat(leader.get("/figures/resumption.rate").body()).as("已批未复 is not 已复工").contains("0.00%");

    String permit = found(officer.get(application).body(), "(/resumption/permits/[0-9a-f-]{36})");
    assertThat(officer.get(permit).body()).contains("复工〔2020〕001号");
    assertThat(officer.post(permit + "/first-workday", Map.of("workedOn", "2020-03-03", "present", "45")).status()).isEqualTo(302);
    assertThat(leader.get("/figures/resumption.rate").body()).contains("50.00%");
    assertThat(leader.get("/resumption/standing").body()).contains("石河岸社区").doesNotContain("辅仁中小学");
  }

  @Test
  void theDemonstrationsBriefSaysWhatThePageSaysAndEachSiteItNamesHasAPermit() throws Exception {
    DemoZone.load(zones, demo);
    Browser officer = new Browser(port);
    officer.get("/sign-in");
    Matcher line = Pattern.compile("(?m)^\\s*fagai\\s+(\\S+)").matcher(demo.accounts());
    assertThat(line.find()).isTrue();
    assertThat(officer.post("/sign-in", Map.of("login", "fagai", "password", line.group(1), "zone", "hbsfq")).status()).isEqualTo(302);
    String brief = officer.get("/briefing/briefs/new?asOf=2020-03-03").body().replaceAll("<[^>]*>", "").replaceAll("\\s", "");
    assertThat(brief).contains("在建项目33个", "鹤壁市辅仁中小学、石河岸社区、美巢国际大厦等26个项目已复工", "复工率高达78.78%");
    String rate = officer.get("/figures/resumption.rate?asOf=2020-03-03").body();
    assertThat(rate).contains("26/33");
    for (String name : List.of("鹤壁市辅仁中小学", "石河岸社区", "美巢国际大厦")) {
      String project = found(rate, "href=\"(/project/projects/[0-9a-f-]{36})[^\"]*\"[^>]*>" + name);
      assertThat(officer.get(project).body()).as(name).contains("复工〔2020〕", "首个工作日到岗", "演示数据");
    }
    assertThat(officer.get("/figures/resumption.rate?asOf=2020-02-20&knownAt=2020-02-20").body()).contains("11/33");
  }

  private ProjectId site(Zone zone, String name) {
    return people.asOperator(zone, () -> projects.register(Scope.wholeZone(zone.id()), new NewProject(null, name, ProjectKind.GOVERNMENT, null,
        ConstructionState.STOPPED, null, null, null, null, null, null, null, false), Remark.on(TODAY.minusDays(20))));
  }

  private PersonId person(Zone zone, DepartmentId bureau, People.Person account, String name) {
    return people.asOperator(zone, () -> persons.enter(Scope.wholeZone(zone.id()), new PersonEntry(bureau, account.id(), name, "", "")));
  }

  private Browser signedIn(People.Person person) {
    Browser browser = new Browser(port);
    assertThat(people.signIn(browser, person).status()).isEqualTo(302);
    browser.get("/account");
    return browser;
  }

  /** @return the procedure's id */
  private static String published(Browser author, Browser approver) {
    Map<String, String> typed = new LinkedHashMap<>(Map.of("code", "epidemic", "name", "疫情防控期间建筑工地复工复产操作规程", "basis", "疫情防控工作方案",
        "kind", "EPIDEMIC", "validityDays", "60", "p.DECISION.days", "2", "p.DECISION.roles", "CONSTRUCTION_REVIEWER", "p.RECTIFICATION.days", "5"));
    typed.putAll(Map.of("g0.name", "物资储备到位", "g0.c0.name", "口罩", "g0.c0.standard", "够 14 天", "g0.c0.mode", "ALWAYS", "g0.c0.evidence", "DOCUMENT",
        "g0.c0.mandatory", "yes"));
    typed.putAll(Map.of("g1.name", "应急处置到位", "g1.c0.name", "观察室", "g1.c0.standard", "一人一间", "g1.c0.mode", "ALWAYS", "g1.c0.evidence", "DOCUMENT",
        "g1.c0.mandatory", "yes", "sources", "版面"));
    author.get("/resumption/procedures/new");
    Browser.Page made = author.post("/resumption/procedures?parties=OWNER&parties=CONTRACTOR&parties=SUPERVISOR", typed);
    assertThat(made.status()).as(made.body()).isEqualTo(302);
    String draft = made.location();
    approver.post(draft + "/approve", Map.of("version", version(approver, draft, "approve")));
    author.post(draft + "/publish", Map.of("version", version(author, draft, "publish"), "documentNumber", "示范区〔2020〕5号", "publishedOn", "2020-03-03"));
    assertThat(author.get("/resumption/procedures").body()).contains("示范区〔2020〕5号");
    return draft.replaceFirst(".*/", "");
  }

  private static String evidence(Browser officer, String application, String name, String text) {
    officer.get(application);
    Browser.Page uploaded = officer.upload(application + "/evidence", "file", name, text.getBytes(StandardCharsets.UTF_8));
    assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(200);
    return found(uploaded.body(), "([0-9a-f-]{36})");
  }

  private static void answer(Browser officer, String application, String condition, int version, String answer, String evidence) {
    Browser.Page saved = officer.put(application + "/items/" + condition, "{\"key\":\"" + UUID.randomUUID() + "\",\"version\":" + version
        + ",\"answer\":\"" + answer + "\",\"reason\":\"\",\"evidence\":[\"" + evidence + "\"]}");
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
  }

  private void signed(List<People.Person> parties, String application) {
    List<String> names = List.of("OWNER", "CONTRACTOR", "SUPERVISOR");
    for (int at = 0; at < names.size(); at++) {
      Browser signer = new Browser(port);
      people.signIn(signer, parties.get(at));
      String content = signer.get(application).hidden("content");
      assertThat(signer.post(application + "/sign", Map.of("party", names.get(at), "content", content)).status()).isEqualTo(302);
    }
  }

  private static void reviewed(Browser who, String review, String step, String... fields) {
    Map<String, String> typed = new LinkedHashMap<>(Map.of("version", version(who, review, step)));
    for (int at = 0; at < fields.length; at += 2) {
      typed.put(fields[at], fields[at + 1]);
    }
    Browser.Page done = who.post(review + "/" + step, typed);
    assertThat(done.status()).as(done.body()).isEqualTo(302);
  }

  /** The version that the form of a step sends. */
  private static String version(Browser who, String page, String step) {
    return found(who.get(page).body(), "(?s)action=\"[^\"]*/" + step + "\".*?name=\"version\" value=\"(\\d+)\"");
  }

  private static String last(Browser.Page answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    return answer.location().replaceFirst(".*/", "");
  }

  private static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }
}
