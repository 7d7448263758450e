package org.guatu.ledger;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of a batch; every allowed transition stands in one table. */
public enum BatchState {
  /** The file is here. */
  RECEIVED,
  /** A dry run has said what would happen. */
  CHECKED,
  /** Its rows are in the register. */
  APPLIED,
  /** All-or-nothing, and a row was bad: nothing is in the register. */
  REFUSED,
  /** Taken back. */
  UNDONE;

  private static final Map<BatchState, Set<BatchState>> NEXT = Map.of(
      RECEIVED, EnumSet.of(CHECKED, APPLIED, REFUSED),
      CHECKED, EnumSet.of(CHECKED, APPLIED, REFUSED),
      REFUSED, EnumSet.of(CHECKED, APPLIED, REFUSED),
      APPLIED, EnumSet.of(UNDONE),
      UNDONE, EnumSet.noneOf(BatchState.class));

  public boolean mayBecome(BatchState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
