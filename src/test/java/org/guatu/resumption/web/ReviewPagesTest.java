package org.guatu.resumption.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.resumption.web.OfficePages.approver;
import static org.guatu.resumption.web.OfficePages.done;
import static org.guatu.resumption.web.OfficePages.refused;
import static org.guatu.resumption.web.OfficePages.reviewer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import javax.imageio.ImageIO;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.GivenResumption;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.permit.StopOrders;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.review.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

/** The bureau's queue and the page of a review: what each form does, and what it answers when it may not. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class ReviewPagesTest {
  @Autowired WebApplicationContext context;
  @Autowired ZoneDirectory zones;
  @Autowired GivenResumption given;
  @Autowired StopOrders orders;
  @Autowired Verification verification;
  private OfficePages pages;
  private Office office;
  private Site site;

  @BeforeEach
  void aSite() {
    pages = new OfficePages(context);
    office = given.office(OfficePages.zone(zones), "post-holiday");
    site = given.site(office, "辅仁中小学");
  }

  private String path(ApplicationId id, String step) {
    return "/resumption/reviews/" + id.value() + step;
  }

  private String version(ApplicationId id) {
    return String.valueOf(given.get(site, id).version());
  }

  @Test
  void theQueueShowsWhatIsDueAndWhoHasIt() {
    ApplicationId id = given.submitted(site);
    assertThat(pages.body(reviewer(office), "/resumption/queue")).contains("辅仁中小学", "核查员丙（核查），还没有接办", "剩 ", path(id, "/take"));
    assertThat(pages.get(site.officer().someone(), "/resumption/queue").getStatus()).isEqualTo(403);
    done(pages.post(reviewer(office), path(id, "/take"), "version", version(id)), path(id, ""));
    assertThat(pages.body(reviewer(office), "/resumption/queue")).contains("核查员丙").doesNotContain(path(id, "/take"));
  }

  @Test
  void aReviewLeadsToThoseBesideItInTheQueue() {
    ApplicationId first = given.submitted(site);
    ApplicationId second = given.submitted(given.site(office, "悍马"));
    assertThat(pages.body(reviewer(office), path(first, ""))).contains("rel=\"next\" href=\"" + path(second, "") + "\"").doesNotContain("rel=\"prev\"");
    assertThat(pages.body(reviewer(office), path(second, ""))).contains("rel=\"prev\" href=\"" + path(first, "") + "\"").doesNotContain("rel=\"next\"")
        .containsPattern("href=\"/resumption/queue\" aria-current=\"page\"");
    given.take(site, first);
    office.reviewer().someone().doing(() -> verification.giveBack(office.whole(), first, given.get(site, first).version(), Map.of("crane", "缺报告"), ""));
    assertThat(pages.body(reviewer(office), path(first, ""))).as("it has left the queue").contains("rel=\"next\" href=\"" + path(second, "") + "\"");
    assertThat(pages.body(office.leader().someone(), path(second, ""))).doesNotContain("rel=\"prev\"");
  }

  @Test
  void whoDecidesOnMorePeopleSeesThePermitThatHoldsAndWhatTheNewOneGrants() throws Exception {
    given.permitted(site);
    ApplicationId more = given.submitted(site, given.accepted(site, given.more(site)));
    given.take(site, more);
    given.recommend(site, more);
    assertThat(pages.body(approver(office), path(more, ""))).contains("复工追加：批准后由新的通知替代", "复工〔2020〕001号", "data-sum=\"120\"", "原 120 人 + 新增 120 人 = 240 人",
        "本次增加人数", "name=\"scope\" type=\"text\" value=\"主体施工\"", "有效期不变，至 2021-");
    LocalDate until = given.get(site, more).particulars().requestedOn().plusDays(given.sheet(site, more).procedure().content().validityDays() - 1L);
    BusinessClock.at(TestDatabase.NOW.plusSeconds(86_400), () -> {
      assertThat(pages.body(approver(office), path(more, ""))).contains("有效期原至 " + until + "，新至 " + until.plusDays(1));
      return null;
    });
    String approve = path(more, "/approve");
    refused(pages.post(approver(office), approve, "version", version(more), "scope", "主体", "headcountCap", "121", "reasons", "可"), 422,
        "本次增加人数应为 1 到申请的 120", "原 120 人 + 新增 121 人 = 241 人");
    refused(pages.post(approver(office), approve, "version", version(more), "scope", "主体", "headcountCap", "", "reasons", "可"), 422, "请填写本次增加人数",
        "原 120 人 + 新增 … 人");
    refused(pages.post(approver(office), path(given.recommended(given.site(office, "悍马")), "/approve"), "version", "1", "scope", "主体", "headcountCap", "121", "reasons", "可"), 422,
        "人数上限应为 1 到申请的 120");
  }

  @Test
  void whoIsNotOfTheBureauTakesNothingAndAnOldPageIsRefused() {
    ApplicationId id = given.submitted(site);
    assertThat(pages.post(site.officer().someone(), path(id, "/take"), "version", version(id)).getStatus()).isEqualTo(403);
    assertThat(pages.post(reviewer(office), path(id, "/take"), "version", "1").getStatus()).isEqualTo(412);
    assertThat(pages.get(site.owner(), path(given.submitted(given.site(office, "别的工地")), "")).getStatus()).isEqualTo(404);
    assertThat(pages.post(reviewer(office), path(id, "/fly"), "version", "1").getStatus()).isEqualTo(404);
  }

  @Test
  void theReviewShowsConditionsBesideEvidenceAndWhatIsKnown() {
    ApplicationId id = given.taken(site);
    assertThat(pages.body(reviewer(office), path(id, ""))).contains("一、一次安全会议", "标准：", "系统掌握", "?show=true", "现场.png", "文件.txt", "核查员丙",
        "name=\"mend.key-posts\" form=\"return-form\"", "建议批准", "（第 1 版）", "href=\"#decide\"", "data-settled").doesNotContain("准予范围");
  }

  @Test
  void aReturnNeedsAFindingAndStopsTheClock() {
    ApplicationId id = given.taken(site);
    refused(pages.post(reviewer(office), path(id, "/return"), "version", version(id), "reasons", "不齐"), 422, "请至少写明一项要整改的条件", "href=\"#return-mend\"", "不齐");
    refused(pages.post(approver(office), path(id, "/return"), "version", version(id), "mend.crane", "补"), 409, "申请由核查员丙核查");
    done(pages.post(reviewer(office), path(id, "/return"), "version", version(id), "mend.crane", "补检验报告", "reasons", ""), path(id, ""));
    assertThat(pages.body(reviewer(office), path(id, ""))).contains("停钟", "补检验报告", "重演一致", "href=\"#c-crane\"");
    assertThat(pages.body(reviewer(office), "/resumption/queue")).doesNotContain("辅仁中小学");
    assertThat(pages.body(reviewer(office), "/resumption/queue?paused=true")).contains("辅仁中小学", "停钟，重新提交后剩");
    refused(pages.post(reviewer(office), path(id, "/return"), "version", version(id), "mend.crane", "再补"), 409, "申请现在是“限期整改”");
  }

  @Test
  void aVisitIsAskedForAndReported() throws Exception {
    ApplicationId id = given.taken(site);
    refused(pages.post(reviewer(office), path(id, "/visit"), "version", version(id), "visitOn", "2020-02-30", "checklist", "塔吊"), 422, "不是有效日期", "#visit-visitOn");
    refused(pages.post(reviewer(office), path(id, "/visit"), "version", version(id), "visitOn", "2020-03-01", "checklist", "塔吊"), 422, "不能早于今天");
    done(pages.post(reviewer(office), path(id, "/visit"), "version", version(id), "visitOn", "2020-03-04", "checklist", "塔吊"), path(id, ""));
    refused(pages.post(reviewer(office), path(id, "/recommend"), "version", version(id), "reasons", "可"), 409, "规则不允许", "现场核查还没有报结果", ">可</textarea>");
    assertThat(pages.body(reviewer(office), path(id, ""))).contains("打印核查表", path(id, "/checklist?visit="));
    assertThat(pages.body(reviewer(office), path(id, "/checklist"))).contains("现场核查表", "辅仁中小学", "2020-03-04", "核查员丙", "一、一次安全会议", "本次核查清单", "塔吊", "□",
        "data-print", "工地负责人（签字）");
    assertThat(pages.get(reviewer(office), path(id, "/checklist?visit=" + Ids.next())).getStatus()).isEqualTo(404);
    assertThat(pages.get(site.owner(), path(given.submitted(given.site(office, "旁边的")), "/checklist")).getStatus()).isEqualTo(404);
    String visit = pages.body(reviewer(office), path(id, "")).replaceAll("(?s).*name=\"visit\" value=\"([^\"]*)\".*", "$1");
    refused(pages.post(reviewer(office), path(id, "/outcome"), "version", version(id), "visit", visit, "outcome", "好"), 422, "请选择总的结果", "请选择“塔吊”是否符合");
    refused(pages.post(reviewer(office), path(id, "/outcome"), "version", version(id), "visit", visit, "passed", "yes"), 422, "请选择“塔吊”是否符合", "#outcome-seen.0");
    refused(pages.post(reviewer(office), path(id, "/outcome"), "version", version(id), "visit", visit, "passed", "yes", "outcome", "塔吊已检", "seen.0", "CONFORMS", "note.0", ""), 409, "到那天才能报结果", "塔吊已检");
    BusinessClock.at(Moments.parse("2020-03-04T09:00"), () -> {
      done(pages.post(reviewer(office), path(id, "/outcome"), "version", version(id), "visit", visit, "passed", "yes", "outcome", "塔吊已检", "seen.0", "CONFORMS", "note.0", ""), path(id, ""));
      assertThat(pages.body(reviewer(office), path(id, ""))).contains("塔吊已检", ">符合<");
      return id;
    });
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  @Test
  void whatFailsAtTheSiteNeedsItsReasonAndStandsInTheReturn() throws Exception {
    ApplicationId id = given.taken(site);
    Condition crane = given.sheet(site, id).procedure().content().conditions(false).get("crane");
    done(pages.post(reviewer(office), path(id, "/visit"), "version", version(id), "visitOn", "2020-03-03", "look.0003", crane.name(), "checklist", "围挡\n" + crane.name() + "旁的大门"), path(id, ""));
    String asked = pages.body(reviewer(office), path(id, ""));
    assertThat(asked).contains("<legend>" + crane.name() + "</legend>", "<legend>围挡</legend>");
    String visit = asked.replaceAll("(?s).*name=\"visit\" value=\"([^\"]*)\".*", "$1");
    String[] report = {"version", version(id), "visit", visit, "seen.0", "FAILS", "note.0", "", "seen.1", "NOT_SEEN", "note.1", "", "passed", "yes", "seen.2", "FAILS", "note.2", "无人值守"};
    refused(pages.post(reviewer(office), path(id, "/outcome"), report), 422, "哪里不符合", "2 项不符合，结果不能是符合");
    report[7] = "检验报告过期";
    report[13] = "no";
    MockMultipartFile photo = new MockMultipartFile("file", "塔吊.png", "image/png", picture());
    done(pages.upload(reviewer(office), path(id, "/outcome"), photo, report), path(id, ""));
    assertThat(pages.body(reviewer(office), path(id, ""))).contains("检验报告过期", ">不符合<", ">没有查<", "现场核查的照片：塔吊.png", "随退回发出，可以改",
        "value=\"检验报告过期\"", crane.name() + "旁的大门：无人值守</textarea>", "现场核查结果：不符合（2 项）", "要求 2020-03-03 现场核查").doesNotContain("已上传 ");
    assertThat(pages.body(site.officer().someone(), id.path())).contains("检验报告过期", "塔吊.png");
    done(pages.post(reviewer(office), path(id, "/return"), "version", version(id), "mend.crane", "检验报告过期"), path(id, ""));
    assertThat(given.sheet(site, id).attachments()).as("the photo proves nothing for the site").hasSize(3);
  }

  @Test
  void anotherPersonApproves() {
    ApplicationId id = given.taken(site);
    refused(pages.post(reviewer(office), path(id, "/recommend"), "version", version(id), "reasons", ""), 422, "请填写核查意见", "#recommend-reasons");
    refused(pages.post(approver(office), path(id, "/approve"), grant(id, "120")), 409, "还没有提出批准建议", "主体施工");
    assertThat(pages.body(approver(office), path(id, ""))).contains("还没有建议批准").doesNotContain("准予范围");
    done(pages.post(reviewer(office), path(id, "/recommend"), "version", version(id), "reasons", "符合条件"), path(id, ""));
    assertThat(pages.body(reviewer(office), path(id, ""))).contains("须由另一人决定").doesNotContain("准予范围");
    assertThat(pages.body(approver(office), path(id, ""))).contains("准予范围", "value=\"120\"")
        .as("the decision first, what voids the recommendation last").containsSubsequence("id=\"approve\"", "id=\"reject\"", "id=\"take\"", "这条建议作废");
    assertThat(pages.post(reviewer(office), path(id, "/approve"), grant(id, "120")).getStatus()).isEqualTo(403);
    refused(pages.post(approver(office), path(id, "/approve"), grant(id, "121")), 422, "人数上限应为 1 到申请的 120");
    refused(pages.post(approver(office), path(id, "/approve"), grant(id, "几个")), 422, "人数上限请写整数");
    done(pages.post(approver(office), path(id, "/approve"), grant(id, "100")), path(id, ""));
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.APPROVED);
    assertThat(pages.body(approver(office), path(id, ""))).contains("复工〔2020〕001号", "重演一致", "您在这一步没有要办的");
  }

  private String[] grant(ApplicationId id, String headcount) {
    return new String[] {"version", version(id), "scope", "主体施工", "headcountCap", headcount, "conditions", "", "reasons", "同意"};
  }

  @Test
  void aStopOrderThatHoldsTheSiteIsSeenBySiteAndOffice() {
    ApplicationId id = given.taken(site);
    assertThat(pages.body(reviewer(office), path(id, ""))).doesNotContain("停工令：");
    office.approver().someone().doing(() -> orders.order(office.whole(), office.area(), "大风", "9号"));
    assertThat(pages.body(reviewer(office), path(id, ""))).contains("停工令：大风（9号）", "2020-03-03 起");
    assertThat(pages.body(site.officer().someone(), id.path())).contains("停工令：大风（9号）");
  }

  @Test
  void aRefusalHasReasonsAndARemedy() {
    ApplicationId id = given.taken(site);
    refused(pages.post(approver(office), path(id, "/reject"), "version", version(id), "reasons", "塔吊未检"), 422, "请填写救济途径", "#reject-remedy", "塔吊未检");
    done(pages.post(approver(office), path(id, "/reject"), "version", version(id), "reasons", "塔吊未检", "remedy", "检后重新申请"), path(id, ""));
    assertThat(pages.body(approver(office), path(id, ""))).contains("塔吊未检", "救济途径：检后重新申请", "不予批准");
    refused(pages.post(approver(office), path(id, "/reject"), "version", version(id), "reasons", "又", "remedy", "又"), 409, "申请现在是“不予批准”");
  }
}
