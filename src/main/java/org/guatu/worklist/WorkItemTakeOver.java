package org.guatu.worklist;

import java.time.Clock;
import java.util.Set;
import org.guatu.identity.Access;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.AssignmentChanged;
import org.guatu.organization.People;
import org.guatu.organization.Person;
import org.guatu.organization.PersonId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When somebody else comes to answer for a thing, the work items and to-dos open on it move to him, each with a record of the hand-over. */
@Service
public class WorkItemTakeOver {
  private static final Set<WorkItemState> MOVING = Set.of(WorkItemState.OPEN, WorkItemState.REPORTED);

  private final WorkItemStore store;
  private final ToDos toDos;
  private final People people;
  private final Clock clock;

  WorkItemTakeOver(WorkItemStore store, ToDos toDos, People people, Clock clock) {
    this.store = store;
    this.toDos = toDos;
    this.people = people;
    this.clock = clock;
  }

  /** Moves what one person has open on a subject to another. For modules whose duties change; safe to run twice. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeOver(ZoneId zone, Subject subject, PersonId from, PersonId to, String reason) {
    Person next = people.behind(zone, to);
    WorkItemQuery open = new WorkItemQuery("", MOVING, from, null, null, Integer.MAX_VALUE, clock.instant());
    for (WorkItem item : store.list(Scope.wholeZone(zone), open)) {
      if (subject.equals(item.subject())) {
        move(zone, item, next, reason);
      }
    }
    toDos.handOver(zone, subject, from, to, reason);
  }

  private void move(ZoneId zone, WorkItem item, Person next, String reason) {
    WorkItemState state = WorkItemState.LIFE.next(item.state(), WorkItemStep.TAKE_OVER);
    if (!store.update(zone, item.with(next), next.department())) {
      throw new Conflict(item.version());
    }
    store.addEvent(zone, item.id(), WorkItemStep.TAKE_OVER, item.state(),
        new WorkItemEvent(WorkItemStep.TAKE_OVER, state, item.node(), "", reason, clock.instant(), Actor.current().name()), next.id());
    toDos.handOver(zone, new Subject(WorkItems.KIND, item.id().value()), item.person(), next.id(), reason);
  }

  @ApplicationModuleListener
  void on(AssignmentChanged change) throws Exception {
    PersonId before = change.before();
    PersonId after = change.after();
    if (before != null && after != null) {
      Access system = Access.operator(new Actor(null, "系统", change.zone(), "event"));
      system.call(() -> {
        takeOver(change.zone(), new Subject(change.role().subjectKind(), change.subject()), before, after, change.reason());
        return after;
      });
    }
  }
}
