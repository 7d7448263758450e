package org.guatu.resumption.review;

import java.time.Instant;
import java.util.List;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Ids;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.ApplicationSteps;
import org.guatu.resumption.application.Sheet;
import org.guatu.resumption.application.Verdict;
import org.guatu.resumption.procedure.Procedures;
import org.guatu.rulebook.Clocks;
import org.guatu.rulebook.Rulebook;
import org.guatu.rulebook.WorkCalendarRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decisions on an application: written with all that they rest on, read, and replayed. */
@Service
public class Decisions {
  private final DecisionStore store;
  private final ApplicationSteps steps;
  private final Procedures procedures;
  private final Rulebook rulebook;

  Decisions(DecisionStore store, ApplicationSteps steps, Procedures procedures, Rulebook rulebook) {
    this.store = store;
    this.steps = steps;
    this.procedures = procedures;
    this.rulebook = rulebook;
  }

  /**
   * A decision worked out anew from what was stored.
   *
   * @param verdict what the stored procedure says of the stored inputs
   * @param agrees whether that is what was stored, and, for an approval, whether it passes
   */
  public record Replay(Decision decision, Verdict verdict, boolean agrees) {}

  /** Those on an application, the latest first. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public List<Decision> of(Scope scope, ApplicationId id) {
    steps.find(scope, id);
    return store.of(scope.zone(), id);
  }

  /** Works each of them out anew, the latest first. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public List<Replay> replay(Scope scope, ApplicationId id) {
    return of(scope, id).stream().map(decision -> {
      Verdict again = Verdict.of(procedures.behind(scope.zone(), decision.procedure()).content(), decision.inputs());
      boolean allowed = decision.step() != ApplicationStep.APPROVE && decision.step() != ApplicationStep.RECOMMEND || again.passes();
      return new Replay(decision, again, again.equals(decision.verdict()) && allowed);
    }).toList();
  }

  /** Writes one down, in the transaction that decides. */
  Decision write(Scope scope, Sheet sheet, ApplicationStep step, String reasons, String remedy, List<Decision.Mend> mend) {
    Instant now = steps.now();
    AsOf asOf = new AsOf(now, now);
    List<String> rules = List.of(rulebook.at(scope.zone(), WorkCalendarRules.KIND, asOf).citation(), rulebook.at(scope.zone(), Clocks.KIND, asOf).citation(),
        sheet.procedure().citation());
    Actor actor = Actor.current();
    Decision decision = new Decision(Ids.next(), step, sheet.verdict(), sheet.procedure().id(), rules, sheet.inputs(), reasons, remedy,
        sheet.application().course().dueAt(), now, actor.account(), actor.name(), mend);
    store.insert(scope.zone(), sheet.application().id(), decision);
    return decision;
  }
}
