package org.guatu.resumption.review;

import org.guatu.resumption.procedure.Condition;

/**
 * What was seen of one item of a visit's checklist.
 *
 * @param item as the checklist has it
 * @param note what was seen; "" if nothing was written, which only a failing item may not leave
 */
public record VisitFinding(String item, Seen seen, String note) {
  /** Whether the site is as it has to be: 符合, 不符合, 没有查. */
  public enum Seen { CONFORMS, FAILS, NOT_SEEN }

  public boolean fails() {
    return seen == Seen.FAILS;
  }

  /** Whether the item was chosen from the conditions; what is written by hand may mean any. */
  public boolean concerns(Condition condition) {
    return item.equals(condition.name());
  }

  /** In a line: the note, else the item with its result. */
  public String words() {
    return note.isEmpty() ? item : note;
  }
}
