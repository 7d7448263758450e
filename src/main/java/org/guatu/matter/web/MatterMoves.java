package org.guatu.matter.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.Fields;
import org.guatu.kernel.NotFound;
import org.guatu.matter.MatterDirection;
import org.guatu.matter.MatterHandling;
import org.guatu.matter.MatterId;
import org.guatu.matter.MatterStep;
import org.guatu.organization.PersonId;
import org.springframework.stereotype.Component;

/** Passes a step that is taken with a matter, on its page or by a program, to the use case that it belongs to. */
@Component
class MatterMoves {
  private final MatterHandling handling;
  private final MatterDirection direction;

  MatterMoves(MatterHandling handling, MatterDirection direction) {
    this.handling = handling;
    this.direction = direction;
  }

  /** The step with this name in lower case with hyphens, "hand-over". @throws NotFound if there is none */
  static MatterStep step(String name) {
    try {
      return MatterStep.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new NotFound("step", name);
    }
  }

  /**
   * Takes a step, as it was typed.
   *
   * @param person whom it is handed over to; only where the step asks for one
   * @param due until when; only where the step asks for it
   * @throws org.guatu.kernel.InvalidInput at "text", "person" or "due"
   */
  void take(MatterStep step, MatterId id, long version, String text, String person, String due) {
    Scope handle = Access.scopeOf(Permission.MATTER_HANDLE);
    Scope raise = Access.scopeOf(Permission.MATTER_RAISE);
    Scope direct = Access.scopeOf(Permission.MATTER_DIRECT);
    switch (step) {
      case HAND_OVER -> handOver(handle, id, version, person, due, text);
      case PLAN -> handling.plan(handle, id, version, text);
      case NOTE -> handling.note(handle, id, version, text);
      case SOLVE -> handling.solve(handle, id, version, text);
      case CLOSE -> handling.close(handle, id, version, text);
      case REOPEN -> handling.reopen(handle, id, version, day(due), text);
      case REVISIT_SATISFIED -> handling.revisitSatisfied(raise, id, version, text);
      case REVISIT_UNSATISFIED -> handling.revisitUnsatisfied(raise, id, version, day(due), text);
      case WITHDRAW -> handling.withdraw(raise, id, version, text);
      case DIRECT -> direction.direct(direct, id, version, text);
      case PRESS -> direction.press(direct, id, version, text);
      case RAISE, TAKE_OVER -> throw new NotFound("step", step);
    }
  }

  private void handOver(Scope scope, MatterId id, long version, String person, String due, String text) {
    Fields fields = new Fields();
    UUID to = fields.requiredId("person", "承办人", person);
    LocalDate until = fields.requiredDay("due", "办结期限", due);
    fields.check();
    handling.handOver(scope, id, version, new PersonId(to), until, text);
  }

  private static LocalDate day(String due) {
    Fields fields = new Fields();
    LocalDate until = fields.requiredDay("due", "办结期限", due);
    fields.check();
    return until;
  }
}
