package org.guatu.matter;

import java.time.LocalDate;
import java.util.UUID;
import org.guatu.identity.AccountId;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.People;
import org.guatu.organization.PersonId;
import org.guatu.worklist.NewToDo;
import org.guatu.worklist.ToDoState;
import org.guatu.worklist.ToDos;
import org.springframework.stereotype.Component;

/** What a matter puts on people's desks, and takes off again. */
@Component
class MatterDesk {
  private final ToDos toDos;
  private final People people;

  MatterDesk(ToDos toDos, People people) {
    this.toDos = toDos;
    this.people = people;
  }

  void planAwaited(ZoneId zone, Matter matter, PersonId person, LocalDate until) {
    over(zone, matter.id(), "已转入下一步");
    open(zone, matter, "plan", "报计划：" + matter.title(), person, until);
  }

  void solutionAwaited(ZoneId zone, Matter matter) {
    over(zone, matter.id(), "已报计划");
    if (matter.personId() != null && matter.due() != null) {
      open(zone, matter, "solve", "办结：" + matter.title(), new PersonId(matter.personId()), matter.due());
    }
  }

  void revisitAwaited(ZoneId zone, Matter matter) {
    over(zone, matter.id(), "已报办结");
    UUID raiser = matter.raiserAccount();
    if (raiser != null) {
      people.ofAccount(zone, new AccountId(raiser)).ifPresent(person -> toDos.open(zone,
          new NewToDo(source(matter.id(), "revisit"), "回访：" + matter.title(), MatterSteps.subject(matter.id()), matter.path(), person.id(), null)));
    }
  }

  /** A leader's word is put on the desk of who has the matter. */
  void said(ZoneId zone, Matter matter, String kind, String title) {
    if (matter.personId() != null) {
      toDos.open(zone, new NewToDo(source(matter.id(), kind), title + "：" + matter.title(), MatterSteps.subject(matter.id()), matter.path(),
          new PersonId(matter.personId()), null));
    }
  }

  /** The leaders' pressing was answered. */
  void pressed(ZoneId zone, MatterId id, String outcome) {
    toDos.doneAll(zone, prefix(id, "press"), outcome);
  }

  void over(ZoneId zone, MatterId id, String outcome) {
    toDos.end(zone, MatterSteps.subject(id), ToDoState.DONE, outcome);
  }

  void needless(ZoneId zone, MatterId id, String outcome) {
    toDos.end(zone, MatterSteps.subject(id), ToDoState.CANCELLED, outcome);
  }

  void handOver(ZoneId zone, MatterId id, PersonId from, PersonId to, String reason) {
    toDos.handOver(zone, MatterSteps.subject(id), from, to, reason);
  }

  private void open(ZoneId zone, Matter matter, String kind, String title, PersonId person, LocalDate until) {
    toDos.open(zone, new NewToDo(source(matter.id(), kind), title, MatterSteps.subject(matter.id()), matter.path(), person, Moments.endOf(until)));
  }

  private static String source(MatterId id, String kind) {
    return prefix(id, kind) + Ids.next();
  }

  private static String prefix(MatterId id, String kind) {
    return "matter:" + id.value() + ":" + kind + ":";
  }
}
