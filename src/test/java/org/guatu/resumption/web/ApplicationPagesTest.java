package org.guatu.resumption.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.identity.Browser;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.Zone;
import org.guatu.kernel.Ids;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.GivenResumption;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.procedure.EvidenceKind;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.review.Approval;
import org.guatu.resumption.review.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The site's pages over HTTP, an action each: not allowed, invalid, against a rule, done, and another site's. */
@IdentityTest
@Import({GivenOffice.class, GivenResumption.class})
class ApplicationPagesTest {
  private static final String LIST = "/resumption/applications";

  @Autowired GivenResumption given;
  @Autowired Approval approval;
  @Autowired Verification verification;
  @Autowired People people;
  @LocalServerPort int port;
  private Zone zone;
  private Office office;
  private Site site;
  private Browser officer;

  @BeforeEach
  void aStandingSite() {
    zone = people.zone();
    office = given.office(zone.id(), "post-holiday");
    site = given.site(office, "辅仁中小学");
    officer = signedIn(Role.SITE_OFFICER, site);
  }

  private Browser signedIn(Role role, Site on) {
    Browser browser = new Browser(port);
    people.signIn(browser, people.with(zone, role, ScopeKind.PROJECT, on.project().value()));
    return browser;
  }

  /** Looks at the page, so that its token and version are known, and sends a form of it. */
  private static Browser.Page sends(Browser browser, String page, String form, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.putIfAbsent("version", browser.get(page).body().replaceFirst("(?s).*data-application-version=\"(\\d+)\".*", "$1"));
    return browser.post(page + form, all);
  }

