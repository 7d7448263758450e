package org.guatu.resumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.guatu.Someone;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.GivenOffice;
import org.guatu.project.ConstructionState;
import org.guatu.project.Projects;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.permit.FirstWorkdays;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.review.Decisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole way of a site: drafted, signed, sent, verified, approved into a numbered permit, working. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class PermitPathTest {
  @Autowired GivenResumption given;
  @Autowired Permits permits;
  @Autowired FirstWorkdays workdays;
  @Autowired Decisions decisions;
  @Autowired Projects projects;

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

  private ConstructionState state() {
    return office.leader().someone().does(() -> projects.get(office.whole(), site.project())).state();
  }

  @Test
  void fromTheDraftToTheFirstWorkingDay() {
    ApplicationId id = given.submitted(site);
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.SUBMITTED);
    assertThat(given.get(site, id).course().dueAt()).isEqualTo(Moments.endOf(LocalDate.of(2020, 3, 5)));
    assertThat(given.desk(office.reviewer())).containsExactly("核查：辅仁中小学");
    given.take(site, id);
    given.recommend(site, id);
    assertThat(given.desk(office.reviewer())).isEmpty();
    assertThat(given.desk(office.approver())).containsExactly("审批：辅仁中小学");
    PermitId permit = given.approve(site, id);
    assertThat(permit(permit)).extracting(Permit::numberText, Permit::status, Permit::headcountCap, Permit::authority)
        .containsExactly("复工〔2020〕001号", PermitStatus.ACTIVE, 120, GivenResumption.AUTHORITY);
    assertThat(state()).isEqualTo(ConstructionState.PERMITTED);
    assertThat(given.desk(office.approver())).isEmpty();
    assertThat(given.desk(site.officer())).containsExactly("报告首个工作日：辅仁中小学");
    site.officer().someone().doing(() -> workdays.report(site.scope(), permit, GivenResumption.TODAY, 46));
    assertThat(state()).isEqualTo(ConstructionState.RESUMED);
    assertThat(given.desk(site.officer())).isEmpty();
    List<Decisions.Replay> replays = office.leader().someone().does(() -> decisions.replay(office.whole(), id));
    assertThat(replays).hasSize(2).allMatch(Decisions.Replay::agrees);
  }

  @Test
  void numbersOfAYearHaveNoGaps() {
    assertThat(permit(given.permitted(site)).numberText()).isEqualTo("复工〔2020〕001号");
    assertThat(permit(given.permitted(given.site(office, "悍马"))).numberText()).isEqualTo("复工〔2020〕002号");
    Scope own = site.officer().scope(Permission.RESUMPTION_READ);
    assertThat(site.officer().someone().does(() -> permits.list(own, new org.guatu.resumption.permit.PermitQuery("", List.of(), null, null, 10)))).hasSize(1);
  }
}
