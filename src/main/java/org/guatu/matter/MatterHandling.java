package org.guatu.matter;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Fields;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.RuleViolation;
import org.guatu.organization.People;
import org.guatu.organization.Person;
import org.guatu.organization.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with a matter: handed over to one person, planned within the days of the rulebook, reported on until it is solved, revisited
 * by somebody else, closed (销号). A matter that was not solved after all is opened again.
 */
@Service
public class MatterHandling {
  private final MatterSteps steps;
  private final MatterDesk desk;
  private final MatterStore store;
  private final People people;

  MatterHandling(MatterSteps steps, MatterDesk desk, MatterStore store, People people) {
    this.steps = steps;
    this.desk = desk;
    this.store = store;
    this.people = people;
  }

  /** 交办: to one person in office, whose department has it; the plan is due by the clock, the solution by the day given. */
  @Requires(Permission.MATTER_HANDLE)
  @Transactional
  @Recorded("matter.hand-over")
  public void handOver(Scope scope, MatterId id, long version, PersonId to, LocalDate due, String text) {
    Matter matter = steps.find(scope, id);
    Person person = people.inOffice(scope.zone(), to, "person");
    ahead("due", due);
    String opinion = optional("text", "交办意见", text);
    LocalDate planDue = earlier(steps.today().plusDays(steps.clocks(scope.zone()).matterPlanDays()), due);
    Standing standing = matter.standing().with(person.department().value(), person.id().value()).dueBy(planDue, due, null);
    steps.take(scope.zone(), matter, version, MatterStep.HAND_OVER, standing, opinion);
    AuditTrail.note("person", person.name());
    desk.planAwaited(scope.zone(), matter, person.id(), planDue);
  }

  /** 报计划: how it will be solved; from now on progress is reported by the clock. */
  @Requires(Permission.MATTER_HANDLE)
  @Transactional
  @Recorded("matter.plan")
  public void plan(Scope scope, MatterId id, long version, String text) {
    Matter matter = steps.find(scope, id);
    String plan = required("text", "解决计划", text);
    Standing standing = matter.standing().dueBy(matter.planDue(), matter.due(), nextProgress(scope));
    steps.take(scope.zone(), matter, version, MatterStep.PLAN, standing, plan);
    desk.solutionAwaited(scope.zone(), matter);
  }

  /** 报进展. */
  @Requires(Permission.MATTER_HANDLE)
  @Transactional
  @Recorded("matter.note")
  public void note(Scope scope, MatterId id, long version, String text) {
    Matter matter = steps.find(scope, id);
    String note = required("text", "进展", text);
    LocalDate progress = matter.state() == MatterState.PLANNED ? nextProgress(scope) : matter.progressDue();
    steps.take(scope.zone(), matter, version, MatterStep.NOTE, matter.standing().dueBy(matter.planDue(), matter.due(), progress), note);
    desk.pressed(scope.zone(), id, "已报进展");
  }

  /** 报办结: what was done, and on what evidence. The one who raised it is asked to revisit. */
  @Requires(Permission.MATTER_HANDLE)
  @Transactional
  @Recorded("matter.solve")
  public void solve(Scope scope, MatterId id, long version, String evidence) {
    Matter matter = steps.find(scope, id);
    String text = required("text", "办结情况与证据", evidence);
    steps.take(scope.zone(), matter, version, MatterStep.SOLVE, matter.standing(), text);
    desk.revisitAwaited(scope.zone(), matter);
  }

  /** 回访: satisfied, so that it may be closed. @throws RuleViolation by who reported it as solved */
  @Requires(Permission.MATTER_RAISE)
  @Transactional
  @Recorded("matter.revisit-satisfied")
  public void revisitSatisfied(Scope scope, MatterId id, long version, String text) {
    Matter matter = steps.find(scope, id);
    MatterState.LIFE.next(matter.state(), MatterStep.REVISIT_SATISFIED);
    notSolver(scope, matter);
    steps.take(scope.zone(), matter, version, MatterStep.REVISIT_SATISFIED, matter.standing(), required("text", "回访情况", text));
    desk.over(scope.zone(), id, "回访满意");
  }

