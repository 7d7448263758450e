package org.guatu.resumption.permit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.guatu.audit.AuditTrail;
import org.guatu.identity.Scope;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.ZoneId;
import org.guatu.resumption.PermitMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a step with a permit: by the table, against the version that was read, written down with how it stands after it. */
@Component
class PermitSteps {
  private final PermitStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PermitSteps(PermitStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** The permit for a step, held until the transaction ends. @throws NotFound if it is not there or not yours */
  Permit lock(Scope scope, PermitId id, PermitStep step) {
    Permit permit = store.lock(scope, id).orElseThrow(() -> new NotFound("permit", id.value()));
    PermitStatus.LIFE.next(permit.status(), step);
    return permit;
  }

  /** @throws Conflict if another version was saved meanwhile */
  Permit take(ZoneId zone, Permit permit, long version, PermitStep step, LocalDate validUntil, String text) {
    PermitStatus next = PermitStatus.LIFE.next(permit.status(), step);
    if (!store.move(zone, permit.id(), version, next, validUntil)) {
      throw new Conflict(permit.version());
    }
    store.addEvent(zone, permit, step, next, validUntil, text, now());
    AuditTrail.note("permit", permit.numberText());
    AuditTrail.note("from", permit.status());
    AuditTrail.note("to", next);
    events.publishEvent(new PermitMoved(zone, permit.id().value(), permit.project(), step.name(), next.name(), now()));
    return new Permit(permit.id(), permit.year(), permit.number(), permit.numberText(), permit.application(), permit.project(), permit.projectName(), permit.scope(),
        permit.headcountCap(), permit.conditions(), permit.validFrom(), validUntil, next, permit.authority(), permit.issuedAt(), permit.issuedBy(), version + 1);
  }

  Permit take(ZoneId zone, Permit permit, PermitStep step, String text) {
    return take(zone, permit, permit.version(), step, permit.validUntil(), text);
  }

  void issued(ZoneId zone, Permit permit) {
    store.insert(zone, permit);
    store.addEvent(zone, permit, PermitStep.ISSUE, permit.status(), permit.validUntil(), "", now());
    events.publishEvent(new PermitMoved(zone, permit.id().value(), permit.project(), PermitStep.ISSUE.name(), permit.status().name(), now()));
  }

  /** Business time, to the microsecond that the database keeps. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }
}
