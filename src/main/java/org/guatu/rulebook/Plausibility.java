package org.guatu.rulebook;

import java.math.BigDecimal;
import org.guatu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * When an amount is so improbable that the person is asked whether the unit is right. 元 for 万元 and 万元 for 亿元 are both wrong by
 * 10,000, so a tenth of that is suspicious.
 *
 * @param moneyFactor so many times more or less than what was recorded before
 * @param totalFloor a total investment below it, in yuan
 * @param totalCeiling a total investment above it, in yuan
 */
public record Plausibility(int moneyFactor, BigDecimal totalFloor, BigDecimal totalCeiling) {
  public static final RulePackKind<Plausibility> KIND =
      new RulePackKind<>("plausibility", "数值存疑", "金额与原记录相差多少倍、总投资大到或小到多少，保存前要再次确认。", Plausibility.class);

  public Plausibility {
    if (moneyFactor < 2) {
      throw new IllegalArgumentException("相差倍数至少为 2");
    }
    if (totalFloor.signum() < 0 || totalFloor.compareTo(totalCeiling) >= 0) {
      throw new IllegalArgumentException("总投资的下限应小于上限，且不为负");
    }
  }

  /** Whether a typed amount needs a second look beside what was recorded before, if anything was. */
  public boolean doubts(Money typed, @Nullable Money before) {
    if (before == null || before.yuan().signum() == 0 || typed.yuan().signum() == 0) {
      return false;
    }
    BigDecimal factor = BigDecimal.valueOf(moneyFactor);
    BigDecimal small = typed.yuan().abs().min(before.yuan().abs());
    BigDecimal large = typed.yuan().abs().max(before.yuan().abs());
    return small.multiply(factor).compareTo(large) <= 0;
  }

  /** Whether a total investment needs a second look by itself; none at all is said on purpose. */
  public boolean doubtsTotal(Money total) {
    return total.yuan().signum() > 0 && total.yuan().compareTo(totalFloor) < 0 || doubtsPart(total);
  }

  /** Whether an amount that is a part of a total needs a second look by itself: only where it is more than a total can well be. */
  public boolean doubtsPart(Money part) {
    return part.yuan().compareTo(totalCeiling) > 0;
  }
}
