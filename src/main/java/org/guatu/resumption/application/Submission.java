package org.guatu.resumption.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.procedure.StepClock;
import org.guatu.rulebook.Rulebook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joint acceptance and sending: each party signs what stands there now, then the site sends it to the office, whose clock begins to run. */
@Service
public class Submission {
  private final ApplicationStore store;
  private final ItemStore items;
  private final ApplicationSteps steps;
  private final Sheets sheets;
  private final Rulebook rulebook;
  private final ApplicationDesk desk;

  Submission(ApplicationStore store, ItemStore items, ApplicationSteps steps, Sheets sheets, Rulebook rulebook, ApplicationDesk desk) {
    this.store = store;
    this.items = items;
    this.steps = steps;
    this.sheets = sheets;
    this.rulebook = rulebook;
    this.desk = desk;
  }

  /**
   * Signs for a party. The last signature makes it jointly accepted.
   *
   * @param contentHash what the signer had read
   * @throws RuleViolation if it is not the content now, the signer does not act for the party, the party has signed, or the signer has
   *     signed for another party
   */
  @Requires(Permission.RESUMPTION_SIGN)
  @Transactional
  @Recorded("resumption.sign")
  public void sign(Scope scope, ApplicationId id, Party party, String contentHash) {
    ResumptionApplication application = steps.lock(scope, id, ApplicationStep.SIGN);
    UUID signer = actsFor(id, party);
    Sheet sheet = sheets.of(scope, application);
    if (!sheet.procedure().content().parties().contains(party)) {
      throw new RuleViolation("resumption.party-not-asked", Words.of(party));
    }
    sheet.verdict().demandComplete(sheet.procedure().content(), application.emergency());
    if (!sheet.contentHash().equals(contentHash)) {
      throw new RuleViolation("resumption.content-changed");
    }
    for (Signature other : sheet.holding()) {
      if (other.party() == party) {
        throw new RuleViolation("resumption.signed-already", Words.of(party), other.signer());
      }
      if (other.account().equals(signer)) {
        throw new RuleViolation("resumption.same-signer", Words.of(other.party()), Words.of(party));
      }
    }
    Access access = Access.current();
    items.sign(scope.zone(), id, new Signature(party, contentHash, steps.now(), signer, access.actor().name()));
    AuditTrail.note("party", party);
    AuditTrail.note("content", contentHash);
    ResumptionApplication signed = steps.take(scope.zone(), application, application.version(), ApplicationStep.SIGN, application.course(), Words.of(party), null);
    List<Party> missing = sheets.of(scope, signed).verdict().unsigned();
    desk.awaitsSignatures(scope.zone(), signed, missing);
    if (missing.isEmpty() && ApplicationStatus.LIFE.allows(signed.status(), ApplicationStep.ACCEPT)) {
      steps.take(scope.zone(), signed, signed.version(), ApplicationStep.ACCEPT, signed.course(), "", signed.applicantPerson());
    }
  }

  /** Sends it. @throws RuleViolation naming what is missing, or if it was sent before */
  @Requires(Permission.RESUMPTION_APPLY)
  @Transactional
  @Recorded("resumption.submit")
  public void submit(Scope scope, ApplicationId id, long version) {
    ResumptionApplication application = steps.lock(scope, id, ApplicationStep.SUBMIT);
    Sheet sheet = demanded(scope, application);
    Instant now = steps.now();
    Instant due = limits(scope, now).due(now, sheet.procedure().content().workingDays(StepClock.Phase.DECISION));
    send(scope, application, version, ApplicationStep.SUBMIT, application.course().sent(now, due));
  }

  /** Sends it again after mending; the office's clock goes on with the days that were left. @throws RuleViolation naming what is missing or was not touched since */
  @Requires(Permission.RESUMPTION_APPLY)
  @Transactional
  @Recorded("resumption.resubmit")
  public void resubmit(Scope scope, ApplicationId id, long version) {
    ResumptionApplication application = steps.lock(scope, id, ApplicationStep.RESUBMIT);
    Sheet sheet = demanded(scope, application);
    if (!sheet.unmended().isEmpty()) {
      throw new RuleViolation("resumption.unmended", Verdict.names(sheet.procedure().content().conditions(application.emergency()), sheet.unmended()));
    }
    Instant now = steps.now();
    Instant due = limits(scope, now).dueAgain(now, Objects.requireNonNull(application.course().daysLeft()));
    send(scope, application, version, ApplicationStep.RESUBMIT, application.course().sent(now, due));
  }

  private void send(Scope scope, ResumptionApplication application, long version, ApplicationStep step, Course course) {
    ResumptionApplication sent =
        steps.take(scope.zone(), application, version, step, course, "", desk.reviewer(scope.zone(), application));
    desk.submitted(scope.zone(), sent);
  }

  private Sheet demanded(Scope scope, ResumptionApplication application) {
    Sheet sheet = sheets.of(scope, application);
    sheet.verdict().demand(sheet.procedure().content(), application.emergency());
    return sheet;
  }

  private Limits limits(Scope scope, Instant now) {
    return new Limits(rulebook.workingDays(scope.zone(), now));
  }

  /** Somebody signs for a party where he holds the party's role over the project; the built-in operator signs for nobody. */
  private UUID actsFor(ApplicationId id, Party party) {
    Access access = Access.current();
    Access asParty = new Access(access.actor(), access.grants().stream().filter(grant -> grant.role() == party.role()).toList(), false);
    UUID account = access.actor().account();
    if (account == null || store.find(asParty.scope(Permission.RESUMPTION_SIGN), id).isEmpty()) {
      throw new RuleViolation("resumption.not-party", Words.of(party));
    }
    return account;
  }
}
