package org.guatu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.junit.jupiter.api.Test;

/** Growth scenario 3: 33.5 typed in 万元 where 亿元 is meant. */
class PlausibilityTest {
  private static final Money USUAL = Money.of("33.5", MoneyUnit.YI);
  private final Plausibility rules = new Plausibility(1_000, new BigDecimal("500000"), new BigDecimal("100000000000"));

  @Test
  void aWrongUnitIsDoubtedBothWaysAndFromTheFactorOn() {
    assertThat(rules.doubts(Money.of("33.5", MoneyUnit.WAN), USUAL)).isTrue();
    assertThat(rules.doubts(USUAL, Money.of("33.5", MoneyUnit.WAN))).isTrue();
    assertThat(rules.doubts(Money.of("33500", MoneyUnit.YI), USUAL)).as("exactly a thousand times").isTrue();
    assertThat(rules.doubts(Money.of("33499.99", MoneyUnit.YI), USUAL)).isFalse();
    assertThat(rules.doubts(Money.of("0", MoneyUnit.YI), USUAL)).as("nothing is no wrong unit").isFalse();
    assertThat(rules.doubts(USUAL, null)).isFalse();
  }

  @Test
  void aTotalIsDoubtedByItselfAPartOnlyWhereItIsTooMuch() {
    assertThat(rules.doubtsTotal(Money.of("49.99", MoneyUnit.WAN))).isTrue();
    assertThat(rules.doubtsTotal(Money.of("50", MoneyUnit.WAN))).isFalse();
    assertThat(rules.doubtsTotal(Money.of("1000", MoneyUnit.YI))).isFalse();
    assertThat(rules.doubtsTotal(Money.of("1000.01", MoneyUnit.YI))).isTrue();
    assertThat(rules.doubtsTotal(Money.of("0", MoneyUnit.YI))).isFalse();
    assertThat(rules.doubtsPart(Money.of("1", MoneyUnit.WAN))).isFalse();
    assertThat(rules.doubtsPart(Money.of("1000.01", MoneyUnit.YI))).isTrue();
  }

  @Test
  void rulesThatDoubtEverythingAreNone() {
    assertThatThrownBy(() -> new Plausibility(1, BigDecimal.ONE, BigDecimal.TEN)).hasMessageContaining("至少为 2");
    assertThatThrownBy(() -> new Plausibility(10, BigDecimal.TEN, BigDecimal.TEN)).hasMessageContaining("下限应小于上限");
  }
}
