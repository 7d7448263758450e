package org.guatu.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact amount in yuan with two decimals (分). No binary floating point comes near it. */
public record Money(BigDecimal yuan) implements Comparable<Money> {
  private static final BigDecimal LIMIT = new BigDecimal("10000000000000000");
  public static final Money ZERO = new Money(BigDecimal.ZERO);

  public Money {
    yuan = yuan.setScale(2, RoundingMode.UNNECESSARY);
    if (yuan.abs().compareTo(LIMIT) >= 0) {
      throw new ArithmeticException("amount needs more than numeric(18,2)");
    }
  }

  public static Money yuan(String text) {
    return new Money(new BigDecimal(text));
  }

  /** An amount typed in the unit given. @throws ArithmeticException if it is finer than 分 */
  public static Money of(BigDecimal amount, MoneyUnit unit) {
    return new Money(amount.multiply(unit.yuan()));
  }

  public static Money of(String amount, MoneyUnit unit) {
    return of(new BigDecimal(amount), unit);
  }

  public Money plus(Money other) {
    return new Money(yuan.add(other.yuan));
  }

  public Money minus(Money other) {
    return new Money(yuan.subtract(other.yuan));
  }

  /** The exact amount in a unit, without trailing zeros: 33.5 for 3,350,000,000 yuan in 亿元. */
  public BigDecimal in(MoneyUnit unit) {
    BigDecimal value = yuan.movePointLeft(unit.yuan().precision() - 1).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  @Override
  public int compareTo(Money other) {
    return yuan.compareTo(other.yuan);
  }
}
