package org.guatu.resumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guatu.Someone;
import org.guatu.document.AttachmentId;
import org.guatu.identity.Forbidden;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.GivenOffice;
import org.guatu.project.ConstructionState;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.ItemEntry;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Submission;
import org.guatu.resumption.procedure.Campaigns;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.procedure.Procedures;
import org.guatu.resumption.procedure.ProcedureId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What a site does with an application: nobody there, not allowed, invalid, wrong state, done. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class ApplicationActionsTest {
  @Autowired GivenResumption given;
  @Autowired ApplicationForms forms;
  @Autowired Submission submission;
  @Autowired Applications applications;
  @Autowired Procedures procedures;
  @Autowired Campaigns campaigns;

  private final ZoneId zone = Someone.freshZone();
  private Office office;
  private Site site;

  @BeforeEach
  void aStandingSite() {
    office = given.office(zone, "post-holiday");
    site = given.site(office, "辅仁中小学");
  }

  static void refused(String code, ThrowingCallable action) {
    assertThatThrownBy(action).isInstanceOfSatisfying(RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo(code));
  }

  private void byOfficer(Runnable action) {
    site.officer().someone().doing(action);
  }

  @Test
  void beginning() {
    assertThatThrownBy(() -> forms.begin(office.whole(), office.campaign(), site.project(), ApplicationKind.RESUMPTION))
        .isInstanceOf(IllegalStateException.class).hasMessage("nobody acts here");
    Someone butler = Someone.in(zone, Role.BUTLER);
    assertThatThrownBy(() -> butler.doing(() -> forms.begin(office.whole(), office.campaign(), site.project(), ApplicationKind.RESUMPTION))).isInstanceOf(Forbidden.class);
    Site other = given.site(office, "悍马");
    assertThatThrownBy(() -> byOfficer(() -> forms.begin(site.scope(), office.campaign(), other.project(), ApplicationKind.RESUMPTION))).isInstanceOf(NotFound.class);
    Site done = given.site(office, "已竣工", ConstructionState.COMPLETED);
    refused("resumption.not-covered", () -> given.begun(done));
    refused("resumption.no-active-permit", () -> byOfficer(() -> forms.begin(site.scope(), office.campaign(), site.project(), ApplicationKind.SUPPLEMENT)));
    ApplicationId id = given.begun(site);
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.DRAFT);
    refused("resumption.open-already", () -> given.begun(site));
    office.reviewer().someone().doing(() -> campaigns.close(office.whole(), office.campaign(), 1, "批次结束"));
    refused("resumption.campaign-closed", () -> given.begun(other));
  }

  @Test
  void savingAnItemOnceHoweverOftenItIsSent() {
    ApplicationId id = given.begun(site);
    ItemEntry entry = new ItemEntry("phone-1", "crane", 0, Answer.MET, "", List.of());
    assertThat((int) site.officer().someone().does(() -> forms.save(site.scope(), id, entry, null))).isEqualTo(1);
    assertThat((int) site.officer().someone().does(() -> forms.save(site.scope(), id, entry, null))).isEqualTo(1);
    assertThatThrownBy(() -> byOfficer(() -> forms.save(site.scope(), id, new ItemEntry("phone-1", "crane", 0, Answer.NOT_MET, "", List.of()), null)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> byOfficer(() -> forms.save(site.scope(), id, new ItemEntry("phone-2", "crane", 0, Answer.NOT_MET, "", List.of()), null)))
        .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.current()).isEqualTo(1));
    assertThatThrownBy(() -> byOfficer(() -> forms.save(site.scope(), id, new ItemEntry("phone-3", "masks", 0, Answer.MET, "", List.of()), null)))
        .isInstanceOf(InvalidInput.class);
    AttachmentId nowhere = new AttachmentId(Ids.next());
    assertThatThrownBy(() -> byOfficer(() -> forms.save(site.scope(), id, new ItemEntry("phone-4", "crane", 1, Answer.MET, "", List.of(nowhere)), null)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new ItemEntry("phone-5", "pit", 0, Answer.NA, " ", List.of())).isInstanceOf(InvalidInput.class);
    assertThat(given.sheet(site, id).items()).hasSize(1);
  }

  @Test
  void theSelfCheckNamesWhatIsMissing() {
    ApplicationId id = given.begun(site);
    refused("resumption.lacking", () -> byOfficer(() -> forms.selfCheck(site.scope(), id, 1)));
    given.filled(site, id);
    given.answered(site, id, "crane", Answer.MET, List.of());
    refused("resumption.unproven", () -> byOfficer(() -> forms.selfCheck(site.scope(), id, given.get(site, id).version())));
    given.answered(site, id, "crane", Answer.NOT_MET, List.of());
    refused("resumption.unmet", () -> byOfficer(() -> forms.selfCheck(site.scope(), id, given.get(site, id).version())));
    assertThatThrownBy(() -> byOfficer(() -> forms.describe(site.scope(), id, given.get(site, id).version(),
        new ResumptionApplication.Particulars(GivenResumption.TODAY.minusDays(1), 0, null)))).isInstanceOf(InvalidInput.class);
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.DRAFT);
  }

  @Test
  void signing() {
    ApplicationId id = given.filled(site);
    refused("resumption.application-state", () -> given.sign(site, id, Party.OWNER));
    byOfficer(() -> forms.selfCheck(site.scope(), id, given.get(site, id).version()));
    String hash = given.sheet(site, id).contentHash();
    assertThatThrownBy(() -> byOfficer(() -> submission.sign(site.scope(), id, Party.CONTRACTOR, hash))).isInstanceOf(Forbidden.class);
    refused("resumption.not-party", () -> site.owner().doing(() -> submission.sign(site.owner().scope(Permission.RESUMPTION_SIGN), id, Party.SUPERVISOR, hash)));
    refused("resumption.not-party", () -> Someone.operator(zone).doing(() -> submission.sign(office.whole(), id, Party.OWNER, hash)));
    refused("resumption.content-changed", () -> site.owner().doing(() -> submission.sign(site.owner().scope(Permission.RESUMPTION_SIGN), id, Party.OWNER, "0")));
    given.sign(site, id, Party.OWNER);
    refused("resumption.signed-already", () -> given.sign(site, id, Party.OWNER));
    given.sign(site, id, Party.CONTRACTOR);
    refused("resumption.application-state", () -> byOfficer(() -> submission.submit(site.scope(), id, given.get(site, id).version())));
    given.sign(site, id, Party.SUPERVISOR);
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.JOINTLY_ACCEPTED);
  }

  @Test
  void aChangeAfterSigningVoidsTheSignatures() {
    ApplicationId id = given.accepted(site);
    assertThat(given.sheet(site, id).holding()).hasSize(3);
    given.answered(site, id, "pit", Answer.NA, List.of());
    assertThat(given.sheet(site, id).holding()).isEmpty();
    assertThat(given.sheet(site, id).signatures()).hasSize(3);
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.DRAFT);
    refused("resumption.application-state", () -> byOfficer(() -> submission.submit(site.scope(), id, given.get(site, id).version())));
  }

  @Test
  void aFormOpenedBeforeTheSelfCheckDoesNotVoidIt() {
    ApplicationId id = given.filled(site);
    ResumptionApplication.Particulars before = given.get(site, id).particulars();
    ItemEntry late = new ItemEntry("late", "crane", given.sheet(site, id).items().get("crane").version(), Answer.NOT_MET, "", List.of());
    given.accepted(site, id);
    refused("resumption.checked-meanwhile", () -> byOfficer(() -> forms.save(site.scope(), id, late, null)));
    refused("resumption.checked-meanwhile", () -> byOfficer(() -> forms.replace(site.scope(), id, before.stamp(), null,
        new ResumptionApplication.Particulars(before.requestedOn(), 99, before.plan()))));
    byOfficer(() -> forms.replace(site.scope(), id, "long ago", null, before));
    assertThat(given.sheet(site, id).holding()).hasSize(3);
    UUID first = given.sheet(site, id).selfCheck();
    byOfficer(() -> forms.save(site.scope(), id, late, first));
    assertThat(given.status(site, id)).as("who knew what he made void").isEqualTo(ApplicationStatus.DRAFT);
    byOfficer(() -> forms.save(site.scope(), id, new ItemEntry("again", "crane", late.version() + 1, Answer.MET,
        "", given.sheet(site, id).items().get("pit").evidence()), first));
    given.accepted(site, id);
    refused("resumption.checked-meanwhile", () -> byOfficer(() -> forms.save(site.scope(), id, new ItemEntry("later", "crane", late.version() + 2,
        Answer.NOT_MET, "", List.of()), first)));
  }

  @Test
  void submittingOnceOnly() {
    ApplicationId id = given.accepted(site);
    assertThatThrownBy(() -> byOfficer(() -> submission.submit(site.scope(), id, 1))).isInstanceOf(Conflict.class);
    Someone supervisor = site.supervisor();
    assertThatThrownBy(() -> supervisor.doing(() -> submission.submit(supervisor.scope(Permission.RESUMPTION_SIGN), id, 1))).isInstanceOf(Forbidden.class);
    long version = given.get(site, id).version();
    byOfficer(() -> submission.submit(site.scope(), id, version));
    refused("resumption.application-state", () -> byOfficer(() -> submission.submit(site.scope(), id, version)));
    refused("resumption.application-state", () -> given.answered(site, id, "crane", Answer.NOT_MET, List.of()));
    byOfficer(() -> forms.withdraw(site.scope(), id, given.get(site, id).version(), "不复工了"));
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.WITHDRAWN);
    assertThat(given.begun(site)).isNotNull();
  }

  @Test
  void anApplicationKeepsTheVersionItBeganUnder() {
    ApplicationId id = given.begun(site);
    ProcedureId first = given.get(site, id).procedure();
    ProcedureId second = given.published(zone, "post-holiday", office.reviewer(), office.approver());
    assertThat(given.get(site, id).procedure()).isEqualTo(first).isNotEqualTo(second);
    assertThat(office.leader().someone().does(() -> procedures.get(office.whole(), second)).number()).isEqualTo(2);
  }

  @Test
  void aProcedureIsApprovedByAnotherAndNeverEditedAfterwards() {
    ProcedureId id = office.approver().someone().does(() -> procedures.draft(office.whole(), Procedures.shipped("epidemic")));
    refused("resumption.own-procedure", () -> office.approver().someone().doing(() -> procedures.approve(office.whole(), id, 1)));
    refused("resumption.procedure-state", () -> office.approver().someone().doing(() -> procedures.publish(office.whole(), id, 1, "5号", GivenResumption.TODAY)));
    assertThatThrownBy(() -> site.officer().someone().doing(() -> procedures.draft(site.scope(), Procedures.shipped("epidemic")))).isInstanceOf(Forbidden.class);
    ProcedureId published = given.get(site, given.begun(site)).procedure();
    refused("resumption.procedure-state", () -> office.reviewer().someone().doing(() -> procedures.revise(office.whole(), published, 3, Procedures.shipped("epidemic"))));
  }
}
