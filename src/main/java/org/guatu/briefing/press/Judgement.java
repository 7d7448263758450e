package org.guatu.briefing.press;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.guatu.figure.FigureText;
import org.guatu.figure.FigureValue;
import org.guatu.kernel.Money;
import org.guatu.kernel.Ratio;
import org.guatu.rulebook.FigurePrinting;
import org.jspecify.annotations.Nullable;

/**
 * A number of a text against the exact value of its figure.
 *
 * @param right the figure's value in the unit of the claim; null if nothing is recorded
 */
record Judgement(Verdict verdict, @Nullable String right) {
  /** An amount may lose digits unannounced only where it changes by less than this part of itself. */
  private static final BigDecimal UNANNOUNCED = new BigDecimal("0.01");
  /** What 约 and 近 allow. */
  private static final BigDecimal ANNOUNCED = new BigDecimal("0.05");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Judgement of(Quantity claim, FigureValue figure, FigurePrinting printing) {
    return switch (figure) {
      case FigureValue.Unknown() -> new Judgement(Verdict.UNKNOWN, null);
      case FigureValue.MoreThan(long bound) -> new Judgement(moreThan(claim, BigDecimal.valueOf(bound)), ">" + inScale(claim, BigDecimal.valueOf(bound)));
      case FigureValue.Count(long count) -> new Judgement(plain(claim, BigDecimal.valueOf(count), BigDecimal.ZERO), inScale(claim, BigDecimal.valueOf(count)));
      case FigureValue.Amount(Money money) -> new Judgement(plain(claim, money.yuan(), UNANNOUNCED), inScale(claim, money.yuan()));
      case FigureValue.Share(Ratio ratio) -> ratio.denominator() == 0 ? new Judgement(Verdict.UNKNOWN, null)
          : new Judgement(share(claim, ratio, printing.shares().mode()), FigureText.of(figure, "%", printing));
    };
  }

  /** Whether the value fits the words; lost digits are forgiven up to the tolerance, a part of the value. */
  private static Verdict plain(Quantity claim, BigDecimal exact, BigDecimal tolerance) {
    BigDecimal claimed = claim.value();
    int order = exact.compareTo(claimed);
    return switch (claim.closeness()) {
      case MORE_THAN -> order > 0 ? Verdict.AT_LEAST : Verdict.WRONG;
      case AT_LEAST -> order >= 0 ? Verdict.AT_LEAST : Verdict.WRONG;
      case AND_SOME -> order > 0 && exact.compareTo(claimed.add(nextStep(claimed))) < 0 ? Verdict.AT_LEAST : Verdict.WRONG;
      case ABOUT -> order == 0 ? Verdict.EQUAL : within(exact, claimed, ANNOUNCED) ? Verdict.ROUNDED : Verdict.WRONG;
      case EXACT -> order == 0 ? Verdict.EQUAL : within(exact, claimed, tolerance) ? shortened(exact, claimed, claim.step()) : Verdict.WRONG;
    };
  }

  private static Verdict shortened(BigDecimal exact, BigDecimal claimed, BigDecimal step) {
    if (cut(exact, step, RoundingMode.DOWN).compareTo(claimed) == 0) {
      return Verdict.TRUNCATED;
    }
    return cut(exact, step, RoundingMode.HALF_UP).compareTo(claimed) == 0 ? Verdict.ROUNDED : Verdict.WRONG;
  }

  /** Against ">800": only the same bound agrees; a smaller number contradicts it, a greater exact one cannot be known. */
  private static Verdict moreThan(Quantity claim, BigDecimal bound) {
    int order = claim.value().compareTo(bound);
    if (claim.closeness() == Closeness.EXACT || claim.closeness() == Closeness.ABOUT) {
      return order > 0 ? Verdict.UNKNOWN : Verdict.WRONG;
    }
    return order == 0 ? Verdict.AT_LEAST : Verdict.WRONG;
  }

  private static Verdict share(Quantity claim, Ratio ratio, RoundingMode rule) {
    BigDecimal parts = BigDecimal.valueOf(ratio.numerator()).multiply(HUNDRED);
    BigDecimal whole = BigDecimal.valueOf(ratio.denominator());
    int order = parts.compareTo(claim.number().multiply(whole));
    if (claim.closeness() == Closeness.MORE_THAN || claim.closeness() == Closeness.AND_SOME) {
      return order > 0 ? Verdict.AT_LEAST : Verdict.WRONG;
    }
    if (claim.closeness() == Closeness.AT_LEAST) {
      return order >= 0 ? Verdict.AT_LEAST : Verdict.WRONG;
    }
    if (order == 0) {
      return Verdict.EQUAL;
    }
    int decimals = claim.number().scale();
    boolean truncated = parts.divide(whole, decimals, RoundingMode.DOWN).compareTo(claim.number()) == 0;
    boolean rounded = parts.divide(whole, decimals, RoundingMode.HALF_UP).compareTo(claim.number()) == 0;
    boolean about = claim.closeness() == Closeness.ABOUT && within(parts, claim.number().multiply(whole), ANNOUNCED);
    if (truncated && (!rounded || rule == RoundingMode.DOWN)) {
      return Verdict.TRUNCATED;
    }
    return rounded || about ? Verdict.ROUNDED : Verdict.WRONG;
  }

  /** 800余 ends before 900, 1500余 before 1600, 26余 before 27. */
  private static BigDecimal nextStep(BigDecimal claimed) {
    BigDecimal stripped = claimed.stripTrailingZeros();
    return BigDecimal.ONE.scaleByPowerOfTen(-stripped.scale());
  }

  private static boolean within(BigDecimal exact, BigDecimal claimed, BigDecimal part) {
    return exact.subtract(claimed).abs().compareTo(exact.abs().multiply(part)) <= 0;
  }

  private static BigDecimal cut(BigDecimal exact, BigDecimal step, RoundingMode mode) {
    return exact.divide(step, 0, mode).multiply(step);
  }

  private static String inScale(Quantity claim, BigDecimal exact) {
    BigDecimal value = exact.divide(claim.scale()).stripTrailingZeros();
    return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
  }
}
