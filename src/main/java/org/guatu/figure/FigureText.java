package org.guatu.figure;

import java.math.RoundingMode;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;

/** How exact values are printed: amounts without trailing zeros in the figure's unit, shares truncated to two decimals. */
public final class FigureText {
  private FigureText() {}

  /** Such as "26", "33.5", "78.78", ">800" or "—": without the unit. */
  public static String of(FigureValue value, String unit, RoundingMode rounding) {
    return switch (value) {
      case FigureValue.Count(long count) -> Long.toString(count);
      case FigureValue.Amount(Money money) -> money.in(unit(unit)).toPlainString();
      case FigureValue.Share(var ratio) -> ratio.percent(2, rounding).replace("%", "");
      case FigureValue.MoreThan(long count) -> ">" + count;
      case FigureValue.Unknown() -> "—";
    };
  }

  /** The money unit with this label. @throws IllegalArgumentException if there is none */
  public static MoneyUnit unit(String label) {
    for (MoneyUnit unit : MoneyUnit.values()) {
      if (unit.label().equals(label)) {
        return unit;
      }
    }
    throw new IllegalArgumentException(label);
  }
}
