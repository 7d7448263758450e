package org.guatu.project;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.guatu.rulebook.Rulebook;
import org.guatu.rulebook.StageRules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moving a project along: its promotion stage, and whether its site works or stands still. */
@Service
public class Progress {
  private final Register register;
  private final LifeStore lives;
  private final Rulebook rulebook;
  private final StateGuards guards;
  private final ApplicationEventPublisher events;

  Progress(Register register, LifeStore lives, Rulebook rulebook, StateGuards guards, ApplicationEventPublisher events) {
    this.register = register;
    this.lives = lives;
    this.rulebook = rulebook;
    this.guards = guards;
    this.events = events;
  }

  /**
   * Moves a project to another stage.
   *
   * @param countedOn 统计日期: the period that the move is counted in, if another than its own day; what is written down after the
   *     year's grace counts for the year of writing, unless a paper approves the old one
   * @throws RuleViolation without a reason where one is needed, out of a closed stage, or counted in a closed year without approval
   */
  @Requires(Permission.PROJECT_PROGRESS)
  @Transactional
  @Recorded("project.move-stage")
  public void moveStage(Scope scope, ProjectId id, long version, Stage to, @Nullable LocalDate countedOn, Remark remark) {
    Project project = register.lock(scope, id, version);
    if (remark.corrects() == null) {
      checkMove(lives.stage(scope.zone(), id, remark.occurredAt()), to, remark.reason());
    }
    LocalDate counted = counted(scope.zone(), countedOn, remark);
    AuditTrail.note("from", project.stage());
    AuditTrail.note("to", to);
    register.write(scope.zone(), project, remark, new Fact.What(FactKind.STAGE, "", to.name(), null, null, counted, null));
    events.publishEvent(new StageMoved(scope.zone(), id, project.stage(), to, remark.occurredAt()));
  }

  private @Nullable LocalDate counted(ZoneId zone, @Nullable LocalDate asked, Remark remark) {
    LocalDate happened = Moments.day(remark.occurredAt());
    LocalDate written = Moments.day(register.now());
    int year = rulebook.at(zone, StageRules.KIND, remark.occurredAt()).rules().countedYear(happened, written);
    if (asked == null) {
      return year == happened.getYear() ? null : written;
    }
    if (asked.getYear() < year && remark.evidence() == null) {
      throw new RuleViolation("project.counted-approval", String.valueOf(asked.getYear()));
    }
    return asked;
  }

  /** The rule of a move, shared with the ledger of stages. */
  static void checkMove(@Nullable Stage from, Stage to, @Nullable String reason) {
    if (from == null) {
      return;
    }
    if (from == to) {
      throw new RuleViolation("project.stage-same", Words.of(to));
    }
    if (from.isTerminal()) {
      throw new RuleViolation("project.stage-terminal", Words.of(from));
    }
    if (from.needsReason(to) && (reason == null || reason.isBlank())) {
      throw new RuleViolation("project.stage-reason", Words.of(from), Words.of(to));
    }
  }

  /**
   * Reports whether the site works or stands still, from a moment on. Who reports is the one who acts; the evidence stands beside.
   *
   * @throws RuleViolation without a reason where what was reported is contradicted; or if a decision about the site stands against it, see
   *     {@link StateGuard}
   */
  @Requires(Permission.PROJECT_PROGRESS)
  @Transactional
  @Recorded("project.report-state")
  public void reportState(Scope scope, ProjectId id, long version, ConstructionState state, Remark remark) {
    Project project = register.lock(scope, id, version);
    if (remark.corrects() == null) {
      checkState(lives.state(scope.zone(), id, remark.occurredAt()), state, remark.reason());
    }
    guards.demand(scope.zone(), id, state, remark.occurredAt());
    write(scope, project, state, remark);
  }

  /** The rule of a report, shared with the ledger of states. */
  static void checkState(@Nullable ConstructionState from, ConstructionState to, @Nullable String reason) {
    if (from != null && from.needsReason(to) && (reason == null || reason.isBlank())) {
      throw new RuleViolation("project.state-reason", Words.of(from), Words.of(to));
    }
  }

  /** Writes how a decision about the site lets it stand; the room that decides has its own rules. */
  @Requires(Permission.PROJECT_PROGRESS)
  @Transactional(propagation = Propagation.MANDATORY)
  @Recorded("project.report-state")
  public void decideState(Scope scope, ProjectId id, ConstructionState state, Remark remark) {
    write(scope, register.lock(scope, id, 0), state, remark);
  }

  private void write(Scope scope, Project project, ConstructionState state, Remark remark) {
    AuditTrail.note("from", project.state());
    AuditTrail.note("to", state);
    register.write(scope.zone(), project, remark, Fact.What.of(FactKind.STATE, state.name()));
    events.publishEvent(new ConstructionStateReported(scope.zone(), project.id(), project.state(), state, remark.occurredAt()));
  }

  /** Holds the project until the transaction ends, so that nobody moves it meanwhile. */
  @Requires(Permission.PROJECT_PROGRESS)
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(Scope scope, ProjectId id) {
    register.lock(scope, id, 0);
  }

  /**
   * What is known of the workers of several projects together, where no exact count exists.
   *
   * @param slot OBSERVED (finished isolation observation) or RETURNING (about to return)
   * @param moreThan the statement's bound: "800余名" is more than 800
   */
  @Requires(Permission.PROJECT_PROGRESS)
  @Transactional
  @Recorded("project.state-workforce")
  public void stateWorkforce(Scope scope, List<ProjectId> projects, String slot, long moreThan, Remark remark) {
    UUID statement = Ids.next();
    AuditTrail.note("statement", slot + " >" + moreThan);
    for (ProjectId id : projects) {
      Fact.What what = Fact.What.of(FactKind.WORKFORCE, slot, ">" + moreThan, statement);
      register.write(scope.zone(), register.lock(scope, id, 0), remark, what);
    }
  }
}
