package org.guatu.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * How long things may take, in ordinary times and in an emergency. A change of mode changes the clocks of new things only.
 *
 * @param emergency where the emergency has clocks of its own, else null
 */
public record Clocks(Times ordinary, @Nullable Times emergency) {
  public static final RulePackKind<Clocks> KIND =
      new RulePackKind<>("clocks", "时限", "问题多少天内报计划、多少天报一次进展、到期前几个工作日预警。", Clocks.class);

  /**
   * The limits.
   *
   * @param matterPlanDays calendar days from the hand-over of a matter until its plan is due
   * @param matterProgressDays calendar days between two reports on a matter
   * @param warnWorkingDays a thing due within so many working days is marked 预警
   */
  public record Times(int matterPlanDays, int matterProgressDays, int warnWorkingDays) {
    public Times {
      if (matterPlanDays < 1 || matterPlanDays > 365 || matterProgressDays < 1 || matterProgressDays > 365) {
        throw new IllegalArgumentException("天数应为 1 到 365");
      }
      if (warnWorkingDays < 0 || warnWorkingDays > 60) {
        throw new IllegalArgumentException("到期前预警应为 0 到 60 个工作日");
      }
    }
  }

  /** Those that hold in a mode. */
  public Times in(OperatingMode mode) {
    return mode == OperatingMode.EMERGENCY && emergency != null ? emergency : ordinary;
  }
}
