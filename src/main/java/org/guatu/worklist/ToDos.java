package org.guatu.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Fields;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.People;
import org.guatu.organization.Person;
import org.guatu.organization.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have to do. Modules open to-dos and end them in the transaction that decides, or in a listener that may run twice:
 * all of it is idempotent by the source. A to-do has exactly one person; when somebody else takes over, the hand-over is written down.
 */
@Service
public class ToDos {
  /** As many as a page shows; who has more than that has another problem. */
  public static final int MOST = 200;

  private final ToDoStore store;
  private final People people;
  private final Clock clock;

  ToDos(ToDoStore store, People people, Clock clock) {
    this.store = store;
    this.people = people;
    this.clock = clock;
  }

  /** Opens one unless its source opened one before. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(ZoneId zone, NewToDo wanted) {
    store.open(zone, wanted, clock.instant());
  }

  /**
   * What is wanted now of these sources: opened, or opened again where it had become needless, and told by its words and its limit of now. What was
   * done stays done. A few statements however many they are.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(ZoneId zone, Collection<NewToDo> wanted) {
    store.follow(zone, wanted, clock.instant());
  }

  /** The thing was done. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void done(ZoneId zone, String source, String outcome) {
    store.end(ToDoStore.bySource(source), zone, ToDoState.DONE, outcome, clock.instant());
  }

  /** Whether a source beginning so has called for something that is still open. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean isOpen(ZoneId zone, String sourcePrefix) {
    return store.isOpen(zone, sourcePrefix);
  }

  /** What sources beginning so last called for about each of the subjects, open or ended. One statement. */
  @Transactional(readOnly = true)
  public Map<UUID, ToDo> latest(ZoneId zone, String sourcePrefix, Collection<UUID> subjects) {
    return store.latest(zone, sourcePrefix, subjects);
  }

  /** Everything that sources beginning so called for was done. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void doneAll(ZoneId zone, String sourcePrefix, String outcome) {
    store.end(ToDoStore.bySourcePrefix(sourcePrefix), zone, ToDoState.DONE, outcome, clock.instant());
  }

  /** What these sources called for is needless. One statement. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void cancelAll(ZoneId zone, Collection<String> sources, String outcome) {
    store.end(ToDoStore.bySources(sources), zone, ToDoState.CANCELLED, outcome, clock.instant());
  }

  /** What sources beginning so called for about other subjects than these is needless. One statement. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void cancelAllBut(ZoneId zone, String sourcePrefix, Collection<UUID> subjects, String outcome) {
    store.end(ToDoStore.bySourcePrefix(sourcePrefix).and(ToDoStore.notAbout(subjects)), zone, ToDoState.CANCELLED, outcome, clock.instant());
  }

  /** Whatever was to be done about the subject was done, or needs doing no more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(ZoneId zone, Subject subject, ToDoState state, String outcome) {
    store.end(ToDoStore.bySubject(subject), zone, state, outcome, clock.instant());
  }

  /** The open ones about the subject have another limit. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reschedule(ZoneId zone, Subject subject, Instant due) {
    store.reschedule(zone, subject, due);
  }

  /** What one person has open about the subject becomes another's. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void handOver(ZoneId zone, Subject subject, PersonId from, PersonId to, String reason) {
    for (UUID id : store.openOn(zone, subject, from)) {
      store.handOver(zone, id, from, to, reason, clock.instant());
    }
  }

  /** The open to-dos of who is signed in, the soonest due first; none for an account that is no person of the zone. */
  @Requires(Permission.WORK_READ)
  @Transactional(readOnly = true)
  public List<ToDo> mine(Scope scope) {
    return people.current(scope.zone()).map(person -> store.open(scope.zone(), person.id(), MOST)).orElse(List.of());
  }

  /** A page of the to-dos of the scope's people and of what the scope covers, and of one's own; the latest opened first. */
  @Requires(Permission.WORK_READ)
  @Transactional(readOnly = true)
  public List<ToDo> list(Scope scope, ToDoQuery query) {
    return store.list(scope, self(scope), query);
  }

  /** @throws NotFound if it is not there, or is not yours to see */
  @Requires(Permission.WORK_READ)
  @Transactional(readOnly = true)
  public ToDo get(Scope scope, ToDoId id) {
    return store.find(scope, self(scope), id).orElseThrow(() -> new NotFound("to-do", id.value()));
  }

  private Optional<PersonId> self(Scope scope) {
    return people.current(scope.zone()).map(Person::id);
  }

  /** What who is signed in has done lately. */
  @Requires(Permission.WORK_READ)
  @Transactional(readOnly = true)
  public List<ToDo> mineEnded(Scope scope, int limit) {
    return people.current(scope.zone()).map(person -> store.ended(scope.zone(), person.id(), limit)).orElse(List.of());
  }

  /**
   * Ends a notice of one's own once it is read, or a question with its answer.
   *
   * @param answer to a question; nothing is asked for a notice
   * @throws RuleViolation for a task, which ends by being done
   */
  @Requires(Permission.WORK_WRITE)
  @Transactional
  @Recorded("worklist.acknowledge")
  public void acknowledge(Scope scope, ToDoId id, String answer) {
    ToDo toDo = own(scope, id);
    if (toDo.kind() == ToDoKind.TASK) {
      throw new RuleViolation("worklist.task", toDo.title());
    }
    Fields fields = new Fields();
    String outcome = toDo.kind() == ToDoKind.NOTICE ? "已知悉" : fields.required("answer", "答复", answer, 200);
    fields.check();
    if (store.end(ToDoStore.byId(id), scope.zone(), ToDoState.DONE, outcome, clock.instant()) == 0) {
      throw new Conflict(0);
    }
    AuditTrail.note("title", toDo.title());
    AuditTrail.note("outcome", outcome);
  }

  /** Passes a to-do of one's own to somebody else. @throws Conflict if it was ended or moved meanwhile */
  @Requires(Permission.WORK_WRITE)
  @Transactional
  @Recorded("worklist.pass-on")
  public void passOn(Scope scope, ToDoId id, PersonId to, String reason) {
    ToDo toDo = own(scope, id);
    Fields fields = new Fields();
    String why = fields.required("reason", "原因", reason, 200);
    if (to.equals(toDo.person())) {
      fields.wrong("person", "请选另一个人");
    }
    fields.check();
    Person next = people.inOffice(scope.zone(), to, "person");
    if (!store.handOver(scope.zone(), id.value(), toDo.person(), to, why, clock.instant())) {
      throw new Conflict(0);
    }
    AuditTrail.note("title", toDo.title());
    AuditTrail.note("to", next.name());
  }

  private ToDo own(Scope scope, ToDoId id) {
    ToDo toDo = store.find(scope.zone(), id).orElseThrow(() -> new NotFound("to-do", id.value()));
    boolean own = people.current(scope.zone()).map(person -> person.id().equals(toDo.person())).orElse(false);
    if (!own) {
      throw new NotFound("to-do", id.value());
    }
    return toDo;
  }
}
