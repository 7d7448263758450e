package org.guatu.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share with both its integers. How it is printed is a rule, so the caller passes it; zero of zero prints "—". */
public record Ratio(long numerator, long denominator) {
  public Ratio {
    if (numerator < 0 || denominator < 0) {
      throw new IllegalArgumentException("a ratio counts things");
    }
  }

  /**
   * In percent with the decimals given, e.g. "78.78%" for 26/33 truncated. A share without a denominator prints "—".
   *
   * @param rounding {@link RoundingMode#DOWN} truncates as the source page does, HALF_UP rounds
   */
  public String percent(int decimals, RoundingMode rounding) {
    if (denominator == 0) {
      return "—";
    }
    BigDecimal value = BigDecimal.valueOf(numerator).multiply(BigDecimal.valueOf(100));
    return value.divide(BigDecimal.valueOf(denominator), decimals, rounding).toPlainString() + "%";
  }
}
