package org.guatu.worklist;

import org.guatu.kernel.LifeCycle;

/** Where a work item stands. */
public enum WorkItemState {
  OPEN,
  /** 已报完成: reported as done, waiting for somebody else to verify. */
  REPORTED,
  /** 已验收. */
  VERIFIED,
  CANCELLED;

  /** Every change that a work item may make. */
  static final LifeCycle<WorkItemState, WorkItemStep> LIFE = new LifeCycle<>(WorkItemState.class, WorkItemStep.class, "worklist.wrong-state")
      .on(OPEN, WorkItemStep.MOVE_NODE, OPEN)
      .on(OPEN, WorkItemStep.REASSIGN, OPEN)
      .on(OPEN, WorkItemStep.REPORT, REPORTED)
      .on(OPEN, WorkItemStep.CANCEL, CANCELLED)
      .on(OPEN, WorkItemStep.TAKE_OVER, OPEN)
      .on(REPORTED, WorkItemStep.VERIFY, VERIFIED)
      .on(REPORTED, WorkItemStep.SEND_BACK, OPEN)
      .on(REPORTED, WorkItemStep.TAKE_OVER, REPORTED);

  public boolean allows(WorkItemStep step) {
    return LIFE.allows(this, step);
  }
}
