package org.guatu.matter;

import static org.guatu.matter.MatterStep.*;

import org.guatu.kernel.LifeCycle;

/** Where a matter stands. */
public enum MatterState {
  /** 已提出: nobody has it yet. */
  RAISED,
  /** 已交办: a plan is awaited. */
  HANDED_OVER,
  /** 推进中: planned, and reported on until it is solved. */
  PLANNED,
  /** 待回访: reported as solved, on evidence. */
  SOLVED,
  /** 回访满意: may be closed. */
  SATISFIED,
  /** 已销号. */
  CLOSED,
  /** 已重开: not solved after all; a new plan is awaited. */
  REOPENED,
  /** 已撤回. */
  WITHDRAWN;

  /** Every change that a matter may make. */
  public static final LifeCycle<MatterState, MatterStep> LIFE = new LifeCycle<>(MatterState.class, MatterStep.class, "matter.wrong-state")
      .on(RAISED, HAND_OVER, HANDED_OVER)
      .on(RAISED, NOTE, RAISED)
      .on(RAISED, DIRECT, RAISED)
      .on(RAISED, WITHDRAW, WITHDRAWN)
      .on(HANDED_OVER, HAND_OVER, HANDED_OVER)
      .on(HANDED_OVER, PLAN, PLANNED)
      .on(HANDED_OVER, NOTE, HANDED_OVER)
      .on(HANDED_OVER, DIRECT, HANDED_OVER)
      .on(HANDED_OVER, PRESS, HANDED_OVER)
      .on(HANDED_OVER, TAKE_OVER, HANDED_OVER)
      .on(HANDED_OVER, SOLVE, SOLVED)
      .on(HANDED_OVER, WITHDRAW, WITHDRAWN)
      .on(PLANNED, HAND_OVER, HANDED_OVER)
      .on(PLANNED, PLAN, PLANNED)
      .on(PLANNED, NOTE, PLANNED)
      .on(PLANNED, DIRECT, PLANNED)
      .on(PLANNED, PRESS, PLANNED)
      .on(PLANNED, TAKE_OVER, PLANNED)
      .on(PLANNED, SOLVE, SOLVED)
      .on(SOLVED, DIRECT, SOLVED)
      .on(SOLVED, TAKE_OVER, SOLVED)
      .on(SOLVED, REVISIT_SATISFIED, SATISFIED)
      .on(SOLVED, REVISIT_UNSATISFIED, REOPENED)
      .on(SATISFIED, CLOSE, CLOSED)
      .on(SATISFIED, REOPEN, REOPENED)
      .on(CLOSED, REOPEN, REOPENED)
      .on(REOPENED, HAND_OVER, HANDED_OVER)
      .on(REOPENED, PLAN, PLANNED)
      .on(REOPENED, NOTE, REOPENED)
      .on(REOPENED, DIRECT, REOPENED)
      .on(REOPENED, PRESS, REOPENED)
      .on(REOPENED, TAKE_OVER, REOPENED)
      .on(REOPENED, SOLVE, SOLVED);

  public boolean allows(MatterStep step) {
    return LIFE.allows(this, step);
  }

  /** Whether somebody still has to do something about the thing itself. */
  public boolean isOpen() {
    return this == RAISED || this == HANDED_OVER || this == PLANNED || this == REOPENED;
  }

  /** Whether it counts as solved: reported so, and nobody has said otherwise. */
  public boolean isSolved() {
    return this == SOLVED || this == SATISFIED || this == CLOSED;
  }
}
