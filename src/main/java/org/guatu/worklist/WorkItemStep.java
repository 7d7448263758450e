package org.guatu.worklist;

/** What can be done with a work item. */
public enum WorkItemStep {
  REGISTER,
  MOVE_NODE,
  REASSIGN,
  REPORT,
  VERIFY,
  SEND_BACK,
  CANCEL
}
