package org.guatu.resumption.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.resumption.web.OfficePages.approver;
import static org.guatu.resumption.web.OfficePages.done;
import static org.guatu.resumption.web.OfficePages.refused;
import static org.guatu.resumption.web.OfficePages.reviewer;
import static org.guatu.resumption.web.OfficePages.text;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.guatu.Someone;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.ZoneDirectory;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.GivenResumption;
import org.guatu.resumption.figures.Splits;
import org.guatu.resumption.permit.PermitId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** The office's pages of sites that stand still, permits and stop orders. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class OfficePagesTest {
  @Autowired WebApplicationContext context;
  @Autowired ZoneDirectory zones;
  @Autowired GivenResumption given;
  @Autowired DSLContext db;
  private OfficePages pages;
  private Office office;
  private Site site;
  private Someone leader;

  @BeforeEach
  void aSite() {
    pages = new OfficePages(context);
    office = given.office(OfficePages.zone(zones), "post-holiday");
    site = given.site(office, "辅仁中小学");
    leader = office.leader().someone();
  }

  @Test
  void aLeaderSeesWhichSitesStandWhyAndAsks() {
    Site other = given.site(office, "石河岸社区");
    given.submitted(site);
    assertThat(pages.body(leader, "/resumption/standing")).contains("辅仁中小学", "等核查", "核查员丙（核查），还没有接办", "石河岸社区", "没有申请");
    String ask = "/resumption/standing/" + site.project().value() + "/ask";
    refused(pages.post(leader, ask, "question", "问".repeat(101)), 422, "要问的话最多 100 个字");
    done(pages.post(leader, ask), "/resumption/standing");
    assertThat(pages.body(leader, "/resumption/standing")).contains("18:00 已过问");
    refused(pages.post(leader, "/resumption/standing/" + other.project().value() + "/ask"), 409, "没有登记复工专员");
    assertThat(pages.post(site.officer().someone(), ask).getStatus()).isEqualTo(403);
  }

  @Test
  void aButlerSeesHisOwnOnly() {
    given.site(office, "石河岸社区");
    Someone butler = Someone.limited(office.zone(), Role.BUTLER, ScopeKind.PROJECT, site.project().value());
    assertThat(pages.body(butler, "/resumption/standing")).contains("辅仁中小学").doesNotContain("石河岸社区", "过问辅仁中小学");
  }

  @Test
  void permitsAreFoundByStateAreaAndEnd() {
    given.permitted(site);
    assertThat(pages.body(reviewer(office), "/resumption/permits")).contains("复工〔2020〕001号", "辅仁中小学");
    assertThat(pages.body(reviewer(office), "/resumption/permits?status=REVOKED")).contains("没有符合条件的通知");
    assertThat(pages.body(reviewer(office), "/resumption/permits?area=" + office.area().value())).contains("复工〔2020〕001号");
    assertThat(pages.body(reviewer(office), "/resumption/permits?area=" + office.bureau().value())).contains("没有符合条件的通知");
    assertThat(pages.body(reviewer(office), "/resumption/permits?within=1")).contains("没有符合条件的通知");
    assertThat(pages.body(reviewer(office), "/resumption/permits?within=400")).contains("复工〔2020〕001号");
    assertThat(pages.get(reviewer(office), "/resumption/permits?status=NONE").getStatus()).isEqualTo(422);
  }

  @Test
  void theQueueIsSearchedAndWhatIsSeenIsTakenAlong() {
    given.submitted(site);
    given.submitted(given.site(office, "悍马"));
    String queue = "/resumption/queue";
    assertThat(pages.body(reviewer(office), queue + "?q=悍马")).contains("悍马").doesNotContain("辅仁中小学");
    assertThat(pages.body(reviewer(office), queue + "?area=" + office.area().value())).contains("悍马", "辅仁中小学");
    assertThat(pages.body(reviewer(office), queue + "?area=" + office.bureau().value())).contains("没有符合条件的申请", "看整个队列");
    assertThat(pages.body(reviewer(office), queue + "?paused=true&q=悍马")).contains("没有符合条件的申请");
    for (String list : new String[] {queue + "/export?q=悍马", "/resumption/standing/export", "/resumption/permits/export?status=ACTIVE"}) {
      MockHttpServletResponse file = pages.get(reviewer(office), list);
      assertThat(file.getStatus()).as(list).isEqualTo(200);
      assertThat(file.getContentType()).contains("spreadsheetml");
    }
    assertThat(pages.get(site.officer().someone(), queue + "/export").getStatus()).isEqualTo(403);
  }

  @Test
  void whatIsTakenAlongIsWholeHoweverLong() throws Exception {
    PermitId permit = given.permitted(site);
    long one = lines(pages.get(reviewer(office), "/resumption/permits/export"));
    db.execute("""
        INSERT INTO resumption.permit (zone_id, id, year, number, number_text, number_key, project_id, scope, headcount_cap, conditions, valid_from, valid_until, status, issued_at,
            issued_by, version, authority, batch_id)
        SELECT zone_id, gen_random_uuid(), 2019, g, '复工〔2019〕' || g || '号', '复工/2019/' || g, project_id, scope, 1, '', valid_from, valid_until, 'EXPIRED', issued_at, '甲', 1, '', gen_random_uuid()
        FROM resumption.permit CROSS JOIN generate_series(1, 2100) g WHERE id = ?""", permit.value());
    assertThat(lines(pages.get(reviewer(office), "/resumption/permits/export"))).isEqualTo(one + 2100);
  }

  /** The rows of a workbook's sheet below its head. */
  private static long lines(MockHttpServletResponse file) throws Exception {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file.getContentAsByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith("sheet1.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8).split("<row ", -1).length;
        }
      }
    }
    return 0;
  }

  @Test
  void aPermitIsSuspendedReinstatedExtendedAndRevoked() {
    PermitId permit = given.permitted(site);
    String page = "/resumption/permits/" + permit.value() + "/office";
    assertThat(pages.get(reviewer(office), page).getStatus()).isEqualTo(403);
    assertThat(pages.body(approver(office), page)).contains("复工〔2020〕001号", "id=\"suspend\"", "id=\"extend\"", "id=\"revoke\"").doesNotContain("id=\"reinstate\"");
    refused(move(page, "suspend", "reason", ""), 422, "请填写暂停原因", "#suspend-reason");
    done(move(page, "suspend", "reason", "塔吊复检"), page);
    refused(move(page, "extend", "reason", "雨", "until", "2021-06-01"), 409, "准予复工通知现在是“暂停”");
    done(move(page, "reinstate", "reason", "已检"), page);
    refused(move(page, "extend", "reason", "雨", "until", "六月"), 422, "不是有效日期", "#extend-until");
    refused(move(page, "extend", "reason", "雨", "until", "2020-03-04"), 422, "新的截止日期应晚于");
    done(move(page, "extend", "reason", "雨", "until", "2021-06-01"), page);
    assertThat(pages.post(approver(office), page + "/revoke", "version", "1", "reason", "旧页").getStatus()).isEqualTo(412);
    done(move(page, "revoke", "reason", "失实"), page);
    assertThat(pages.body(approver(office), page)).contains("已撤销", "失实", "2021-06-01", "没有要办的");
    assertThat(pages.body(site.officer().someone(), "/resumption/permits/" + permit.value())).contains("已撤销", "原因：失实", "须重新<a").doesNotContain("核验用的二维码");
    assertThat(pages.post(reviewer(office), page + "/revoke", "version", "9", "reason", "x").getStatus()).isEqualTo(403);
  }

  @Test
  void aPermitIsHadAsWordAndPdfWhileItHolds() {
    PermitId permit = given.permitted(site);
    String page = "/resumption/permits/" + permit.value();
    Someone owner = Someone.limited(office.zone(), Role.OWNER, ScopeKind.PROJECT, site.project().value());
    assertThat(pages.body(owner, page)).contains(page + "/paper.pdf", page + "/paper.docx");
    assertThat(pages.body(approver(office), page + "/office")).contains(page + "/paper.pdf");
    MockHttpServletResponse pdf = pages.get(owner, page + "/paper.pdf");
    assertThat(pdf.getContentType()).isEqualTo("application/pdf");
    assertThat(pdf.getHeader("Content-Disposition")).contains("attachment", "001");
    assertThat(pages.get(owner, page + "/paper.docx").getContentType()).contains("wordprocessingml");
    assertThat(pages.get(owner, page + "/paper.exe").getStatus()).isEqualTo(404);
    Someone other = Someone.limited(office.zone(), Role.OWNER, ScopeKind.PROJECT, given.site(office, "悍马").project().value());
    assertThat(pages.get(other, page + "/paper.pdf").getStatus()).isEqualTo(404);
    done(move(page + "/office", "suspend", "reason", "塔吊复检"), page);
    assertThat(pages.body(owner, page)).contains("暂停中", "批准人丁", "原因：塔吊复检", "不出示二维码").doesNotContain("/paper.pdf", "核验用的二维码", "GT1.");
    refused(pages.get(owner, page + "/paper.pdf"), 409, "复工〔2020〕001号暂停，不再出具公文");
  }

  @Test
  void resumptionIsSeenByAreaDepartmentAndOwnerForAnyDay() {
    given.permitted(site);
    assertThat(pages.body(leader, "/resumption/statistics")).contains("东片区", "0 / 1", "0.00", "数据截至");
    String permits = "/resumption/permits?status=ACTIVE&by=AREA&holder=";
    assertThat(pages.body(leader, "/resumption/statistics")).contains("status=SENT&amp;by=AREA&amp;holder=%E4%B8%9C%E7%89%87%E5%8C%BA", "status=ACTIVE&amp;by=AREA");
    assertThat(pages.body(leader, permits + "东片区")).contains("辅仁中小学");
    assertThat(pages.body(leader, permits + "西片区")).contains("没有符合条件的通知");
    assertThat(pages.body(leader, "/resumption/applications?status=SENT&by=OWNER&holder=")).contains("辅仁中小学", "未指定");
    assertThat(pages.body(leader, "/resumption/applications?status=SENT&by=DEPARTMENT&holder=别的局")).contains("没有符合条件的申请");
    assertThat(pages.body(leader, "/resumption/statistics?by=department&asOf=2020-03-01")).contains("建局", "回看").doesNotContain("东片区");
    assertThat(pages.body(leader, "/resumption/statistics?by=owner")).contains("未指定");
    String rows = "/resumption/statistics/rows?by=area&holder=东片区&figure=";
    assertThat(pages.body(leader, "/resumption/statistics")).contains("/resumption/statistics/rows?by=area&amp;holder=%E4%B8%9C%E7%89%87%E5%8C%BA&amp;figure=resumption.permitted-not-working");
    assertThat(pages.body(leader, rows + "resumption.permitted-not-working")).contains("已批未复项目数", "辅仁中小学", "/project/projects/" + site.project().value(), "1 行");
    assertThat(pages.body(leader, rows + "resumption.permitted-not-working&asOf=2020-03-01")).contains("0 行").doesNotContain("辅仁中小学");
    assertThat(pages.body(leader, rows.replace("东片区", "西片区") + "resumption.permitted-not-working")).contains("0 行");
    for (String each : Splits.ROWS) {
      assertThat(pages.get(leader, rows + each).getStatus()).as(each).isEqualTo(200);
    }
    assertThat(pages.get(leader, rows + "resumption.nothing").getStatus()).isEqualTo(404);
    assertThat(pages.get(leader, "/resumption/statistics?by=colour").getStatus()).isEqualTo(404);
    assertThat(pages.get(Someone.in(office.zone(), Role.SYSTEM_ADMINISTRATOR), "/resumption/statistics").getStatus()).isEqualTo(403);
  }

  private MockHttpServletResponse move(String page, String move, String... fields) {
    String version = pages.body(approver(office), page).replaceAll("(?s).*?name=\"version\" value=\"([^\"]*)\".*", "$1");
    String[] all = Stream.concat(Stream.of("version", version), Arrays.stream(fields)).toArray(String[]::new);
    return pages.post(approver(office), page + "/" + move, all);
  }

  @Test
  void aStopOrderIsSeenIssuedAndLifted() {
    given.permitted(site);
    String area = office.area().value().toString();
    assertThat(pages.get(reviewer(office), "/resumption/stop-orders/new").getStatus()).isEqualTo(403);
    assertThat(pages.body(approver(office), "/resumption/stop-orders/new?area=" + area)).contains("辅仁中小学", "已批未复", "复工〔2020〕001号", "责令以上 1 个工地停工");
    refused(order("2", "重污染红色预警", "1号"), 422, "名单变了：您看到 2 个工地，现在是 1 个");
    refused(order("1", "", "1号"), 422, "请填写事由", "value=\"1号\"");
    assertThat(pages.post(reviewer(office), "/resumption/stop-orders", "area", area, "seen", "1", "cause", "x", "documentNumber", "1").getStatus()).isEqualTo(403);
    MockHttpServletResponse ordered = order("1", "重污染红色预警", "1号");
    done(ordered, "/resumption/stop-orders/");
    refused(order("1", "重污染红色预警", "1号"), 409, "项目在停工令之下：重污染红色预警");
    String page = String.valueOf(ordered.getRedirectedUrl());
    assertThat(pages.body(approver(office), page)).contains("辅仁中小学", "解除以上 1 个工地的停工");
    assertThat(pages.body(reviewer(office), page)).doesNotContain("解除以上");
    refused(pages.post(approver(office), page + "/lift", "version", "1", "documentNumber", ""), 422, "请填写解除文号");
    done(pages.post(approver(office), page + "/lift", "version", "1", "documentNumber", "2号"), page);
    refused(pages.post(approver(office), page + "/lift", "version", "2", "documentNumber", "3号"), 409, "停工令已经解除");
    assertThat(pages.body(approver(office), "/resumption/stop-orders")).contains("已解除", "2号");
  }

  private MockHttpServletResponse order(String seen, String cause, String number) {
    return pages.post(approver(office), "/resumption/stop-orders", "area", office.area().value().toString(), "seen", seen, "cause", cause, "documentNumber", number);
  }

  @Test
  void theProjectsPageShowsItsApplicationPermitAndStopOrder() {
    PermitId permit = given.permitted(site);
    order("1", "重污染红色预警", "1号");
    assertThat(pages.body(Someone.limited(office.zone(), Role.OWNER, ScopeKind.PROJECT, site.project().value()), "/resumption/permits/" + permit.value()))
        .contains("暂停中", "停工令：重污染红色预警（1号）");
    String page = text(pages.get(leader, "/project/projects/" + site.project().value()));
    assertThat(page).contains("复工申请", "复工〔2020〕001号", "停工令：重污染红色预警", "暂停");
  }

  @Test
  void whatIsLateStandsOnTheHomeOfTheLeader() {
    given.submitted(site);
    assertThat(text(pages.get(leader, "/?asOf=2020-04-30"))).contains("辅仁中小学 复工申请超期未办结", "核查员丙（核查），还没有接办");
    assertThat(text(pages.get(leader, "/?asOf=2020-03-03"))).doesNotContain("复工申请超期未办结");
  }
}
