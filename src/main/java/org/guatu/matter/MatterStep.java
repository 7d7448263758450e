package org.guatu.matter;

/** What can be done with a matter. */
public enum MatterStep {
  RAISE,
  /** 交办. */
  HAND_OVER,
  /** 报计划. */
  PLAN,
  /** 报进展. */
  NOTE,
  /** 批示, by a leader. */
  DIRECT,
  /** 催办, by a leader. */
  PRESS,
  /** 报办结. */
  SOLVE,
  /** 回访满意. */
  REVISIT_SATISFIED,
  /** 回访不满意. */
  REVISIT_UNSATISFIED,
  /** 销号. */
  CLOSE,
  /** 重开. */
  REOPEN,
  /** 撤回. */
  WITHDRAW,
  /** 移交: somebody else answers from now on. */
  TAKE_OVER
}
