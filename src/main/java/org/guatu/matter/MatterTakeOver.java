package org.guatu.matter;

import java.util.Set;
import org.guatu.identity.Access;
import org.guatu.kernel.Actor;
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

/** When somebody else comes to answer for a thing, the matters open on it move to him, each with a record of the hand-over. */
@Service
public class MatterTakeOver {
  private static final Set<MatterState> MOVING =
      Set.of(MatterState.HANDED_OVER, MatterState.PLANNED, MatterState.REOPENED, MatterState.SOLVED);

  private final MatterSteps steps;
  private final MatterStore store;
  private final MatterDesk desk;
  private final People people;

  MatterTakeOver(MatterSteps steps, MatterStore store, MatterDesk desk, People people) {
    this.steps = steps;
    this.store = store;
    this.desk = desk;
    this.people = people;
  }

  /** Moves what one person has open on a subject to another. For modules whose duties change; safe to run twice. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeOver(ZoneId zone, Subject subject, PersonId from, PersonId to, String reason) {
    Person next = people.behind(zone, to);
    for (Matter matter : store.openOn(zone, subject.id(), from.value(), steps.now())) {
      if (MOVING.contains(matter.state())) {
        steps.take(zone, matter, matter.version(), MatterStep.TAKE_OVER, matter.standing().with(next.department().value(), to.value()), reason);
        desk.handOver(zone, matter.id(), from, to, reason);
      }
    }
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
