package org.guatu.ledger;

/** What became of a row of the file, or would become of it. Stored as one byte each, so the order is permanent. */
public enum RowState {
  /** No row of data: a title, the header, a blank. */
  NONE,
  ADDED,
  CHANGED,
  UNCHANGED,
  REJECTED,
  /** Improbable: taken only with the importer's confirmation. */
  DOUBTFUL
}
