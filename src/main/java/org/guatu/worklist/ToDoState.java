package org.guatu.worklist;

/** Whether a to-do is still to be done. */
public enum ToDoState {
  OPEN,
  DONE,
  /** Needless: what called for it is gone. */
  CANCELLED
}
