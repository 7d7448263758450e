package org.guatu.kernel;

import java.math.BigDecimal;

/** The units that amounts are typed and shown in. */
public enum MoneyUnit {
  YUAN("元", 1),
  WAN("万元", 10_000),
  YI("亿元", 100_000_000);

  private final String label;
  private final BigDecimal yuan;

  MoneyUnit(String label, long yuan) {
    this.label = label;
    this.yuan = BigDecimal.valueOf(yuan);
  }

  public String label() {
    return label;
  }

  public BigDecimal yuan() {
    return yuan;
  }
}
