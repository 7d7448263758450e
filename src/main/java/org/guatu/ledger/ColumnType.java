package org.guatu.ledger;

/** How a cell is read, checked and written. */
public enum ColumnType {
  /** Kept verbatim, blank characters and all. */
  TEXT,
  /** A number that is a name (codes, phones): text-typed in the template, full-width letters made half-width, ends trimmed. */
  ID,
  DATE,
  /** A day, or a day with a time. */
  MOMENT,
  /** An exact amount, typed in the column's unit or with its own: "33.5亿元". */
  MONEY,
  INTEGER,
  DECIMAL,
  CHOICE,
  BOOLEAN
}
