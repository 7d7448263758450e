package org.guatu.ledger;

/** What an applied row did to the register. */
public enum RowOutcome {
  ADDED,
  CHANGED,
  UNCHANGED
}
