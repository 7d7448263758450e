package org.guatu.resumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guatu.resumption.ApplicationActionsTest.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.Someone;
import org.guatu.identity.Permission;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.Submission;
import org.guatu.resumption.figures.StandingSite;
import org.guatu.resumption.figures.StandingSites;
import org.guatu.resumption.permit.FirstWorkdays;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.permit.StopOrderId;
import org.guatu.resumption.permit.StopOrders;
import org.guatu.resumption.review.Approval;
import org.guatu.resumption.review.ResumptionWatch;
import org.guatu.resumption.review.Verification;
import org.guatu.resumption.review.Visit;
import org.guatu.worklist.ToDo;
import org.guatu.worklist.ToDos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A site hears of every decision about it, and who is asked can answer. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class SiteNoticesTest {
  @Autowired GivenResumption given;
  @Autowired Verification verification;
  @Autowired Approval approval;
  @Autowired Submission submission;
  @Autowired Permits permits;
  @Autowired FirstWorkdays workdays;
  @Autowired StopOrders orders;
  @Autowired StandingSites standing;
  @Autowired ResumptionWatch watch;
  @Autowired ToDos toDos;

  private final ZoneId zone = Someone.freshZone();
  private Office office;
  private Site site;

  @BeforeEach
  void aStandingSite() {
    office = given.office(zone, "post-holiday");
    site = given.site(office, "辅仁中小学");
  }

  private void byReviewer(Runnable action) {
    office.reviewer().someone().doing(action);
  }

  private void byApprover(Runnable action) {
    office.approver().someone().doing(action);
  }

  private long version(ApplicationId id) {
    return given.get(site, id).version();
  }

  private long version(PermitId id) {
    return office.leader().someone().does(() -> permits.get(office.whole(), id)).version();
  }

  private void watchOn(String moment) throws Exception {
    BusinessClock.at(Moments.parse(moment), () -> {
      watch.watch(zone);
      watch.watch(zone);
      return null;
    });
  }

  @Test
  void aRefusalIsReadAndThenGone() {
    ApplicationId id = given.recommended(site);
    byApprover(() -> approval.reject(office.whole(), id, version(id), "塔吊未检", "六十日内可申请行政复议"));
    assertThat(given.desk(site.officer())).containsExactly("不予批准，看理由和救济途径：“辅仁中小学”（塔吊未检）");
    ToDo notice = given.mine(site.officer()).getFirst();
    assertThatThrownBy(() -> byReviewer(() -> toDos.acknowledge(office.whole(), notice.id(), ""))).as("another's").isInstanceOf(NotFound.class);
    site.officer().someone().doing(() -> toDos.acknowledge(site.officer().scope(Permission.WORK_WRITE), notice.id(), ""));
    assertThat(given.mine(site.officer())).isEmpty();
  }

  @Test
  void aVisitIsToldAndArrangedAnew() {
    ApplicationId id = given.taken(site);
    LocalDate later = GivenResumption.TODAY.plusDays(2);
    byReviewer(() -> verification.askVisit(office.whole(), id, version(id), later, "塔吊"));
    assertThat(given.desk(site.officer())).containsExactly("2020-03-05 现场核查，请在场准备：辅仁中小学");
    UUID today = office.reviewer().someone().does(() -> verification.askVisit(office.whole(), id, version(id), GivenResumption.TODAY, "塔吊"));
    assertThat(given.desk(site.officer())).containsExactly("2020-03-03 现场核查，请在场准备：辅仁中小学");
    byReviewer(() -> verification.reportVisit(office.whole(), id, today, GivenResumption.seen(true, "符合", 1)));
    assertThat(office.reviewer().someone().does(() -> verification.visits(office.whole(), id))).extracting(Visit::isReplaced).containsExactly(true, false);
    given.recommend(site, id);
  }

  @Test
  void whatIsReturnedHasToBeTouched() throws Exception {
    ApplicationId id = given.taken(site);
    byReviewer(() -> verification.giveBack(office.whole(), id, version(id), Map.of("crane", "缺检测报告"), "请补"));
    assertThat(given.sheet(site, id).unmended()).containsExactly("crane");
    refused("resumption.unmended", () -> site.officer().someone().doing(() -> submission.resubmit(site.scope(), id, version(id))));
    watchOn("2020-03-09T09:00");
    assertThat(given.desk(site.officer())).contains("整改将到期，过期申请失效：辅仁中小学");
    watchOn("2020-03-11T09:00");
    assertThat(given.desk(site.officer())).containsExactly("整改超期，申请已失效，要复工请另行申请：辅仁中小学");
  }

  @Test
  void whatHappensToThePermit() throws Exception {
    PermitId id = given.permitted(site);
    byApprover(() -> permits.suspend(office.whole(), id, version(id), "现场有病例"));
    assertThat(given.desk(site.officer())).contains("“辅仁中小学”的 复工〔2020〕001号 已暂停，即刻停工：现场有病例");
    byApprover(() -> permits.reinstate(office.whole(), id, version(id), "已排除"));
    assertThat(given.desk(site.officer())).contains("“辅仁中小学”的 复工〔2020〕001号 已恢复，复工当天请报首个工作日：已排除").noneMatch(title -> title.contains("已暂停"));
    site.officer().someone().doing(() -> workdays.report(site.scope(), id, GivenResumption.TODAY, 10));
    LocalDate last = office.leader().someone().does(() -> permits.get(office.whole(), id)).validUntil();
    watchOn(last + "T09:00");
    assertThat(given.desk(site.officer())).contains("“辅仁中小学”的 复工〔2020〕001号 至 " + last + " 到期，要继续施工请先申请延期");
    watchOn(last.plusDays(1) + "T09:00");
    assertThat(given.desk(site.officer())).contains("“辅仁中小学”的 复工〔2020〕001号 已到期：不得继续施工，请报停工或另行申请");
    assertThat(given.desk(office.approver())).contains("“辅仁中小学”的 复工〔2020〕001号 已到期，工地仍记为已复工，请核实");
  }

  @Test
  void anOrderIsToldAndItsLifting() {
    StopOrderId order = office.approver().someone().does(() -> orders.order(office.whole(), office.area(), "重污染天气红色预警", "7号"));
    given.site(office, "另一处");
    assertThat(given.mine(site.officer())).as("nobody at the site is known by name yet").isEmpty();
    byApprover(() -> orders.lift(office.whole(), order, 1, "8号"));
    PermitId permit = given.permitted(site);
    StopOrderId second = office.approver().someone().does(() -> orders.order(office.whole(), office.area(), "大风", "9号"));
    assertThat(given.desk(site.officer())).contains("“辅仁中小学”立即停工：大风（9号）");
    byApprover(() -> orders.lift(office.whole(), second, 1, "10号"));
    assertThat(given.desk(site.officer())).contains("“辅仁中小学”大风解除（10号），复工当天请在准予复工通知上报首个工作日").noneMatch(title -> title.contains("立即停工"));
    byApprover(() -> permits.revoke(office.whole(), permit, version(permit), "弄虚作假"));
    assertThat(why()).isEqualTo(StandingSite.Why.PERMIT_OVER);
  }

  @Test
  void aQuestionIsAnsweredOrOvertaken() {
    ApplicationId id = given.taken(site);
    office.leader().someone().doing(() -> standing.ask(office.whole(), site.project(), ""));
    ToDo question = given.mine(office.reviewer()).stream().filter(toDo -> toDo.title().startsWith("领导过问")).findFirst().orElseThrow();
    ToDo task = given.mine(office.reviewer()).stream().filter(toDo -> toDo.title().startsWith("核查")).findFirst().orElseThrow();
    refused("worklist.task", () -> byReviewer(() -> toDos.acknowledge(office.whole(), task.id(), "好")));
    assertThatThrownBy(() -> byReviewer(() -> toDos.acknowledge(office.whole(), question.id(), " "))).isInstanceOf(InvalidInput.class);
    byReviewer(() -> toDos.acknowledge(office.whole(), question.id(), "明天上午去现场"));
    assertThat(asked().outcome()).isEqualTo("明天上午去现场");
    assertThat(given.desk(office.reviewer())).containsExactly("核查：辅仁中小学");
    given.recommend(site, id);
    byApprover(() -> approval.reject(office.whole(), id, version(id), "塔吊未检", "复议"));
    office.leader().someone().doing(() -> standing.ask(office.whole(), site.project(), ""));
    assertThat(asked().outcome()).as("one a day").isEqualTo("明天上午去现场");
  }

  private StandingSite.Why why() {
    return office.leader().someone().does(() -> standing.list(office.whole(), 10)).stream().filter(each -> each.project().equals(site.project())).findFirst()
        .orElseThrow().why();
  }

  private ToDo asked() {
    return office.leader().someone().does(() -> standing.asked(office.whole(), standing.list(office.whole(), 10))).get(site.project().value());
  }
}
