package org.guatu.briefing.press;

import java.math.BigDecimal;

/**
 * A number with its unit as found in the flat text.
 *
 * @param start of the quote in the flat text, a word such as 超过 included
 * @param digits where the digits themselves begin
 * @param end of the quote, exclusive
 * @param number as printed, without separators: 33.5
 * @param scale what the number counts in: 1, 10 000 (万), 100 000 000 (亿)
 * @param unit as printed, e.g. "亿元"; in Chinese numerals the number is a claim only if a figure matches
 */
record Quantity(
    int start, int digits, int end, BigDecimal number, BigDecimal scale, String unit, QuantityKind kind, Closeness closeness, boolean spelt) {

  /** The value in single things or in yuan. */
  BigDecimal value() {
    return number.multiply(scale);
  }

  /** What the last printed digit stands for. */
  BigDecimal step() {
    return BigDecimal.ONE.movePointLeft(Math.max(0, number.scale())).multiply(scale);
  }

  /** Without its unit, ">" before 余 and 超过. */
  String claimed() {
    String digits = number.toPlainString();
    return switch (closeness) {
      case EXACT -> digits;
      case MORE_THAN, AND_SOME -> ">" + digits;
      case AT_LEAST -> "≥" + digits;
      case ABOUT -> "≈" + digits;
    };
  }
}
