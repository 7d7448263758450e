package org.guatu.ledger.sheet;

/**
 * What stands in a cell, before anybody says what it should mean.
 *
 * @param text of a NUMBER the digits as stored ("33.5", "4.1E+17"), of a FLAG "TRUE" or "FALSE"
 * @param dated whether a NUMBER is formatted as a date, so that it is a day count
 */
public record Cell(Kind kind, String text, boolean dated) {
  public static final Cell BLANK = new Cell(Kind.BLANK, "", false);

  /** How the file stores it. Everything in a CSV is TEXT. */
  public enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    FLAG,
    FORMULA,
    /** #REF! and its like. */
    FAULT
  }

  public static Cell text(String text) {
    return text.isEmpty() ? BLANK : new Cell(Kind.TEXT, text, false);
  }

  public boolean blank() {
    return kind == Kind.BLANK || text.isBlank() && kind == Kind.TEXT;
  }
}
