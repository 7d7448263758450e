package org.guatu.resumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.Someone;
import org.guatu.identity.Access;
import org.guatu.identity.Grant;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.Zone;
import org.guatu.kernel.Actor;
import org.guatu.organization.GivenOffice;
import org.guatu.organization.PersonEntry;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.procedure.EvidenceKind;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.procedure.ProcedureId;
import org.guatu.resumption.procedure.Procedures;
import org.guatu.resumption.review.Verification;
import org.guatu.worklist.ToDo;
import org.guatu.worklist.ToDos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who has to sign has it on his desk, as long as his signature is missing and no longer. */
@IdentityTest
@Import({GivenOffice.class, GivenResumption.class})
class SignatureToDosTest {
  @Autowired GivenResumption given;
  @Autowired People accounts;
  @Autowired org.guatu.organization.People people;
  @Autowired ApplicationForms forms;
  @Autowired Verification verification;
  @Autowired Procedures procedures;
  @Autowired ToDos toDos;

  private final Map<Party, Someone> signers = new EnumMap<>(Party.class);
  private Zone zone;
  private Office office;
  private Site site;

  @BeforeEach
  void aSiteWhoseSignersHaveAccounts() {
    zone = accounts.zone();
    office = given.office(zone.id(), "post-holiday");
    site = given.site(office, "辅仁中小学");
    for (Party party : Party.values()) {
      People.Person account = accounts.with(zone, party.role(), ScopeKind.PROJECT, site.project().value());
      Someone.operator(zone.id()).does(() -> people.enter(office.whole(), new PersonEntry(office.bureau(), account.id(), "签字人" + party, "", "")));
      signers.put(party, new Someone(new Access(new Actor(account.id().value(), "签字人" + party, zone.id(), "test"),
          List.of(new Grant(party.role(), ScopeKind.PROJECT, Set.of(site.project().value()))), false)));
    }
    People.Person elsewhere = accounts.with(zone, Role.SUPERVISOR, ScopeKind.PROJECT, given.site(office, "悍马").project().value());
    Someone.operator(zone.id()).does(() -> people.enter(office.whole(), new PersonEntry(office.bureau(), elsewhere.id(), "别处的监理", "", "")));
  }

  @Test
  void eachPartyIsAskedUntilItHasSigned() {
    ApplicationId id = checked(given.filled(site));
    assertThat(desk(Party.OWNER)).containsExactly("签字（建设单位）：辅仁中小学");
    assertThat(desk(Party.CONTRACTOR)).containsExactly("签字（施工单位）：辅仁中小学");
    assertThat(desk(Party.SUPERVISOR)).containsExactly("签字（监理单位）：辅仁中小学");
    given.sign(site, id, Party.OWNER);
    assertThat(desk(Party.OWNER)).isEmpty();
    assertThat(desk(Party.SUPERVISOR)).hasSize(1);
    given.sign(site, id, Party.CONTRACTOR);
    given.sign(site, id, Party.SUPERVISOR);
    assertNobodyIsAsked();
  }

  @Test
  void nobodyIsAskedToSignWhatWasChangedOrWithdrawn() {
    ApplicationId id = checked(given.filled(site));
    given.sign(site, id, Party.OWNER);
    describedAnew(id);
    assertNobodyIsAsked();
    checked(id);
    assertThat(desk(Party.OWNER)).as("the signature was given to what stands there no more").hasSize(1);
    site.officer().someone().doing(() -> forms.withdraw(site.scope(), id, given.get(site, id).version(), "方案要重做"));
    assertNobodyIsAsked();
  }

  @Test
  void whatIsMendedIsSignedAnew() {
    ApplicationId id = given.taken(site);
    office.reviewer().someone().doing(() -> verification.giveBack(office.whole(), id, given.get(site, id).version(), Map.of("crane", "缺报告"), ""));
    assertNobodyIsAsked();
    for (int i = 0; i < 2; i++) {
      given.attached(site, id, EvidenceKind.PHOTO);
      given.answered(site, id, "crane", Answer.MET, List.copyOf(given.sheet(site, id).attachments().keySet()));
    }
    assertThat(desk(Party.CONTRACTOR)).as("asked once, however often it is saved").containsExactly("签字（施工单位）：辅仁中小学");
    given.signed(site, id);
    assertNobodyIsAsked();
  }

  @Test
  void whoMayApproveADraftIsAskedToReadItUntilOneHasApprovedIt() {
    People.Person account = accounts.with(zone, Role.LEADER);
    Someone.operator(zone.id()).does(() -> people.enter(office.whole(), new PersonEntry(office.bureau(), account.id(), "区领导乙", "", "")));
    Someone leader = new Someone(new Access(new Actor(account.id().value(), "区领导乙", zone.id(), "test"), List.of(new Grant(Role.LEADER, ScopeKind.ZONE, Set.of())), false));
    ProcedureId draft = office.reviewer().someone().does(() -> procedures.draft(office.whole(), Procedures.shipped("post-holiday")));
    office.reviewer().someone().doing(() -> procedures.revise(office.whole(), draft, 1, Procedures.shipped("post-holiday")));
    ToDo asked = leader.does(() -> toDos.mine(office.whole())).getFirst();
    assertThat(asked.title()).startsWith("审定复工程序：《");
    assertThat(asked.link()).isEqualTo("/resumption/procedures/drafts/" + draft.value());
    assertThat(leader.does(() -> procedures.draftToApprove(office.whole(), draft)).version()).isEqualTo(2);
    office.approver().someone().doing(() -> procedures.approve(office.whole(), draft, 2));
    assertThat(leader.does(() -> toDos.mine(office.whole()))).isEmpty();
  }

  private ApplicationId checked(ApplicationId id) {
    site.officer().someone().doing(() -> forms.selfCheck(site.scope(), id, given.get(site, id).version()));
    return id;
  }

  private void describedAnew(ApplicationId id) {
    var before = given.get(site, id);
    var plan = before.particulars().plan();
    site.officer().someone().doing(() -> forms.describe(site.scope(), id, before.version(),
        new org.guatu.resumption.application.ResumptionApplication.Particulars(GivenResumption.TODAY, 90, plan)));
  }

  private void assertNobodyIsAsked() {
    assertThat(signers.keySet()).allSatisfy(party -> assertThat(desk(party)).isEmpty());
  }

  private List<String> desk(Party party) {
    return signers.get(party).does(() -> toDos.mine(office.whole())).stream().map(ToDo::title).toList();
  }
}
