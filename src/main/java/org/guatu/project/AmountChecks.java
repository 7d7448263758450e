package org.guatu.project;

import java.time.Instant;
import java.util.List;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyText;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.guatu.ledger.LedgerRow;
import org.guatu.ledger.RowProblem;
import org.guatu.rulebook.Plausibility;
import org.guatu.rulebook.RulePack;
import org.guatu.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * Whether an amount of a project can be, and whether somebody should look at it twice.
 *
 * @param pack what is doubted, by the rules of the day from which the amount holds
 */
record AmountChecks(RulePack<Plausibility> pack) {
  /** By the rules that hold on the day of the fact. */
  static AmountChecks at(Rulebook rulebook, ZoneId zone, Instant moment) {
    return new AmountChecks(rulebook.at(zone, Plausibility.KIND, moment));
  }

  /** Asks for confirmation where a row's amount is doubted. */
  void doubt(LedgerRow row, String column, AmountType type, @Nullable MoneyText amount, @Nullable Money known, List<RowProblem> problems) {
    String doubt = amount == null ? null : doubt(type, amount.money(), known);
    if (doubt != null) {
      problems.add(RowProblem.doubt(row, column, doubt));
    }
  }

  /** Why somebody should look at an amount twice, in the same words on the page and in a ledger; null where nobody need. */
  @Nullable String doubt(AmountType type, Money amount, @Nullable Money known) {
    if (known != null) {
      return pack.rules().doubts(amount, known) ? Words.of("project.amount-far-from-last", yi(amount), yi(known), pack.citation()) : null;
    }
    boolean unusual = type == AmountType.TOTAL ? pack.rules().doubtsTotal(amount) : pack.rules().doubtsPart(amount);
    return unusual ? Words.of("project.amount-unusual", yi(amount), pack.citation()) : null;
  }

  /** @param total the total that would hold beside it */
  static void atMost(LedgerRow row, String column, AmountType type, @Nullable Money amount, @Nullable Money total, List<RowProblem> problems) {
    if (amount == null || total == null || amount.compareTo(total) <= 0) {
      return;
    }
    if (type == AmountType.IN_PERIOD) {
      problems.add(RowProblem.of(row, column, "规划期内完成 " + yi(amount) + " 亿元，大于总投资 " + yi(total) + " 亿元"));
    } else if (type == AmountType.BOND_REQUESTED) {
      problems.add(RowProblem.of(row, column, "拟申请 " + yi(amount) + " 亿元，大于总投资 " + yi(total) + " 亿元"));
    }
  }

  private static String yi(Money money) {
    return money.in(MoneyUnit.YI).toPlainString();
  }
}
