package org.guatu.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Fields;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ordinary times and emergencies (平急): the zone changes its mode by an order with a number, from a moment on. */
@Service
public class OperatingModes {
  private final ModeStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OperatingModes(ModeStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** The order in force as of a moment; {@link ModeOrder#NONE} before the first one. One statement. */
  public ModeOrder at(ZoneId zone, AsOf asOf) {
    return store.at(zone, asOf).orElse(ModeOrder.NONE);
  }

  /** Every order, the latest first. */
  @Requires(Permission.RULEBOOK_READ)
  @Transactional(readOnly = true)
  public List<ModeOrder> history(Scope scope) {
    return store.all(scope.zone());
  }

  /**
   * Declares a mode from a moment on.
   *
   * @throws RuleViolation if the moment lies ahead or before the last order, or if the change makes no sense
   */
  @Requires(Permission.RULEBOOK_WRITE)
  @Transactional
  @Recorded("rulebook.declare-mode")
  public void declare(Scope scope, OperatingMode mode, Instant from, String orderNumber, String reason) {
    if (!scope.wholeZone()) {
      throw new NotFound("zone", scope.zone().value());
    }
    Fields fields = new Fields();
    String number = fields.required("orderNumber", "命令文号", orderNumber, 60);
    String why = fields.required("reason", "事由", reason, 20);
    fields.check();
    Instant now = clock.instant();
    if (from.isAfter(now)) {
      throw new RuleViolation("rulebook.mode-ahead");
    }
    ModeOrder last = store.all(scope.zone()).stream().findFirst().orElse(ModeOrder.NONE);
    if (!from.isAfter(last.occurredAt())) {
      throw new RuleViolation("rulebook.mode-before-last", last.orderNumber());
    }
    if (!last.mode().mayBecome(mode)) {
      throw new RuleViolation("rulebook.mode-change", Words.of(last.mode()), Words.of(mode));
    }
    store.insert(scope.zone(), new ModeOrder(mode, from, number, why, now, Actor.current().name()));
    AuditTrail.note("mode", mode);
    AuditTrail.note("order", number);
    events.publishEvent(new OperatingModeDeclared(scope.zone(), mode, from, number, why));
  }
}
