package org.guatu.project;

import java.util.EnumSet;
import java.util.Set;

/**
 * The promotion stages in their order, with the three side states. The upper ones are the source page's, the lower ones follow
 * the provincial practice of signing, filing, permitting and starting (growth rules §4.2).
 */
public enum Stage {
  LEAD,
  PLANNED,
  NEGOTIATING,
  READY_TO_SIGN,
  SIGNED,
  READY_TO_LAND,
  REGISTERED,
  FILED,
  PERMITTING,
  STARTED,
  COMPLETED,
  IN_PRODUCTION,
  FULL_EFFECT,
  SUSPENDED,
  TERMINATED,
  TRANSFERRED;

  private static final Set<Stage> SIDE = EnumSet.of(SUSPENDED, TERMINATED, TRANSFERRED);

  public boolean isSide() {
    return SIDE.contains(this);
  }

  /** Whether leaving it needs an approval: terminated and transferred projects are closed. */
  public boolean isTerminal() {
    return this == TERMINATED || this == TRANSFERRED;
  }

  /** Whether a move needs a reason: backwards, skipping a step forward, and into or out of a side state. */
  public boolean needsReason(Stage to) {
    return isSide() || to.isSide() || to.ordinal() != ordinal() + 1;
  }
}
