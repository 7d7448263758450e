package org.guatu.resumption.procedure;

import org.guatu.kernel.LifeCycle;

/** How far a version of a procedure has come. Once published it is never edited. */
public enum ProcedureStatus {
  /** 草稿. */
  DRAFT,
  /** 已审定. */
  APPROVED,
  /** 已发布. */
  PUBLISHED;

  /** Every change that a version may make. */
  public static final LifeCycle<ProcedureStatus, ProcedureStep> LIFE =
      new LifeCycle<>(ProcedureStatus.class, ProcedureStep.class, "resumption.procedure-state")
          .on(DRAFT, ProcedureStep.REVISE, DRAFT)
          .on(DRAFT, ProcedureStep.APPROVE, APPROVED)
          .on(APPROVED, ProcedureStep.REVISE, DRAFT)
          .on(APPROVED, ProcedureStep.PUBLISH, PUBLISHED);
}
