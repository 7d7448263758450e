package org.guatu.project;

import java.util.List;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyText;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.Words;
import org.guatu.ledger.LedgerRow;
import org.guatu.ledger.RowProblem;
import org.jspecify.annotations.Nullable;

/** Whether an amount of a project can be, and whether somebody should look at it twice. */
final class AmountChecks {
  /** A project of less than this much in all is rarer than a wrong unit. */
  private static final Money LEAST_TOTAL = Money.of("50", MoneyUnit.WAN);
  private static final Money MOST_TOTAL = Money.of("2000", MoneyUnit.YI);

  private AmountChecks() {}

  /** Asks for confirmation where an amount is about ten thousand times the one known before, or its ten-thousandth. */
  static void doubt(LedgerRow row, String column, AmountType type, @Nullable MoneyText amount, @Nullable Money known, List<RowProblem> problems) {
    String doubt = amount == null ? null : doubt(type, amount.money(), known);
    if (doubt != null) {
      problems.add(RowProblem.doubt(row, column, doubt));
    }
  }

  /** Why somebody should look at an amount twice, in the same words on the page and in a ledger; null where nobody need. */
  static @Nullable String doubt(AmountType type, Money amount, @Nullable Money known) {
    if (known != null) {
      return MoneyText.doubtful(amount, known) ? Words.of("project.amount-far-from-last", yi(amount), yi(known)) : null;
    }
    boolean unusual = amount.yuan().signum() > 0
        && (amount.compareTo(LEAST_TOTAL) < 0 && type == AmountType.TOTAL || amount.compareTo(MOST_TOTAL) > 0);
    return unusual ? Words.of("project.amount-unusual", yi(amount)) : null;
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
