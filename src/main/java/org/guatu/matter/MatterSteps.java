package org.guatu.matter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.guatu.audit.AuditTrail;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.rulebook.Clocks;
import org.guatu.rulebook.OperatingModes;
import org.guatu.rulebook.Rulebook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a step with a matter: by the table, against the version that was read, written down with how it stands after it. */
@Component
class MatterSteps {
  private final MatterStore store;
  private final Rulebook rulebook;
  private final OperatingModes modes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MatterSteps(MatterStore store, Rulebook rulebook, OperatingModes modes, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.rulebook = rulebook;
    this.modes = modes;
    this.events = events;
    this.clock = clock;
  }

  Matter find(Scope scope, MatterId id) {
    return store.find(scope, id, now()).orElseThrow(() -> new NotFound(Matters.KIND, id.value()));
  }

  /** Takes the step; what was passed says who has it and until when, the table says the state. @throws Conflict if another version was saved */
  void take(ZoneId zone, Matter matter, long version, MatterStep step, Standing standing, String text) {
    MatterState next = MatterState.LIFE.next(matter.state(), step);
    Instant moment = clock.instant();
    if (!store.step(zone, matter.id(), version, step, standing.in(next), text, moment)) {
      throw new Conflict(matter.version());
    }
    AuditTrail.note("matter", matter.numberText());
    AuditTrail.note("from", matter.state());
    AuditTrail.note("to", next);
    events.publishEvent(new MatterMoved(zone, matter.id(), matter.subject(), step, next, moment));
  }

  /** The clocks that hold today, in the mode of today. */
  Clocks.Times clocks(ZoneId zone) {
    return rulebook.at(zone, Clocks.KIND, clock.instant()).rules().in(modes.at(zone, now()).mode());
  }

  AsOf now() {
    return new AsOf(clock.instant(), clock.instant());
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  static Subject subject(MatterId id) {
    return new Subject(Matters.KIND, id.value());
  }
}
