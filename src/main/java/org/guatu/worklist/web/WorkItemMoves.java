package org.guatu.worklist.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.Fields;
import org.guatu.kernel.NotFound;
import org.guatu.organization.PersonId;
import org.guatu.worklist.WorkItemId;
import org.guatu.worklist.WorkItemStep;
import org.guatu.worklist.WorkItems;
import org.springframework.stereotype.Component;

/** Passes a step that is taken with a work item, on its page or by a program, to the use case that it belongs to. */
@Component
class WorkItemMoves {
  private final WorkItems items;

  WorkItemMoves(WorkItems items) {
    this.items = items;
  }

  /** The step with this name in lower case with hyphens, "move-node". @throws NotFound if there is none */
  static WorkItemStep step(String name) {
    try {
      return WorkItemStep.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new NotFound("step", name);
    }
  }

  /**
   * Takes a step, as it was typed.
   *
   * @param person who has it next; only where the step asks for one
   * @param node the new day; only where the step asks for it
   * @throws org.guatu.kernel.InvalidInput at "text", "person" or "node"
   */
  void take(WorkItemStep step, WorkItemId id, long version, String text, String person, String node) {
    Scope scope = Access.scopeOf(Permission.WORK_WRITE);
    Fields fields = new Fields();
    switch (step) {
      case MOVE_NODE -> {
        LocalDate day = fields.requiredDay("node", "时间节点", node);
        fields.check();
        items.moveNode(scope, id, version, day, text);
      }
      case REASSIGN -> {
        UUID to = fields.requiredId("person", "接手人", person);
        fields.check();
        items.reassign(scope, id, version, new PersonId(to), text);
      }
      case REPORT -> items.report(scope, id, version, text);
      case VERIFY -> items.verify(scope, id, version, text);
      case SEND_BACK -> items.sendBack(scope, id, version, text);
      case CANCEL -> items.cancel(scope, id, version, text);
      case REGISTER, TAKE_OVER -> throw new NotFound("step", step);
    }
  }
}
