package org.guatu.ledger;

import java.util.List;
import org.guatu.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks everybody who may object before a ledger takes a batch back, and tells everybody afterwards. */
@Component
class UndoChecks {
  private final List<UndoObjection> objections;
  private final ApplicationEventPublisher events;

  UndoChecks(List<UndoObjection> objections, ApplicationEventPublisher events) {
    this.objections = objections;
    this.events = events;
  }

  /** @throws RuleViolation with the first objection */
  int undo(Ledger ledger, Batch batch, ImportContext context) {
    for (UndoObjection each : objections) {
      String reason = each.objection(context.zone(), ledger, batch);
      if (reason != null) {
        throw new RuleViolation("ledger.undo-objection", reason);
      }
    }
    int superseded = ledger.undo(context);
    events.publishEvent(new LedgerImported(context.zone(), batch.id(), ledger.code(), context.recordedAt(), true));
    return superseded;
  }
}
