package org.guatu.resumption.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.guatu.audit.AuditTrail;
import org.guatu.identity.Scope;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.PersonId;
import org.guatu.resumption.ApplicationMoved;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a step with an application: by the table, against the version that was read, written down with how it stands after it. */
@Component
public class ApplicationSteps {
  /** The steps by which the office decides, and may be late. */
  private static final Set<ApplicationStep> DECISIONS = Set.of(ApplicationStep.RETURN, ApplicationStep.APPROVE, ApplicationStep.REJECT);

  private final ApplicationStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ApplicationSteps(ApplicationStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** @throws NotFound if it is not there or not in the scope */
  public ResumptionApplication find(Scope scope, ApplicationId id) {
    return store.find(scope, id).orElseThrow(() -> new NotFound(ApplicationId.KIND, id.value()));
  }

  /** The application for a step, held until the transaction ends. @throws org.guatu.kernel.RuleViolation if the table has no such step now */
  public ResumptionApplication lock(Scope scope, ApplicationId id, ApplicationStep step) {
    ResumptionApplication application = lock(scope, id);
    ApplicationStatus.LIFE.next(application.status(), step);
    return application;
  }

  /** The application, held until the transaction ends. @throws NotFound if it is not there or not in the scope */
  public ResumptionApplication lock(Scope scope, ApplicationId id) {
    return store.lock(scope, id).orElseThrow(() -> new NotFound(ApplicationId.KIND, id.value()));
  }

  /**
   * Takes the step.
   *
   * @param course how it stands after it, but for the status, which the table says
   * @param holder who has it then; null if nobody by name
   * @return the application after the step
   * @throws Conflict if another version was saved meanwhile
   */
  public ResumptionApplication take(ZoneId zone, ResumptionApplication before, long version, ApplicationStep step, Course course, String text,
      @Nullable PersonId holder) {
    Instant moment = now();
    Course after = course.in(ApplicationStatus.LIFE.next(before.status(), step));
    if (!store.move(zone, before.id(), version, after)) {
      throw new Conflict(before.version());
    }
    Instant due = before.course().dueAt();
    boolean late = DECISIONS.contains(step) && due != null && moment.isAfter(due);
    store.addEvent(zone, before, step, after, late, text, holder, moment);
    AuditTrail.note("project", before.projectName());
    AuditTrail.note("from", before.status());
    AuditTrail.note("to", after.status());
    events.publishEvent(new ApplicationMoved(zone, before.id().value(), before.project(), step.name(), after.status().name(), moment));
    return new ResumptionApplication(before.id(), before.kind(), before.campaign(), before.procedure(), before.project(), before.projectName(),
        before.emergency(), before.particulars(), before.applicantAccount(), before.applicant(), before.applicantPerson(), before.createdAt(), after,
        version + 1);
  }

  /** Business time, to the microsecond that the database keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
