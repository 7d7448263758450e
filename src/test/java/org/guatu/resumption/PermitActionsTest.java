package org.guatu.resumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guatu.resumption.ApplicationActionsTest.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.figure.Figures;
import org.guatu.figure.FigureValue;
import org.guatu.figure.Reading;
import org.guatu.identity.Forbidden;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Ratio;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.GivenOffice;
import org.guatu.project.ConstructionState;
import org.guatu.project.Projects;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.figures.Splits;
import org.guatu.resumption.permit.FirstWorkdays;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.permit.StopOrderId;
import org.guatu.resumption.permit.StopOrders;
import org.guatu.resumption.token.WithdrawnPermits;
import org.guatu.resumption.token.WithdrawnPermits.Withdrawn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What the office does with a permit: suspend, stop, let go, revoke; and when a site counts as resumed. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class PermitActionsTest {
  @Autowired GivenResumption given;
  @Autowired Permits permits;
  @Autowired StopOrders orders;
  @Autowired FirstWorkdays workdays;
  @Autowired Projects projects;
  @Autowired Splits splits;
  @Autowired Figures figures;
  @Autowired WithdrawnPermits takenBack;

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
  void aPermitIsSuspendedReinstatedExtendedAndRevokedForGood() {
    PermitId id = given.permitted(site);
    refused("resumption.has-permit", () -> given.begun(site));
    refused("resumption.permit-state", () -> byApprover(() -> permits.reinstate(office.whole(), id, permit(id).version(), "无")));
    assertThatThrownBy(() -> byReviewer(() -> permits.suspend(office.whole(), id, permit(id).version(), "检查"))).isInstanceOf(Forbidden.class);
    byApprover(() -> permits.suspend(office.whole(), id, permit(id).version(), "现场有病例"));
    assertThat(takenBack.withdrawn(zone, Moments.endOf(GivenResumption.TODAY))).isEqualTo(new Withdrawn(Set.of(), Set.of(id.value())));
    assertThat(state(site)).isEqualTo(ConstructionState.PAUSED);
    refused("resumption.no-active-permit", () -> site.officer().someone().doing(() -> workdays.report(site.scope(), id, GivenResumption.TODAY, 10)));
    byApprover(() -> permits.reinstate(office.whole(), id, permit(id).version(), "已排除"));
    assertThat(state(site)).isEqualTo(ConstructionState.PERMITTED);
    LocalDate until = permit(id).validUntil().plusDays(30);
    byApprover(() -> permits.extend(office.whole(), id, permit(id).version(), until, "工期顺延"));
    assertThat(permit(id).validUntil()).isEqualTo(until);
    byApprover(() -> permits.revoke(office.whole(), id, permit(id).version(), "弄虚作假"));
    assertThat(takenBack.withdrawn(zone, Moments.endOf(GivenResumption.TODAY))).isEqualTo(new Withdrawn(Set.of(id.value()), Set.of()));
    assertThat(takenBack.withdrawn(zone, Moments.startOf(until.plusDays(1)))).as("expired by itself").isEqualTo(new Withdrawn(Set.of(), Set.of()));
    refused("resumption.permit-state", () -> byApprover(() -> permits.reinstate(office.whole(), id, permit(id).version(), "再给一次")));
    assertThat(state(site)).isEqualTo(ConstructionState.STOPPED);
    assertThat(given.begun(site)).isNotNull();
  }

  @Test
  void oneOrderStopsAnAreaAndLetsItGo() {
    PermitId permit = given.permitted(site);
    site.officer().someone().doing(() -> workdays.report(site.scope(), permit, GivenResumption.TODAY, 100));
    Site second = given.site(office, "悍马");
    ApplicationId recommended = given.recommended(second);
    assertThatThrownBy(() -> byReviewer(() -> orders.order(office.whole(), office.area(), "重污染天气红色预警", "7号"))).isInstanceOf(Forbidden.class);
    StopOrderId order = office.approver().someone().does(() -> orders.order(office.whole(), office.area(), "重污染天气红色预警", "7号"));
    assertThat(permit(permit).status()).isEqualTo(PermitStatus.SUSPENDED);
    assertThat(state(site)).isEqualTo(ConstructionState.STOPPED);
    refused("resumption.stop-order", () -> given.approve(second, recommended));
    assertThat(state(second)).isEqualTo(ConstructionState.STOPPED);
    refused("resumption.stop-order", () -> byApprover(() -> permits.reinstate(office.whole(), permit, permit(permit).version(), "无")));
    refused("resumption.stop-order", () -> byApprover(() -> orders.order(office.whole(), office.area(), "重污染天气红色预警", "8号")));
    StopOrderId other = office.approver().someone().does(() -> orders.order(office.whole(), office.area(), "台风", "9号"));
    byApprover(() -> orders.lift(office.whole(), order, 1, "10号"));
    assertThat(permit(permit).status()).isEqualTo(PermitStatus.SUSPENDED);
    byApprover(() -> orders.lift(office.whole(), other, 1, "11号"));
    assertThat(permit(permit).status()).isEqualTo(PermitStatus.ACTIVE);
    assertThat(state(site)).isEqualTo(ConstructionState.PERMITTED);
    assertThat(given.approve(second, recommended)).isNotNull();
  }

  @Test
  void permittedIsNotResumed() {
    PermitId permit = given.permitted(site);
    assertThat(figure("resumption.permitted-not-working", TestDatabase.NOW)).isEqualTo(new FigureValue.Count(1));
    assertThat(figure("resumption.resumed", TestDatabase.NOW)).isEqualTo(new FigureValue.Count(0));
    assertThat(figure("resumption.permits", TestDatabase.NOW)).isEqualTo(new FigureValue.Count(1));
    assertThat(figure("resumption.permits", Moments.parse("2020-03-02"))).isEqualTo(new FigureValue.Count(0));
    assertThatThrownBy(() -> site.officer().someone().doing(() -> workdays.report(site.scope(), permit, GivenResumption.TODAY, 121)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> site.officer().someone().doing(() -> workdays.report(site.scope(), permit, GivenResumption.TODAY.plusDays(1), 1)))
        .isInstanceOf(InvalidInput.class);
    site.officer().someone().doing(() -> workdays.report(site.scope(), permit, GivenResumption.TODAY, 120));
    refused("resumption.not-permitted", () -> site.officer().someone().doing(() -> workdays.report(site.scope(), permit, GivenResumption.TODAY, 120)));
    assertThat(figure("resumption.permitted-not-working", TestDatabase.NOW)).isEqualTo(new FigureValue.Count(0));
    assertThat(figure("resumption.resumed", TestDatabase.NOW)).isEqualTo(new FigureValue.Count(1));
    Reading now = new Reading(office.whole(), AsOf.knowing(TestDatabase.NOW, TestDatabase.NOW));
    assertThat(office.leader().someone().does(() -> splits.of(now, HeldBy.By.AREA)))
        .containsExactly(new Splits.Part("东片区", 1, 1, new Ratio(1, 1), 0L, 0L, 0, 0, 0));
  }
}
