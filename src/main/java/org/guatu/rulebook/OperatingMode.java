package org.guatu.rulebook;

import java.util.Map;
import java.util.Set;

/** 平急: the state that the zone works in. */
public enum OperatingMode {
  /** 平时. */
  NORMAL,
  /** 预警: something is coming. */
  ALERT,
  /** 应急. */
  EMERGENCY,
  /** 恢复: the emergency is over, its measures are being wound up. */
  RECOVERY;

  /** Every change that an order may make. */
  private static final Map<OperatingMode, Set<OperatingMode>> CHANGES = Map.of(
      NORMAL, Set.of(ALERT, EMERGENCY),
      ALERT, Set.of(EMERGENCY, NORMAL),
      EMERGENCY, Set.of(RECOVERY, NORMAL),
      RECOVERY, Set.of(NORMAL, ALERT, EMERGENCY));

  public boolean mayBecome(OperatingMode next) {
    return CHANGES.getOrDefault(this, Set.of()).contains(next);
  }
}
