package org.guatu.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.guatu.kernel.Money;
import org.guatu.rulebook.RulePackKind;

/**
 * How the credit for a project is split where one unit made the first contact and another one lands it (首谈单位、落地单位). It concerns the
 * scorecard only: the project stays one row of the zone's stock.
 *
 * @param firstContactPercent the first contact's part, in whole percent; the landing unit gets the rest
 */
public record CreditSplit(int firstContactPercent) {
  public static final RulePackKind<CreditSplit> KIND =
      new RulePackKind<>("credit-split", "招商计分", "首谈单位与落地单位不是一家时，一个项目的成绩怎样分。", CreditSplit.class);

  public CreditSplit {
    if (firstContactPercent < 0 || firstContactPercent > 100) {
      throw new IllegalArgumentException("首谈单位所占应为 0 到 100");
    }
  }

  /** The first contact's part of one project. */
  BigDecimal ofOne() {
    return BigDecimal.valueOf(firstContactPercent, 2);
  }

  /** The first contact's part of an amount, down to the fen; the landing unit gets what is left, so that the parts make up the whole. */
  Money of(Money amount) {
    return new Money(amount.yuan().multiply(ofOne()).setScale(2, RoundingMode.DOWN));
  }
}
