package org.guatu.rulebook;

import java.math.RoundingMode;

/** How a share is cut to its decimals. */
public enum Rounding {
  /** 截断: 26 of 33 prints 78.78%, as the source page does. */
  TRUNCATE(RoundingMode.DOWN),
  /** 四舍五入: 26 of 33 prints 78.79%. */
  ROUND(RoundingMode.HALF_UP);

  private final RoundingMode mode;

  Rounding(RoundingMode mode) {
    this.mode = mode;
  }

  public RoundingMode mode() {
    return mode;
  }
}
