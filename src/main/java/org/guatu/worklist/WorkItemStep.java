package org.guatu.worklist;

/** What can be done with a work item. */
public enum WorkItemStep {
  REGISTER,
  MOVE_NODE,
  REASSIGN,
  REPORT,
  VERIFY,
  SEND_BACK,
  CANCEL,
  /** 接任: somebody else answers for what it is about from now on. */
  TAKE_OVER;

  /** Whether somebody takes it, rather than that it follows from something else. */
  public boolean isTaken() {
    return this != REGISTER && this != TAKE_OVER;
  }
}
