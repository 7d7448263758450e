package org.guatu.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for an area, an enterprise or a task force, from when until when. Duties on a project stand in the project register. */
@Service
public class Assignments {
  private final AssignmentStore store;
  private final AssignmentSubjects subjects;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Assignments(AssignmentStore store, AssignmentSubjects subjects, People people, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.subjects = subjects;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** Who answered for a subject, past and present, the latest first, as known at the moment given. */
  @Requires(Permission.ORGANIZATION_READ)
  @Transactional(readOnly = true)
  public List<Assignment> of(Scope scope, UUID subject, AsOf asOf) {
    return store.of(scope.zone(), subject, asOf.knownAt());
  }

  /** What a person answers for, past and present, the latest first, as known at the moment given. */
  @Requires(Permission.ORGANIZATION_READ)
  @Transactional(readOnly = true)
  public List<Assignment> ofPerson(Scope scope, PersonId person, AsOf asOf) {
    return store.ofPerson(scope.zone(), person, asOf.knownAt());
  }

  /** Who holds a role over any of the subjects as of a moment. One statement. */
  @Requires(Permission.ORGANIZATION_READ)
  @Transactional(readOnly = true)
  public List<Assignment> holders(Scope scope, AssignmentRole role, Collection<UUID> subjects, AsOf asOf) {
    return store.holders(scope.zone(), role, subjects, asOf.day(), asOf.knownAt());
  }

  /**
   * Appoints somebody; whoever held an exclusive role until then holds it no longer from that day on.
   *
   * @throws RuleViolation if the person holds it already, or if somebody is appointed from a later day
   * @throws InvalidInput if the person is unknown or has left
   */
  @Requires(Permission.ENTERPRISE_WRITE)
  @Transactional
  @Recorded("organization.appoint")
  public AssignmentId appoint(Scope scope, Appointment wanted) {
    subjects.lock(scope, wanted.role(), wanted.subject());
    Person person = people.inOffice(scope.zone(), wanted.person(), "person");
    Optional<Assignment> before = overlapping(scope, wanted);
    before.ifPresent(holding -> {
      if (holding.person().equals(wanted.person())) {
        throw new RuleViolation("organization.holds-already", person.name(), holding.from().toString());
      }
      if (!holding.from().isBefore(wanted.from())) {
        throw new RuleViolation("organization.later-appointment", holding.personName(), holding.from().toString());
      }
      supersede(scope, holding, wanted.from(), false, wanted.reason());
    });
    AssignmentId id = new AssignmentId(Ids.next());
    add(scope, new AssignmentStore.Addition(id, wanted.role(), wanted.subject(), wanted.person(), wanted.from(), null, false, wanted.reason(),
        null, Actor.current().name(), Actor.current().name(), null));
    AuditTrail.note("role", wanted.role());
    AuditTrail.note("subject", wanted.subject().toString());
    AuditTrail.note("person", person.name());
    AuditTrail.note("from", wanted.from().toString());
    events.publishEvent(new AssignmentChanged(scope.zone(), wanted.role(), wanted.subject(), before.map(Assignment::person).orElse(null),
        wanted.person(), wanted.from(), wanted.reason()));
    return id;
  }

  /** Ends an assignment from a day on. */
  @Requires(Permission.ENTERPRISE_WRITE)
  @Transactional
  @Recorded("organization.end-assignment")
  public void end(Scope scope, AssignmentId id, LocalDate on, String reason) {
    Assignment held = writable(scope, id);
    if (!on.isAfter(held.from()) || held.to() != null && !on.isBefore(held.to())) {
      throw new InvalidInput("on", "终止日应在 " + held.from() + (held.to() == null ? " 以后" : " 和 " + held.to() + " 之间"));
    }
    supersede(scope, held, on, false, reason(reason));
    changed(scope, held, on, reason);
  }

  /** Takes back an assignment that should never have been written down. */
  @Requires(Permission.ENTERPRISE_WRITE)
  @Transactional
  @Recorded("organization.withdraw-assignment")
  public void withdraw(Scope scope, AssignmentId id, String reason) {
    Assignment held = writable(scope, id);
    supersede(scope, held, held.to(), true, reason(reason));
    changed(scope, held, held.from(), reason);
  }

  private void changed(Scope scope, Assignment held, LocalDate on, String reason) {
    AuditTrail.note("role", held.role());
    AuditTrail.note("person", held.personName());
    events.publishEvent(new AssignmentChanged(scope.zone(), held.role(), held.subject(), held.person(), null, on, reason));
  }

  /** Who stands in the way of an appointment: any holder of an exclusive role, else the same person. */
  private Optional<Assignment> overlapping(Scope scope, Appointment wanted) {
    return store.of(scope.zone(), wanted.subject(), clock.instant()).stream()
        .filter(held -> held.role() == wanted.role() && (held.to() == null || held.to().isAfter(wanted.from())))
        .filter(held -> wanted.role().exclusive() || held.person().equals(wanted.person()))
        .findFirst();
  }

  private void supersede(Scope scope, Assignment held, @Nullable LocalDate to, boolean withdrawn, String reason) {
    String actor = Actor.current().name();
    add(scope, new AssignmentStore.Addition(new AssignmentId(Ids.next()), held.role(), held.subject(), held.person(), held.from(), to, withdrawn,
        reason, held.id(), actor, actor, null));
  }

  private void add(Scope scope, AssignmentStore.Addition row) {
    if (!store.add(scope.zone(), row, clock.instant())) {
      throw new Conflict(0);
    }
  }

  private Assignment writable(Scope scope, AssignmentId id) {
    Assignment held = store.find(scope.zone(), id, clock.instant()).orElseThrow(() -> new NotFound("assignment", id.value()));
    subjects.lock(scope, held.role(), held.subject());
    return held;
  }

  private static String reason(String typed) {
    Fields fields = new Fields();
    String reason = fields.required("reason", "原因", typed, 200);
    fields.check();
    return reason;
  }
}
