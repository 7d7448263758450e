package org.guatu.project.web;

import java.util.List;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.project.Scorecard;

/**
 * 招商计分.
 *
 * @param whole whether all of the zone's projects are in it
 */
public record ScorecardPage(Scorecard.Scores scores, boolean whole) {
  public List<Scorecard.Credit> credits() {
    return scores.credits();
  }

  /** "1.50" */
  public String projects(Scorecard.Credit credit) {
    return credit.projects().setScale(2).toPlainString();
  }

  /** In 亿元, exact. */
  public String yi(Money amount) {
    return amount.in(MoneyUnit.YI).toPlainString();
  }
}
