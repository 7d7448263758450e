package org.guatu.resumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guatu.resumption.ApplicationActionsTest.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guatu.Someone;
import org.guatu.document.Documents;
import org.guatu.document.FileType;
import org.guatu.document.Upload;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.GivenOffice;
import org.guatu.project.ConstructionState;
import org.guatu.project.DutyRole;
import org.guatu.project.NewProject;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Submission;
import org.guatu.resumption.permit.FirstWorkdays;
import org.guatu.resumption.permit.Halt;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.permit.StopOrders;
import org.guatu.resumption.procedure.EvidenceKind;
import org.guatu.resumption.review.ResumptionWatch;
import org.guatu.resumption.review.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What becomes of a permit by the calendar and by an order that comes in the same moment; and what is known of a site before. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class PermitTermsTest {
  private static final LocalDate TODAY = GivenResumption.TODAY;

  @Autowired GivenResumption given;
  @Autowired ApplicationForms forms;
  @Autowired Applications applications;
  @Autowired Submission submission;
  @Autowired Permits permits;
  @Autowired StopOrders orders;
  @Autowired FirstWorkdays workdays;
  @Autowired ResumptionWatch watch;
  @Autowired Projects projects;
  @Autowired Documents documents;
  @Autowired Verification verification;

  private final ZoneId zone = Someone.freshZone();
  private Office office;
  private Site site;

  @BeforeEach
  void aStandingSite() {
    office = given.office(zone, "epidemic");
    site = given.site(office, "辅仁中小学");
  }

  private Permit permit(PermitId id) {
    return office.leader().someone().does(() -> permits.get(office.whole(), id));
  }

  private ConstructionState state(Site of) {
    return office.leader().someone().does(() -> projects.get(office.whole(), of.project())).state();
  }

  private void works(Site of, PermitId id, LocalDate day, int present) {
    of.officer().someone().doing(() -> workdays.report(of.scope(), id, day, present));
  }

  private void watchOn(LocalDate day) throws Exception {
    BusinessClock.at(Moments.startOf(day).plusSeconds(60), () -> {
      watch.watch(zone);
      return day;
    });
  }

  private ApplicationId sent(ApplicationId id, LocalDate from, int people) {
    var plan = given.attached(site, id, EvidenceKind.DOCUMENT);
    site.officer().someone().doing(() -> forms.describe(site.scope(), id, given.get(site, id).version(), new ResumptionApplication.Particulars(from, people, plan)));
    site.officer().someone().doing(() -> forms.selfCheck(site.scope(), id, given.get(site, id).version()));
    given.signed(site, id);
    site.officer().someone().doing(() -> submission.submit(site.scope(), id, given.get(site, id).version()));
    given.take(site, id);
    given.recommend(site, id);
    return id;
  }

  @Test
  void aPermitForALaterDayHoldsFromThatDay() throws Exception {
    LocalDate later = TODAY.plusDays(6);
    PermitId id = given.approve(site, sent(given.filled(site), later, 120));
    assertThat(permit(id)).extracting(Permit::status, Permit::validFrom, Permit::validUntil).containsExactly(PermitStatus.ISSUED, later, later.plusDays(59));
    assertThat(state(site)).isEqualTo(ConstructionState.PERMITTED);
    refused("resumption.no-active-permit", () -> works(site, id, TODAY, 10));
    watchOn(later.minusDays(1));
    assertThat(permit(id).status()).isEqualTo(PermitStatus.ISSUED);
    watchOn(later);
    assertThat(permit(id).status()).isEqualTo(PermitStatus.ACTIVE);
    BusinessClock.at(Moments.startOf(later).plusSeconds(40_000), () -> {
      assertThatThrownBy(() -> works(site, id, later.minusDays(1), 10)).isInstanceOf(InvalidInput.class);
      works(site, id, later, 10);
      return id;
    });
  }

  @Test
  void theDayAfterItsLastEndsAPermitAndASiteThatNeverWorkedStandsAsStopped() throws Exception {
    PermitId idle = given.permitted(site);
    Site second = given.site(office, "悍马");
    PermitId worked = given.permitted(second);
    works(second, worked, TODAY, 30);
    LocalDate last = permit(idle).validUntil();
    watchOn(last);
    assertThat(permit(idle).status()).isEqualTo(PermitStatus.ACTIVE);
    watchOn(last.plusDays(1));
    watchOn(last.plusDays(1));
    assertThat(permit(idle).status()).isEqualTo(PermitStatus.EXPIRED);
    assertThat(permit(worked).status()).isEqualTo(PermitStatus.EXPIRED);
    BusinessClock.at(Moments.startOf(last.plusDays(1)).plusSeconds(120), () -> {
      assertThat(state(site)).isEqualTo(ConstructionState.STOPPED);
      assertThat(state(second)).as("only somebody on site can say that it stopped").isEqualTo(ConstructionState.RESUMED);
      refused("resumption.permit-state", () -> office.approver().someone().doing(
          () -> permits.extend(office.whole(), idle, permit(idle).version(), last.plusDays(30), "补办")));
      return idle;
    });
  }

  @Test
  void whatTheOfficeFoundBeforeStandsBesideTheConditionWithItsDate() {
    ApplicationId first = given.taken(site);
    UUID visit = office.reviewer().someone().does(() -> verification.askVisit(office.whole(), first, given.get(site, first).version(), TODAY, "机械检查\n实名制考勤"));
    office.reviewer().someone().doing(() -> verification.reportVisit(office.whole(), first, visit, GivenResumption.seen(false, "塔吊未检", 2)));
    office.reviewer().someone().doing(() -> verification.giveBack(office.whole(), first, given.get(site, first).version(), Map.of("dust", "裸土未盖"), ""));
    site.officer().someone().doing(() -> forms.withdraw(site.scope(), first, given.get(site, first).version(), "重做"));
    ApplicationId again = given.begun(site);
    Map<String, Readiness> known = site.officer().someone().does(() -> applications.readiness(site.scope(), again));
    assertThat(known.get("machinery-inspected").facts()).extracting(Readiness.Fact::words).containsExactly("现场核查不符合：塔吊未检");
    assertThat(known.get("dust").facts()).extracting(Readiness.Fact::words, fact -> Moments.day(fact.at())).containsExactly(tuple("退回整改：裸土未盖", TODAY));
    assertThat(known).doesNotContainKey("materials");
    assertThat(site.officer().someone().does(() -> permits.halts(site.scope(), site.project()))).isEmpty();
    office.approver().someone().doing(() -> orders.order(office.whole(), office.area(), "大风", "9号"));
    assertThat(site.officer().someone().does(() -> permits.halts(site.scope(), site.project()))).extracting(Halt::words).containsExactly("停工令：大风（9号）");
  }

  @Test
  void anOrderAndAnApprovalInTheSameMomentLeaveNoPermitThatHoldsUnderTheOrder() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 6; round++) {
        Site racing = given.site(office, "工地" + round);
        ApplicationId ready = given.recommended(racing);
        CyclicBarrier start = new CyclicBarrier(2);
        String cause = "重污染天气预警" + round;
        Future<Boolean> approved = threads.submit(() -> {
          start.await();
          try {
            given.approve(racing, ready);
            return true;
          } catch (RuleViolation refused) {
            assertThat(refused.code()).isEqualTo("resumption.stop-order");
            return false;
          }
        });
        var ordered = threads.submit(() -> {
          start.await();
          return office.approver().someone().does(() -> orders.order(office.whole(), office.area(), cause, "7号"));
        });
        boolean permitted = approved.get();
        var order = ordered.get();
        assertThat(state(racing)).isEqualTo(ConstructionState.STOPPED);
        var made = office.leader().someone().does(() -> permits.of(office.whole(), ready));
        assertThat(made.map(Permit::status)).isEqualTo(permitted ? Optional.of(PermitStatus.SUSPENDED) : Optional.empty());
        office.approver().someone().doing(() -> orders.lift(office.whole(), order, 1, "8号"));
      }
    }
  }

  @Test
  void whatTheRegisterKnowsOfASiteStandsBesideTheCondition() {
    ApplicationId id = given.begun(site);
    Map<String, Readiness> before = site.officer().someone().does(() -> applications.readiness(site.scope(), id));
    assertThat(before).containsOnlyKeys("plan", "site-officer", "butler", "joint-acceptance");
    assertThat(before.get("butler")).isEqualTo(new Readiness(Readiness.State.NOT_MET, "还没有分包领导、服务管家、复工专员", null));
    assertThat(before.get("plan")).isEqualTo(new Readiness(Readiness.State.UNKNOWN, "项目档案有附件 0 件", null));
    assertThat(before.get("joint-acceptance")).isEqualTo(new Readiness(Readiness.State.MET, "登记的建设状态：停工", Moments.startOf(TODAY.minusDays(20))));
    Someone operator = Someone.operator(zone);
    for (DutyRole role : List.of(DutyRole.LEADER, DutyRole.BUTLER, DutyRole.SITE_OFFICER)) {
      operator.doing(() -> projects.assignDuty(office.whole(), site.project(), 0, role, new NewProject.Ref(null, "甲"), Remark.on(TODAY.minusDays(role.ordinal()))));
    }
    operator.doing(() -> documents.attach(office.whole(), new Subject("project", site.project().value()), new Upload("方案.txt", FileType.TEXT, new byte[] {'a'})));
    Map<String, Readiness> after = site.officer().someone().does(() -> applications.readiness(site.scope(), id));
    assertThat(after.get("butler").state()).isEqualTo(Readiness.State.MET);
    assertThat(after.get("butler").fact()).isEqualTo("分包领导、服务管家、复工专员都已明确");
    assertThat(after.get("butler").facts()).as("each since when").extracting(each -> Moments.day(each.at()) + " " + each.words())
        .contains(TODAY.minusDays(DutyRole.LEADER.ordinal()) + " 分包领导：甲", TODAY.minusDays(DutyRole.BUTLER.ordinal()) + " 服务管家：甲");
    assertThat(after.get("plan").fact()).isEqualTo("项目档案有附件 1 件");
    assertThat(after.get("plan").facts()).extracting(Readiness.Fact::words).singleElement().asString().startsWith("项目档案有“方案.txt”");
  }
}
