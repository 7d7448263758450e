package org.guatu.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.Ratio;
import org.guatu.rulebook.FigurePrinting;

/**
 * How exact values are printed: amounts in the figure's unit with at most two decimals (half up) and without trailing zeros, shares
 * with exactly two decimals by the rounding that the rulebook asks for.
 */
public final class FigureText {
  private static final int AMOUNT_DECIMALS = 2;
  private static final int SHARE_DECIMALS = 2;
  private static final int EXACT_SHARE_DECIMALS = 4;

  private FigureText() {}

  /** Such as "26", "33.5", "78.78", ">800" or "—": without the unit. */
  public static String of(FigureValue value, String unit, RoundingMode rounding) {
    return of(value, unit, rounding, SHARE_DECIMALS);
  }

  /** The same by the zone's own rule of printing. */
  public static String of(FigureValue value, String unit, FigurePrinting printing) {
    return of(value, unit, printing.shares().mode(), printing.shareDecimals());
  }

  private static String of(FigureValue value, String unit, RoundingMode rounding, int decimals) {
    return switch (value) {
      case FigureValue.Count(long count) -> Long.toString(count);
      case FigureValue.Amount(Money money) -> amount(money, unit);
      case FigureValue.Share(var ratio) -> ratio.percent(decimals, rounding).replace("%", "");
      case FigureValue.MoreThan(long count) -> ">" + count;
      case FigureValue.Unknown() -> "—";
    };
  }

  /** As {@link #of} with the unit: "26个", "33.5亿元", "78.78%"; "—" stays alone. */
  public static String withUnit(FigureValue value, String unit, FigurePrinting printing) {
    String text = of(value, unit, printing);
    return text.equals("—") ? text : text + unit;
  }

  /** What stands behind the printed text: "26/33 = 78.7878…%", "3,350,000,000.00 元", "" where the text says it all. */
  public static String exact(FigureValue value) {
    return switch (value) {
      case FigureValue.Share(Ratio ratio) when ratio.denominator() > 0 ->
          ratio.numerator() + "/" + ratio.denominator() + " = " + exactPercent(ratio);
      case FigureValue.Amount(Money money) -> "%,.2f 元".formatted(money.yuan());
      default -> "";
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

  private static String amount(Money money, String unit) {
    BigDecimal value = money.in(unit(unit));
    if (value.scale() > AMOUNT_DECIMALS) {
      value = value.setScale(AMOUNT_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    }
    return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
  }

  private static String exactPercent(Ratio ratio) {
    String printed = ratio.percent(EXACT_SHARE_DECIMALS, RoundingMode.DOWN);
    BigDecimal shown = new BigDecimal(printed.replace("%", ""));
    BigDecimal parts = BigDecimal.valueOf(ratio.numerator()).multiply(BigDecimal.valueOf(100));
    boolean complete = shown.multiply(BigDecimal.valueOf(ratio.denominator())).compareTo(parts) == 0;
    return complete ? shown.stripTrailingZeros().toPlainString() + "%" : printed.replace("%", "…%");
  }
}
