package org.guatu.project;

/** Whether a project is in a library. */
public enum LibraryState {
  /** 在库. */
  IN,
  /** 调出. */
  OUT
}
