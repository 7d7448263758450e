package org.guatu.resumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guatu.resumption.ApplicationActionsTest.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.figure.Figures;
import org.guatu.figure.FigureValue;
import org.guatu.figure.Reading;
import org.guatu.identity.Forbidden;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.GivenOffice;
import org.guatu.project.ConstructionState;
import org.guatu.project.Particulars;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.Submission;
import org.guatu.resumption.figures.Splits;
import org.guatu.resumption.figures.StandingSite;
import org.guatu.resumption.figures.StandingSites;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.review.Approval;
import org.guatu.resumption.review.ResumptionWatch;
import org.guatu.resumption.review.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What the office does with an application: verify, return, decide; and what is counted of it. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class ReviewActionsTest {
  @Autowired GivenResumption given;
  @Autowired Verification verification;
  @Autowired Approval approval;
  @Autowired Submission submission;
  @Autowired Permits permits;
  @Autowired Projects projects;
  @Autowired Particulars particulars;
  @Autowired GivenOffice people;
  @Autowired StandingSites standing;
  @Autowired Splits splits;
  @Autowired Figures figures;
  @Autowired ResumptionWatch watch;

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

  private Permit permit(PermitId id) {
    return office.leader().someone().does(() -> permits.get(office.whole(), id));
  }

  private ConstructionState state(Site of) {
    return office.leader().someone().does(() -> projects.get(office.whole(), of.project())).state();
  }

  private FigureValue figure(String code, Instant at) {
    return office.leader().someone().does(() -> figures.one(code, office.whole(), AsOf.knowing(at, TestDatabase.NOW), 10)).value();
  }

  private static void at(String moment, Runnable work) throws Exception {
    BusinessClock.at(Moments.parse(moment), () -> {
      work.run();
      return null;
    });
  }

  @Test
  void whoVerifiesDoesNotApprove() {
    ApplicationId id = given.submitted(site);
    byApprover(() -> verification.take(office.whole(), id, version(id)));
    refused("resumption.not-verifier", () -> given.recommend(site, id));
    byApprover(() -> verification.recommend(office.whole(), id, version(id), "符合条件"));
    refused("resumption.verifier-approves", () -> given.approve(site, id));
    refused("resumption.verifier-approves", () -> byApprover(() -> approval.reject(office.whole(), id, version(id), "不行", "复议")));
    assertThatThrownBy(() -> byReviewer(() -> approval.approve(office.whole(), id, version(id), GivenResumption.GRANT))).isInstanceOf(Forbidden.class);
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.UNDER_VERIFICATION);
    assertThat(state(site)).isEqualTo(ConstructionState.STOPPED);
  }

  @Test
  void nothingIsApprovedWithoutARecommendationAndWithoutReasons() {
    ApplicationId id = given.taken(site);
    refused("resumption.not-recommended", () -> given.approve(site, id));
    given.recommend(site, id);
    assertThatThrownBy(() -> byApprover(() -> approval.approve(office.whole(), id, version(id), new Approval.Grant("", 121, "", ""))))
        .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("scope", "reasons", "headcountCap"));
    assertThatThrownBy(() -> byApprover(() -> approval.reject(office.whole(), id, version(id), "理由", ""))).isInstanceOf(InvalidInput.class);
    byApprover(() -> approval.reject(office.whole(), id, version(id), "塔吊未检", "六十日内可申请行政复议"));
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.REJECTED);
  }

  @Test
  void aVisitHasToEndWell() {
    ApplicationId id = given.taken(site);
    UUID visit = office.reviewer().someone().does(() -> verification.askVisit(office.whole(), id, version(id), GivenResumption.TODAY, "塔吊\n脚手架"));
    refused("resumption.visit-open", () -> given.recommend(site, id));
    byReviewer(() -> verification.reportVisit(office.whole(), id, visit, GivenResumption.seen(false, "脚手架缺连墙件", 2)));
    refused("resumption.visit-failed", () -> given.recommend(site, id));
    UUID again = office.reviewer().someone().does(() -> verification.askVisit(office.whole(), id, version(id), GivenResumption.TODAY, "脚手架"));
    byReviewer(() -> verification.reportVisit(office.whole(), id, again, GivenResumption.seen(true, "已补齐", 1)));
    given.recommend(site, id);
    assertThat(given.get(site, id).course().recommended()).isTrue();
  }

  @Test
  void returnedMendedSignedAnewAndSentAgain() {
    ApplicationId id = given.taken(site);
    assertThatThrownBy(() -> byReviewer(() -> verification.giveBack(office.whole(), id, version(id), Map.of(), ""))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> byReviewer(() -> verification.giveBack(office.whole(), id, version(id), Map.of("masks", "没有"), ""))).isInstanceOf(InvalidInput.class);
    byReviewer(() -> verification.giveBack(office.whole(), id, version(id), Map.of("crane", "缺检测报告"), "请补"));
    assertThat(given.get(site, id).course()).extracting("dueAt", "daysLeft", "mendUntil").containsExactly(null, 2, LocalDate.of(2020, 3, 10));
    assertThat(given.desk(site.officer())).containsExactly("整改：辅仁中小学");
    given.answered(site, id, "crane", Answer.MET, List.of(given.attached(site, id, org.guatu.resumption.procedure.EvidenceKind.DOCUMENT)));
    refused("resumption.unsigned", () -> site.officer().someone().doing(() -> submission.resubmit(site.scope(), id, version(id))));
    given.signed(site, id);
    site.officer().someone().doing(() -> submission.resubmit(site.scope(), id, version(id)));
    assertThat(given.get(site, id).course().dueAt()).isEqualTo(Moments.endOf(LocalDate.of(2020, 3, 5)));
    assertThat(given.desk(office.reviewer())).containsExactly("核查：辅仁中小学");
    given.take(site, id);
    given.recommend(site, id);
    assertThat(permit(given.approve(site, id)).status()).isEqualTo(PermitStatus.ACTIVE);
    assertThat(figure("resumption.returned", TestDatabase.NOW)).isEqualTo(new FigureValue.Count(1));
    Reading now = new Reading(office.whole(), AsOf.knowing(TestDatabase.NOW, TestDatabase.NOW));
    assertThat(office.leader().someone().does(() -> splits.returned(now))).containsExactly(new Splits.Reason("crane", "起重机械", 1));
  }

  @Test
  void whatIsNotMendedInTimeExpiresAndALateDecisionIsCounted() throws Exception {
    ApplicationId late = given.taken(site);
    Site second = given.site(office, "悍马");
    ApplicationId returned = given.taken(second);
    byReviewer(() -> verification.giveBack(office.whole(), returned, given.get(second, returned).version(), Map.of("crane", "缺报告"), ""));
    BusinessClock.at(Moments.parse("2020-03-11T09:00"), () -> {
      watch.watch(zone);
      watch.watch(zone);
      return null;
    });
    assertThat(given.status(second, returned)).isEqualTo(ApplicationStatus.EXPIRED);
    assertThat(given.desk(office.reviewer())).contains("将到时限：辅仁中小学");
    assertThat(given.desk(office.approver())).containsExactly("超期未办结：辅仁中小学");
    at("2020-03-11T10:00", () -> byReviewer(() -> verification.recommend(office.whole(), late, version(late), "符合")));
    at("2020-03-11T11:00", () -> given.approve(site, late));
    Instant then = Moments.parse("2020-03-12T00:00");
    AsOf asOf = AsOf.knowing(then, then);
    assertThat(office.leader().someone().does(() -> figures.one("resumption.late-decisions", office.whole(), asOf, 10)).value()).isEqualTo(new FigureValue.Count(1));
    assertThat(office.leader().someone().does(() -> figures.one("resumption.days-to-permit.worst", office.whole(), asOf, 10)).value()).isEqualTo(new FigureValue.Count(8));
  }

  @Test
  void aPartIsWhoseTheProjectsWereThen() {
    given.permitted(site);
    people.enterprise(zone, "城投公司", office.bureau());
    Someone.operator(zone).doing(() -> particulars.setOwner(office.whole(), site.project(), 0, "城投公司", Remark.on(LocalDate.of(2020, 3, 2))));
    assertThat(parts("2020-03-01")).containsExactly("未指定 0/1");
    assertThat(parts("2020-03-03")).containsExactly("城投公司 0/1");
  }

  private List<String> parts(String day) {
    Reading then = new Reading(office.whole(), AsOf.knowing(Moments.parse(day), TestDatabase.NOW));
    return office.leader().someone().does(() -> splits.of(then, HeldBy.By.OWNER)).stream()
        .map(part -> part.name() + " " + part.rate().numerator() + "/" + part.rate().denominator()).toList();
  }

  @Test
  void theLeaderSeesWhyASiteStandsAndAsksWithOneTap() {
    Site second = given.site(office, "悍马");
    given.submitted(second);
    List<StandingSite> sites = office.leader().someone().does(() -> standing.list(office.whole(), 10));
    assertThat(sites).extracting(StandingSite::name, StandingSite::why)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("辅仁中小学", StandingSite.Why.NO_APPLICATION),
            org.assertj.core.groups.Tuple.tuple("悍马", StandingSite.Why.VERIFICATION));
    refused("resumption.nobody-to-ask", () -> office.leader().someone().doing(() -> standing.ask(office.whole(), site.project(), "")));
    office.leader().someone().doing(() -> standing.ask(office.whole(), second.project(), ""));
    office.leader().someone().doing(() -> standing.ask(office.whole(), second.project(), ""));
    assertThat(given.desk(office.reviewer())).as("whom it waits for, once a day").contains("领导过问“悍马”：为什么还没有复工、何时复工");
    assertThat(office.leader().someone().does(() -> standing.asked(office.whole(), sites))).containsOnlyKeys(second.project().value());
    Someone butler = Someone.limited(zone, Role.BUTLER, org.guatu.identity.ScopeKind.PROJECT, second.project().value());
    assertThat(butler.does(() -> standing.list(butler.scope(Permission.RESUMPTION_READ), 10))).hasSize(1);
    assertThatThrownBy(() -> butler.doing(() -> standing.ask(butler.scope(Permission.RESUMPTION_READ), second.project(), ""))).isInstanceOf(Forbidden.class);
  }
}
