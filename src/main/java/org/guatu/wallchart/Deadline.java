package org.guatu.wallchart;

import java.time.Duration;
import java.time.Instant;
import org.guatu.kernel.Moments;

/** A time limit as a leader reads it: when it is, how much is left or how far it is passed, seen from the moment of the page. */
public record Deadline(Instant due, Instant at) {

  public Deadline {
    due = whole(due);
    at = whole(at);
  }

  /** "3月2日 18:00"; midnight is 24:00 of the day that ends. */
  public String when() {
    return Moments.spoken(due);
  }

  public boolean over() {
    return due.isBefore(at);
  }

  /** Due before the next day is over. */
  public boolean soon() {
    return !over() && !due.isAfter(Moments.startOf(Moments.day(at).plusDays(2)));
  }

  /** "超期 6 小时", "剩 1 天 6 小时", "剩 3 天". */
  public String left() {
    Duration left = Duration.between(at, due).abs();
    long days = left.toDays();
    long hours = left.toHoursPart();
    String word = over() ? "超期 " : "剩 ";
    if (days > 1 || days == 1 && (over() || hours == 0)) {
      return word + days + " 天";
    }
    if (days == 1) {
      return word + "1 天 " + hours + " 小时";
    }
    return word + (hours > 0 ? hours + " 小时" : left.toMinutes() + " 分钟");
  }

  /** The end of a day stands a microsecond before the next; here both are the same 24:00. */
  private static Instant whole(Instant moment) {
    return moment.equals(Moments.endOf(Moments.day(moment))) ? Moments.startOf(Moments.day(moment).plusDays(1)) : moment;
  }

  /** The class of the remaining time. */
  public String css() {
    return over() ? "over" : soon() ? "soon" : "";
  }
}