  /** 回访: not satisfied; it is open again, with the same person and a new day. @throws RuleViolation by who reported it as solved */
  @Requires(Permission.MATTER_RAISE)
  @Transactional
  @Recorded("matter.revisit-unsatisfied")
  public void revisitUnsatisfied(Scope scope, MatterId id, long version, LocalDate due, String text) {
    Matter matter = steps.find(scope, id);
    MatterState.LIFE.next(matter.state(), MatterStep.REVISIT_UNSATISFIED);
    notSolver(scope, matter);
    openAgain(scope, matter, version, MatterStep.REVISIT_UNSATISFIED, due, required("text", "回访情况", text));
  }

  /** 重开: what was closed has come back. */
  @Requires(Permission.MATTER_HANDLE)
  @Transactional
  @Recorded("matter.reopen")
  public void reopen(Scope scope, MatterId id, long version, LocalDate due, String reason) {
    openAgain(scope, steps.find(scope, id), version, MatterStep.REOPEN, due, required("text", "重开原因", reason));
  }

  /** 销号. @throws RuleViolation by who reported it as solved */
  @Requires(Permission.MATTER_HANDLE)
  @Transactional
  @Recorded("matter.close")
  public void close(Scope scope, MatterId id, long version, String text) {
    Matter matter = steps.find(scope, id);
    MatterState.LIFE.next(matter.state(), MatterStep.CLOSE);
    notSolver(scope, matter);
    steps.take(scope.zone(), matter, version, MatterStep.CLOSE, matter.standing(), optional("text", "销号意见", text));
    desk.over(scope.zone(), id, "已销号");
  }

  /** 撤回: by who raised it, or by who may write the whole zone's. */
  @Requires(Permission.MATTER_RAISE)
  @Transactional
  @Recorded("matter.withdraw")
  public void withdraw(Scope scope, MatterId id, long version, String reason) {
    Matter matter = steps.find(scope, id);
    if (!scope.wholeZone() && !Objects.equals(matter.raiserAccount(), Actor.current().account())) {
      throw new RuleViolation("matter.not-raiser", matter.raiser());
    }
    steps.take(scope.zone(), matter, version, MatterStep.WITHDRAW, matter.standing(), required("text", "撤回原因", reason));
    desk.needless(scope.zone(), id, "问题已撤回");
  }

  private void openAgain(Scope scope, Matter matter, long version, MatterStep step, LocalDate due, String text) {
    ahead("due", due);
    LocalDate planDue = earlier(steps.today().plusDays(steps.clocks(scope.zone()).matterPlanDays()), due);
    steps.take(scope.zone(), matter, version, step, matter.standing().dueBy(planDue, due, null), text);
    UUID person = matter.personId();
    if (person != null) {
      desk.planAwaited(scope.zone(), matter, new PersonId(person), planDue);
    }
  }

  private LocalDate nextProgress(Scope scope) {
    return steps.today().plusDays(steps.clocks(scope.zone()).matterProgressDays());
  }

  /** Whoever judges the solution is not who reported it, nor who had to bring it about. */
  private void notSolver(Scope scope, Matter matter) {
    @Nullable UUID solver = store.events(scope.zone(), matter.id(), steps.now()).stream()
        .filter(event -> event.step() == MatterStep.SOLVE).findFirst().map(MatterEvent::account).orElse(null);
    boolean reported = Objects.equals(solver, Actor.current().account());
    boolean responsible = people.current(scope.zone()).map(person -> person.id().value().equals(matter.personId())).orElse(false);
    if (reported || responsible) {
      throw new RuleViolation("matter.own-solution");
    }
  }

  private void ahead(String field, LocalDate day) {
    if (day.isBefore(steps.today())) {
      throw new InvalidInput(field, "期限不能早于今天");
    }
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  static String required(String field, String label, String typed) {
    Fields fields = new Fields();
    String text = fields.requiredBlock(field, label, typed, 2000);
    fields.check();
    return text;
  }

  private static String optional(String field, String label, String typed) {
    Fields fields = new Fields();
    String text = fields.block(field, label, typed, 2000);
    fields.check();
    return text;
  }
}
