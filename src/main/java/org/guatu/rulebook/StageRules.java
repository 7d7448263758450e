package org.guatu.rulebook;

import java.time.LocalDate;

/**
 * What moving a project between stages demands.
 *
 * @param skipNeedsReason a step left out
 * @param backNeedsReason a step backwards
 * @param reopenNeedsApproval leaving a terminal stage
 * @param yearGraceDays an event of the old year recorded within so many days of January still counts for the old year
 */
public record StageRules(boolean skipNeedsReason, boolean backNeedsReason, boolean reopenNeedsApproval, int yearGraceDays) {
  public static final RulePackKind<StageRules> KIND =
      new RulePackKind<>("stage-rules", "阶段变动", "跳步、回退要不要写原因，终止的项目重开要不要批准，跨年补记计入哪一年。", StageRules.class);

  public StageRules {
    if (yearGraceDays < 0 || yearGraceDays > 31) {
      throw new IllegalArgumentException("补记的天数应为 0 到 31");
    }
  }

  /** The statistical year that an event counts for: its own, if it was recorded in that year or within the grace; else the year of recording. */
  public int countedYear(LocalDate happened, LocalDate recorded) {
    LocalDate last = LocalDate.of(happened.getYear() + 1, 1, 1).plusDays(yearGraceDays);
    return recorded.isBefore(last) ? happened.getYear() : recorded.getYear();
  }
}
