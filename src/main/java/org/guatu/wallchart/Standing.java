package org.guatu.wallchart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;

/** What has no time limit, as a leader reads it: since when it stands so, and how many days that is, seen from the moment of the page. */
public record Standing(Lamp lamp, Instant since, Instant at) {

  /** "自 2月10日", with the year if it is not the page's. */
  public String when() {
    LocalDate day = Moments.day(since);
    return "自 " + (day.getYear() == Moments.day(at).getYear() ? "" : day.getYear() + "年") + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** "已停 22 天", for what does not stand still "已 3 天"; the day it began is the first. */
  public String lasting() {
    return (lamp == Lamp.STOP ? "已停 " : "已 ") + (ChronoUnit.DAYS.between(Moments.day(since), Moments.day(at)) + 1) + " 天";
  }
}
