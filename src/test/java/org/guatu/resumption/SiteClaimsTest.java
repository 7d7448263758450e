package org.guatu.resumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.resumption.ApplicationActionsTest.refused;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.guatu.Someone;
import org.guatu.identity.Permission;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.GivenOffice;
import org.guatu.project.ConstructionState;
import org.guatu.project.Progress;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.permit.FirstWorkdays;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.permit.StopOrderId;
import org.guatu.resumption.permit.StopOrders;
import org.guatu.resumption.procedure.Campaigns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Nobody makes a site work by saying that it does. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class SiteClaimsTest {
  private static final LocalDate TODAY = GivenResumption.TODAY;

  @Autowired GivenResumption given;
  @Autowired Progress progress;
  @Autowired Projects projects;
  @Autowired Permits permits;
  @Autowired FirstWorkdays workdays;
  @Autowired StopOrders orders;
  @Autowired Campaigns campaigns;

  private final ZoneId zone = Someone.freshZone();
  private Office office;
  private Site site;

  @BeforeEach
  void aStandingSite() {
    office = given.office(zone, "post-holiday");
    site = given.site(office, "辅仁中小学");
  }

  private void says(Someone who, ConstructionState state, LocalDate from) {
    who.doing(() -> progress.reportState(who.scope(Permission.PROJECT_PROGRESS), site.project(), 0, state, Remark.on(from)));
  }

  private ConstructionState state() {
    return office.leader().someone().does(() -> projects.get(office.whole(), site.project())).state();
  }

  @Test
  void withoutAPermitTheSiteDoesNotWork() {
    for (Someone who : new Someone[] {site.officer().someone(), site.contractor(), site.owner()}) {
      refused("resumption.claim-without-permit", () -> says(who, ConstructionState.RESUMED, TODAY));
      refused("resumption.claim-without-permit", () -> says(who, ConstructionState.IN_CONSTRUCTION, TODAY.minusDays(3)));
      refused("resumption.claim-permitted", () -> says(who, ConstructionState.PERMITTED, TODAY));
    }
    says(site.contractor(), ConstructionState.STOPPED, TODAY);
    assertThat(state()).isEqualTo(ConstructionState.STOPPED);
    says(office.reviewer().someone(), ConstructionState.RESUMED, TODAY);
    assertThat(state()).as("the bureau answers for what it says").isEqualTo(ConstructionState.RESUMED);
  }

  @Test
  void outsideACampaignASiteMayWork() {
    office.reviewer().someone().doing(() -> campaigns.close(office.whole(), office.campaign(), 1, "疫情结束"));
    says(site.contractor(), ConstructionState.RESUMED, TODAY);
    assertThat(state()).isEqualTo(ConstructionState.RESUMED);
  }

  @Test
  void theFirstWorkingDayIsReportedOnThePermit() {
    PermitId permit = given.permitted(site);
    refused("resumption.claim-awaited", () -> says(site.contractor(), ConstructionState.RESUMED, TODAY));
    site.officer().someone().doing(() -> workdays.report(site.scope(), permit, TODAY, 10));
    says(site.contractor(), ConstructionState.STOPPED, TODAY);
    says(site.contractor(), ConstructionState.RESUMED, TODAY);
    refused("resumption.claim-without-permit", () -> says(site.contractor(), ConstructionState.RESUMED, TODAY.minusDays(1)));
    office.approver().someone().doing(() -> permits.suspend(office.whole(), permit, permitVersion(permit), "现场有病例"));
    for (Supplier<Someone> who : java.util.List.<Supplier<Someone>>of(site::contractor, office.reviewer()::someone)) {
      refused("resumption.claim-suspended", () -> says(who.get(), ConstructionState.RESUMED, TODAY));
    }
    assertThat(state()).isEqualTo(ConstructionState.PAUSED);
  }

  @Test
  void underAStopOrderNobodyMakesItWork() {
    StopOrderId order = office.approver().someone().does(() -> orders.order(office.whole(), office.area(), "重污染天气红色预警", "7号"));
    refused("resumption.claim-under-order", () -> says(office.reviewer().someone(), ConstructionState.RESUMED, TODAY));
    refused("resumption.claim-under-order", () -> says(site.contractor(), ConstructionState.IN_CONSTRUCTION, TODAY));
    refused("resumption.claim-under-order", () -> says(office.reviewer().someone(), ConstructionState.RESUMED, TODAY.minusDays(10)));
    says(office.reviewer().someone(), ConstructionState.IN_CONSTRUCTION, TODAY.minusDays(30));
    assertThat(state()).as("what was before the order is another matter").isEqualTo(ConstructionState.STOPPED);
    office.approver().someone().doing(() -> orders.lift(office.whole(), order, 1, "8号"));
    says(office.reviewer().someone(), ConstructionState.RESUMED, TODAY);
  }

  private long permitVersion(PermitId id) {
    return office.leader().someone().does(() -> permits.get(office.whole(), id)).version();
  }
}