  @Test
  void beginning() {
    assertThat(new Browser(port).get(LIST).location()).startsWith("/sign-in");
    Site other = given.site(office, "悍马");
    assertThat(officer.get(LIST + "/new?project=" + site.project().value()).body()).contains("辅仁中小学").doesNotContain("悍马");
    assertThat(signedIn(Role.SUPERVISOR, site).get(LIST + "/new").status()).isEqualTo(403);
    Browser.Page wrong = officer.post(LIST, Map.of("project", ""));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("id=\"project-error\"", "有 2 处需要改正");
    Map<String, String> right = Map.of("project", site.project().value().toString(), "campaign", office.campaign().value().toString());
    String page = officer.post(LIST, right).location();
    assertThat(officer.get(page).body()).contains("复工申请", "填报中", "怎样算到位", "证据：", "系统掌握");
    Browser.Page twice = officer.post(LIST, right);
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.body()).contains("规则不允许", "已有一份申请在办", "已有申请在办，<a href=\"" + page);
    assertThat(officer.get(LIST + "/new").body()).contains("您的工地现在不用另行申请", page).doesNotContain("开始填报");
    assertThat(officer.get(LIST).body()).contains("辅仁中小学", page);
    Map<String, String> foreign = Map.of("project", other.project().value().toString(), "campaign", office.campaign().value().toString());
    assertThat(officer.post(LIST, foreign).status()).isEqualTo(404);
  }

  @Test
  void anItemByTheFormAndByTheOutbox() {
    ApplicationId id = given.begun(site);
    Browser.Page wrong = sends(officer, id.path(), "/items/crane", Map.of("key", "f1", "version", "0", "answer", "NA", "reason", ""));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("id=\"crane-reason-error\"", "请写明为什么不适用");
    assertThat(sends(officer, id.path(), "/items/crane", Map.of("key", "f1", "version", "0", "answer", "NA", "reason", "没有塔吊")).location())
        .isEqualTo(id.path() + "#c-crane");
    assertThat(officer.get(id.path()).body()).contains("没有塔吊");
    String met = "{\"key\":\"p1\",\"version\":1,\"answer\":\"MET\",\"reason\":\"\",\"evidence\":[]}";
    assertThat(officer.put(id.path() + "/items/crane", met).body()).contains("\"version\":\"2\"");
    assertThat(officer.put(id.path() + "/items/crane", met).body()).as("the same key once").contains("\"version\":\"2\"");
    Browser.Page stale = officer.put(id.path() + "/items/crane", met.replace("p1", "p2"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body()).contains("\"version\":\"2\"", "别人先改了这一项");
    Browser.Page typed = sends(officer, id.path(), "/items/crane", Map.of("key", "f2", "version", "1", "answer", "NA", "reason", "塔吊已拆"));
    assertThat(typed.status()).isEqualTo(412);
    assertThat(typed.body()).contains("塔吊已拆", "别人先改了这一项，请核对后再保存");
    assertThat(officer.put(id.path() + "/items/nonsense", met.replace("p1", "p3")).status()).isEqualTo(422);
    assertThat(officer.put(id.path() + "/items/crane", met.replace("p1", "p4").replace("MET", "PERHAPS")).status()).isEqualTo(422);
    assertThat(given.sheet(site, id).items().get("crane").answer()).isEqualTo(Answer.MET);
  }

  @Test
  void aMandatoryConditionIsNotOfferedAsNotApplicableAndAnOptionalOneMayStayEmpty() {
    ApplicationId id = given.begun(site);
    String page = officer.get(id.path()).body();
    assertThat(form(page, "crane")).contains("必备条件不能选不适用").doesNotContain("value=\"NA\"");
    assertThat(form(page, "formwork")).contains("value=\"NA\"", "选填，还没有填").doesNotContain("必备条件不能选不适用");
    assertThat(given.sheet(site, id).verdict().unmet()).doesNotContain("formwork");
  }

  private static String form(String page, String code) {
    return page.replaceFirst("(?s).*<article class=\"item\" id=\"c-" + code + "\"(.*?)</article>.*", "$1");
  }

  @Test
  void whatWasCheckedOrSignedIsReadAndOpensOnlyOnRequest() {
    ApplicationId id = given.filled(site);
    assertThat(officer.get(id.path()).body()).contains("data-item=\"crane\"", "签字后再改内容，签字作废").doesNotContain("修改内容（签字将作废）");
    assertThat(sends(officer, id.path(), "/self-check", Map.of()).status()).isEqualTo(302);
    for (Party party : List.of(Party.OWNER, Party.CONTRACTOR, Party.SUPERVISOR)) {
      assertThat(officer.get(id.path()).body()).contains("修改内容（签字将作废）").doesNotContain("data-item=");
      assertThat(officer.get(id.path() + "?change=true").body()).contains("data-item=\"crane\"", "不改了");
      given.sign(site, id, party);
    }
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.JOINTLY_ACCEPTED);
    assertThat(officer.get(id.path()).body()).contains("修改内容（签字将作废）").doesNotContain("data-item=");
    Browser.Page wrong = sends(officer, id.path(), "/particulars", Map.of("version", given.get(site, id).particulars().stamp(), "headcount", "许多"));
    assertThat(wrong.body()).as("the form that came back").contains("人数请写整数", "data-item=\"crane\"");
    assertThat(signedIn(Role.SUPERVISOR, site).get(id.path() + "?change=true").body()).doesNotContain("data-item=", "修改内容（");
    assertThat(sends(officer, id.path(), "/submit", Map.of()).status()).isEqualTo(302);
    assertThat(officer.get(id.path() + "?change=true").body()).doesNotContain("data-item=", "修改内容（", "签字后再改内容");
  }

  @Test
  void aPhoneThatStillShowsTheFormOfBeforeTheSelfCheckIsRefused() {
    ApplicationId id = given.filled(site);
    int version = given.sheet(site, id).items().get("crane").version();
    ResumptionApplication.Particulars said = given.get(site, id).particulars();
    given.accepted(site, id);
    String words = "已自查或签字，要改请先点“修改内容”";
    String save = "{\"key\":\"old\",\"version\":" + version + ",\"answer\":\"NOT_MET\",\"reason\":\"\",\"evidence\":[]%s}";
    assertThat(officer.get(id.path()).status()).isEqualTo(200);
    Browser.Page outbox = officer.put(id.path() + "/items/crane", save.formatted(""));
    assertThat(outbox.status()).isEqualTo(412);
    assertThat(outbox.body()).contains(words, "\"version\":null");
    assertThat(officer.put(id.path() + "/particulars", "{\"version\":\"" + said.stamp() + "\",\"headcount\":\"9\",\"evidence\":[]}").status()).isEqualTo(412);
    assertThat(officer.upload(id.path() + "/evidence", "file", "照片.txt", new byte[] {'a'}).status()).isEqualTo(412);
    Browser.Page form = sends(officer, id.path(), "/items/crane", Map.of("key", "old", "version", Integer.toString(version), "answer", "NOT_MET", "reason", "吊臂裂了"));
    assertThat(form.status()).isEqualTo(412);
    assertThat(form.body()).contains(words, "吊臂裂了", "改动任何一项，自查和签字即作废");
    Browser.Page people = sends(officer, id.path(), "/particulars", Map.of("version", said.stamp(), "requestedOn", "2020-03-06", "headcount", "77"));
    assertThat(people.status()).isEqualTo(412);
    assertThat(people.body()).contains(words, "value=\"77\"");
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.JOINTLY_ACCEPTED);
    String known = form.body().replaceFirst("(?s).*name=\"selfCheck\" value=\"([^\"]+)\".*", "$1");
    assertThat(officer.put(id.path() + "/items/crane", save.formatted(",\"selfCheck\":\"" + known + "\"")).status()).isEqualTo(200);
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.DRAFT);
  }

  @Test
  void whatIsAppliedForComesFromTheOutbox() {
    ApplicationId id = given.begun(site);
    String path = id.path() + "/particulars";
    assertThat(officer.get(id.path()).body()).contains("data-put=\"particulars\"", "data-version=\"//\"");
    String first = "{\"version\":\"//\",\"requestedOn\":\"2020-03-05\",\"headcount\":\"130\",\"evidence\":[]}";
    assertThat(officer.put(path, first).body()).contains("\"version\":\"2020-03-05/130/\"");
    assertThat(officer.put(path, first).status()).as("sent again, because the answer was lost").isEqualTo(200);
    assertThat(officer.put(path, first.replace("130", "90")).body()).contains("\"version\":\"2020-03-05/130/\"", "别人先改了");
    assertThat(officer.put(path, first.replace("//", "2020-03-05/130/").replace("\"130\"", "\"许多\"")).status()).isEqualTo(422);
    assertThat(officer.put(path, first.replace("//", "2020-03-05/130/").replace("[]", "[\"" + Ids.next() + "\"]")).body()).contains("请先上传复工方案");
    assertThat(given.get(site, id).particulars().headcount()).isEqualTo(130);
  }

  @Test
  void evidenceIsKeptOnceAndAPhotoThatIsAProgramIsRefused() {
    ApplicationId id = given.begun(site);
    assertThat(officer.get(id.path()).status()).isEqualTo(200);
    Browser.Page program = officer.upload(id.path() + "/evidence", "file", "现场.jpg", new byte[] {'M', 'Z', 0, 1, 2});
    assertThat(program.status()).isEqualTo(422);
    assertThat(program.body()).contains("不是可以收的文件");
    byte[] note = "消毒记录".getBytes(StandardCharsets.UTF_8);
    String first = officer.upload(id.path() + "/evidence", "file", "记录.txt", note).body();
    assertThat(officer.upload(id.path() + "/evidence", "file", "记录.txt", note).body()).isEqualTo(first);
    assertThat(given.sheet(site, id).attachments()).hasSize(1);
  }

  @Test
  void particularsChecksSignaturesAndSending() {
    ApplicationId id = given.begun(site);
    Browser.Page wrong = sends(officer, id.path(), "/particulars", Map.of("version", "//", "requestedOn", "2020-02-01", "headcount", "120"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("id=\"particulars-requestedOn-error\"", "拟复工日期不能早于今天");
    assertThat(sends(officer, id.path(), "/particulars", Map.of("version", "//", "headcount", "许多")).body()).contains("人数请写整数，如 12");
    assertThat(sends(officer, id.path(), "/particulars", Map.of("version", "//", "headcount", "-5")).body()).contains("人数不能是负数");
    assertThat(sends(officer, id.path(), "/particulars", Map.of("version", "//", "headcount", "１０００００１")).body()).contains("人数最多是 100000");
    assertThat(sends(officer, id.path(), "/particulars", Map.of("version", "//", "requestedOn", "2099-01-01")).body()).contains("拟复工日期不能在一年以后");
    Browser.Page refused = sends(officer, id.path(), "/self-check", Map.of());
    assertThat(refused.status()).as("nothing is filled in").isEqualTo(409);
    assertThat(refused.body()).contains("规则不允许", "还没有填写", "href=\"#particulars-requestedOn\"", "data-apply=");
    given.filled(site, id);
    ResumptionApplication.Particulars said = given.get(site, id).particulars();
    assertThat(sends(officer, id.path(), "/particulars", Map.of("version", said.stamp(), "requestedOn", "2020-03-05", "headcount", "130",
        "evidence", said.plan().value().toString())).status()).isEqualTo(302);
    assertThat(given.get(site, id).particulars().headcount()).isEqualTo(130);
    Browser.Page late = sends(officer, id.path(), "/particulars", Map.of("version", said.stamp(), "requestedOn", "2020-03-06", "headcount", "99"));
    assertThat(late.status()).as("what he had seen stands there no more").isEqualTo(412);
    assertThat(late.body()).contains("别人先改了", "value=\"99\"", "data-version=\"" + given.get(site, id).particulars().stamp());
    assertThat(sends(officer, id.path(), "/self-check", Map.of()).location()).isEqualTo(id.path() + "#sending");
    assertThat(officer.get(id.path()).body()).contains("已自查").doesNotContain("代表建设单位签字");
    Browser owner = signedIn(Role.OWNER, site);
    assertThat(owner.get(id.path()).body()).contains("代表建设单位签字");
    assertThat(sends(owner, id.path(), "/sign", Map.of("party", "OWNER", "content", "old")).body()).contains("内容在您打开之后改动过");
    String content = given.sheet(site, id).contentHash();
    assertThat(sends(owner, id.path(), "/sign", Map.of("party", "SUPERVISOR", "content", content)).body()).contains("您不是这个项目的监理单位");
    assertThat(sends(owner, id.path(), "/sign", Map.of("party", "OWNER", "content", content)).status()).isEqualTo(302);
    given.sign(site, id, Party.CONTRACTOR);
    given.sign(site, id, Party.SUPERVISOR);
    assertThat(sends(officer, id.path(), "/submit", Map.of()).status()).isEqualTo(302);
    assertThat(officer.get(id.path()).body()).contains("已提交", "核查员丙（核查）", "剩 ");
    assertThat(sends(officer, id.path(), "/submit", Map.of()).status()).as("sent twice").isEqualTo(409);
    assertThat(sends(officer, id.path(), "/withdraw", Map.of("reason", " ")).body()).contains("id=\"withdraw-reason-error\"");
    assertThat(sends(officer, id.path(), "/withdraw", Map.of("reason", "改期")).status()).isEqualTo(302);
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.WITHDRAWN);
  }

  @Test
  void whatWasReturnedIsListedMendedAndSentAgain() {
    ApplicationId id = given.taken(site);
    office.reviewer().someone().doing(() -> verification.giveBack(office.whole(), id, given.get(site, id).version(), Map.of("crane", "塔吊没有检测报告"), "请补正"));
    assertThat(officer.get(id.path()).body()).contains("要整改的", "塔吊没有检测报告", "请补正", "（整改）");
    given.answered(site, id, "crane", Answer.MET, List.of(given.attached(site, id, EvidenceKind.PHOTO), given.attached(site, id, EvidenceKind.DOCUMENT)));
    assertThat(sends(officer, id.path(), "/resubmit", Map.of()).body()).as("signed for what stood there before").contains("还没有签字");
    given.signed(site, id);
    assertThat(sends(officer, id.path(), "/resubmit", Map.of()).status()).isEqualTo(302);
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.RESUBMITTED);
  }

  @Test
  void whatWasRefusedStaysInTheSitesListAndIsNotCalledDone() {
    ApplicationId id = given.taken(site);
    office.approver().someone().doing(() -> approval.reject(office.whole(), id, given.get(site, id).version(), "塔吊未检", "检后重新申请"));
    assertThat(officer.get(LIST).body()).contains(id.path(), "lamp-stop\">不予批准").doesNotContain("lamp-done");
    assertThat(officer.get(LIST + "?status=OPEN").body()).doesNotContain(id.path());
    ApplicationId again = given.begun(site);
    assertThat(officer.get(LIST).body()).as("the current one of the campaign").contains(again.path(), "每个专项只列最近一份").doesNotContain(id.path());
    assertThat(officer.get(LIST + "?status=ALL").body()).contains(again.path(), id.path());
    assertThat(officer.get(id.path()).body()).contains("已办结：不予批准", "救济途径：检后重新申请").doesNotContain("现在由");
  }

  @Test
  void whatIsDueIsShownWithItsDeadlineAndLeadsToWhatWasBegun() {
    String start = LIST + "/new?project=" + site.project().value() + "&campaign=" + office.campaign().value();
    assertThat(officer.get(LIST).body()).contains("还没有申请复工", "2020-05-02 截止", start.replace("&", "&amp;"));
    assertThat(officer.get(start).body()).contains("开始填报");
    ApplicationId id = given.begun(site);
    assertThat(officer.get(start).location()).isEqualTo(id.path());
    assertThat(officer.get(LIST).body()).doesNotContain("还没有申请复工");
    assertThat(officer.get("/project/projects/" + site.project().value()).body()).contains("复工专项：疫情复工", "2020-05-02 截止");
  }

  @Test
  void aPermitAndItsFirstWorkingDay() {
    PermitId permit = given.permitted(site);
    String path = "/resumption/permits/" + permit.value();
    assertThat(officer.get("/").body()).contains("报首个工作日");
    assertThat(officer.get(path).body()).contains("复工〔2020〕001号", "准予复工通知", "GT1.", "报首个工作日");
    Browser.Page wrong = officer.post(path + "/first-workday", Map.of("workedOn", "2020-03-03", "present", "一些"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("id=\"present-error\"", "到岗人数请写整数，如 12");
    assertThat(officer.post(path + "/first-workday", Map.of("workedOn", "2020-03-03", "present", "500")).body()).contains("到岗人数应为 1 到 120");
    Map<String, String> report = Map.of("workedOn", "2020-03-03", "present", "45");
    assertThat(officer.post(path + "/first-workday", report).location()).isEqualTo(path);
    assertThat(officer.get(path).body()).contains("到岗 45 人").doesNotContain("报告已复工");
    assertThat(officer.post(path + "/first-workday", report).status()).isEqualTo(409);
    assertThat(signedIn(Role.SUPERVISOR, site).post(path + "/first-workday", report).status()).isEqualTo(403);
  }

  @Test
  void aSupplementShowsWhatWasSaidThenAndTakesItOverOnlyWhenConfirmed() {
    given.permitted(site);
    Map<String, String> wish = Map.of("project", site.project().value().toString(), "campaign", office.campaign().value().toString());
    assertThat(officer.get(LIST + "/new").body()).contains("复工追加：已有通知", "辅仁中小学（复工〔2020〕001号）").doesNotContain("申请复工\">");
    String page = officer.post(LIST, wish).location();
    String shown = officer.get(page).body();
    assertThat(shown).contains("沿用自 复工〔2020〕001号", "现在仍然如此，沿用", "已填 0 项", "人数、日期和方案要新填", "项条件没有确认或重填：");
    assertThat(sends(officer, page, "/carry-over", Map.of("code", "crane")).location()).isEqualTo(page + "#c-crane");
    assertThat(officer.get(page).body()).contains("已填 1 项", "确认沿用 复工〔2020〕001号");
    assertThat(sends(officer, page, "/carry-over", Map.of()).location()).isEqualTo(page + "#now");
    assertThat(officer.get(page).body()).doesNotContain("现在仍然如此，沿用", "已填 1 项");
    assertThat(sends(officer, page, "/carry-over", Map.of()).status()).isEqualTo(409);
    assertThat(signedIn(Role.SUPERVISOR, site).post(page + "/carry-over", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void anotherSitesAreNotThere() {
    ApplicationId id = given.begun(site);
    PermitId permit = given.permitted(given.site(office, "已批的"));
    Browser stranger = signedIn(Role.SITE_OFFICER, given.site(office, "悍马"));
    assertThat(stranger.get(id.path()).status()).isEqualTo(404);
    assertThat(stranger.get("/resumption/permits/" + permit.value()).status()).isEqualTo(404);
    assertThat(stranger.get(LIST).body()).doesNotContain("辅仁中小学");
    for (String form : new String[] {"/particulars", "/self-check", "/submit", "/withdraw"}) {
      assertThat(stranger.post(id.path() + form, Map.of("version", "1", "reason", "不要")).status()).as(form).isEqualTo(404);
    }
    assertThat(stranger.put(id.path() + "/items/crane", "{\"key\":\"x\",\"version\":0,\"answer\":\"MET\",\"reason\":\"\",\"evidence\":[]}").status()).isEqualTo(404);
    assertThat(stranger.upload(id.path() + "/evidence", "file", "a.txt", new byte[] {'a'}).status()).isEqualTo(404);
    assertThat(stranger.post("/resumption/permits/" + permit.value() + "/first-workday", Map.of("workedOn", "2020-03-03", "present", "5")).status()).isEqualTo(404);
  }
}
