package org.guatu.worklist;

/** How a to-do comes to its end. */
public enum ToDoKind {
  /** By what is done about its subject; the module that called for it ends it. */
  TASK(""),
  /** By who has it, once he has read it. */
  NOTICE("notice:"),
  /** By an answer of who has it. */
  QUESTION("question:");

  private final String prefix;

  ToDoKind(String prefix) {
    this.prefix = prefix;
  }

  /** What a source of the kind begins with. */
  public String source(String rest) {
    return prefix + rest;
  }

  static ToDoKind of(String source) {
    return source.startsWith(NOTICE.prefix) ? NOTICE : source.startsWith(QUESTION.prefix) ? QUESTION : TASK;
  }
}
