package org.guatu.resumption.application;

import java.time.Instant;
import java.time.LocalDate;
import org.guatu.kernel.Moments;
import org.guatu.kernel.WorkingDays;

/** The arithmetic of an application's clocks, in working days of the office's calendar (control rules §1.11, scenario 38). */
public record Limits(WorkingDays days) {
  /** Until when the office decides: the end of the n-th working day after the day of the submission. */
  public Instant due(Instant submitted, int workingDays) {
    return days.endAfter(submitted, workingDays);
  }

  /** The working days that are left when the clock is stopped; none if the limit has passed. */
  public int left(Instant stopped, Instant due) {
    return days.between(Moments.day(stopped), Moments.day(due));
  }

  /** Until when the office decides on what was sent again: the days that were left, at least one. */
  public Instant dueAgain(Instant resubmitted, int left) {
    return days.endAfter(resubmitted, Math.max(1, left));
  }

  /** The last day for mending what was returned. */
  public LocalDate mendUntil(Instant returned, int workingDays) {
    return days.after(Moments.day(returned), workingDays);
  }
}
