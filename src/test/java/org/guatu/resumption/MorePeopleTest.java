package org.guatu.resumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guatu.resumption.ApplicationActionsTest.refused;

import java.time.LocalDate;
import java.util.List;
import org.guatu.Someone;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.GivenOffice;
import org.guatu.project.ConstructionState;
import org.guatu.project.Projects;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.Item;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Sheet;
import org.guatu.resumption.application.Submission;
import org.guatu.resumption.permit.FirstWorkdays;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.procedure.EvidenceKind;
import org.guatu.resumption.review.Approval;
import org.guatu.resumption.token.WithdrawnPermits;
import org.guatu.worklist.ToDo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What becomes of a permit by more people (复工追加), and what may be taken over from it. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class MorePeopleTest {
  private static final LocalDate TODAY = GivenResumption.TODAY;

  @Autowired GivenResumption given;
  @Autowired ApplicationForms forms;
  @Autowired Submission submission;
  @Autowired Permits permits;
  @Autowired FirstWorkdays workdays;
  @Autowired WithdrawnPermits takenBack;
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

  private ConstructionState state(Site of) {
    return office.leader().someone().does(() -> projects.get(office.whole(), of.project())).state();
  }

  private void works(Site of, PermitId id, LocalDate day, int present) {
    of.officer().someone().doing(() -> workdays.report(of.scope(), id, day, present));
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
  void morePeopleGetAPermitThatTakesThePlaceOfTheOneBefore() throws Exception {
    refused("resumption.no-active-permit", () -> supplement());
    PermitId first = given.permitted(site);
    works(site, first, TODAY, 100);
    ApplicationId more = supplement();
    given.filled(site, more);
    PermitId second = given.approve(site, sent(more, TODAY, 60), new Approval.Grant("主体施工", 40, "", "先到四十人"));
    assertThat(permit(first).status()).isEqualTo(PermitStatus.SUPERSEDED);
    assertThat(permit(second)).extracting(Permit::numberText, Permit::status, Permit::headcountCap).containsExactly("复工〔2020〕002号", PermitStatus.ACTIVE, 160);
    assertThat(takenBack.withdrawn(zone, Moments.endOf(TODAY)).revoked()).as("phones no longer accept the first").containsExactly(first.value());
    assertThat(state(site)).as("it never stopped").isEqualTo(ConstructionState.RESUMED);
    assertThat(given.desk(site.officer())).as("nothing is left to report").isEmpty();
    refused("resumption.not-permitted", () -> works(site, second, TODAY, 10));
    refused("resumption.permit-state", () -> office.approver().someone().doing(() -> permits.suspend(office.whole(), first, permit(first).version(), "检查")));
  }

  @Test
  void aSiteThatHasNotWorkedYetReportsUnderTheNewPermit() {
    given.permitted(site);
    ApplicationId more = given.filled(site, supplement());
    PermitId second = given.approve(site, sent(more, TODAY, 60), new Approval.Grant("主体施工", 60, "", "同意"));
    assertThat(given.mine(site.officer())).extracting(ToDo::link).containsExactly(more.path());
    works(site, second, TODAY, 150);
    assertThat(state(site)).isEqualTo(ConstructionState.RESUMED);
    assertThat(given.mine(site.officer())).isEmpty();
  }

  @Test
  void whatWasSaidForThePermitIsShownAndHoldsOnceTheSiteConfirmsIt() {
    given.permitted(site);
    ApplicationId more = supplement();
    Sheet begun = given.sheet(site, more);
    int asked = begun.procedure().content().conditions(begun.application().emergency()).size();
    assertThat(begun.earlier().number()).isEqualTo("复工〔2020〕001号");
    assertThat(begun.open()).as("every condition asks the same").hasSize(asked);
    assertThat(begun.items()).as("nothing is said of today yet").isEmpty();
    assertThat(begun.application().particulars()).as("people, day and plan are new").isEqualTo(ResumptionApplication.Particulars.NONE);
    String one = begun.open().getFirst();
    var then = begun.open(one);
    site.officer().someone().doing(() -> forms.carryOver(site.scope(), more, one, null));
    assertThat(given.sheet(site, more).items().get(one)).extracting(Item::answer, Item::reason, Item::evidence, Item::carried)
        .containsExactly(then.answer(), then.reason(), then.evidence(), true);
    String other = given.sheet(site, more).open().getFirst();
    given.answered(site, more, other, Answer.MET, List.of());
    site.officer().someone().doing(() -> forms.carryOver(site.scope(), more, null, null));
    Sheet all = given.sheet(site, more);
    assertThat(all.items()).hasSize(asked);
    assertThat(all.items().get(other).carried()).as("what the site changed stays").isFalse();
    assertThat(all.verdict().unproven()).as("the evidence of then is referred to").containsExactly(other);
    refused("resumption.nothing-to-carry", () -> site.officer().someone().doing(() -> forms.carryOver(site.scope(), more, null, null)));
    var old = then.evidence().getFirst();
    assertThatThrownBy(() -> site.officer().someone().doing(() -> forms.describe(site.scope(), more, given.get(site, more).version(),
        new ResumptionApplication.Particulars(TODAY, 20, old)))).isInstanceOf(InvalidInput.class);
    given.answered(site, more, other, Answer.MET, then.evidence());
    given.approve(site, sent(more, TODAY, 20), new Approval.Grant("主体施工", 20, "", "同意"));
    Sheet third = given.sheet(site, supplement());
    assertThat(third.earlier().number()).isEqualTo("复工〔2020〕002号");
    assertThat(third.attachments()).as("the evidence that the second took over").containsKey(old);
  }

  private ApplicationId supplement() {
    return site.officer().someone().does(() -> forms.begin(site.scope(), office.campaign(), site.project(), ApplicationKind.SUPPLEMENT));
  }
}
