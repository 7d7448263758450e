package org.guatu.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * Time limits counted in working days, as offices count them: the day on which the clock starts is not counted, and a limit that
 * starts on a day off counts from the next working day.
 */
public record WorkingDays(WorkCalendar calendar) {
  /** No office has closed for a month: a calendar without working days is a mistake in its data. */
  private static final int LONGEST_BREAK = 31;

  /** The n-th working day after a day. Friday and 1 give Monday. */
  public LocalDate after(LocalDate day, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("a limit lies in the future");
    }
    LocalDate due = day;
    for (int left = workingDays; left > 0; left--) {
      due = next(due);
    }
    return due;
  }

  /** The same time of day, so many working days later: received on Friday 16:30, due within 1 working day on Monday 16:30. */
  public Instant after(Instant start, int workingDays) {
    ZonedDateTime local = start.atZone(Moments.SHANGHAI);
    return after(local.toLocalDate(), workingDays).atTime(local.toLocalTime()).atZone(Moments.SHANGHAI).toInstant();
  }

  /** 24:00 of the n-th working day after the day of the start: submitted on Friday, due within 2 working days at the end of Tuesday. */
  public Instant endAfter(Instant start, int workingDays) {
    return Moments.endOf(after(Moments.day(start), workingDays));
  }

  /** How many working days lie after the first day, up to and with the last; 0 if the last is not later. */
  public int between(LocalDate first, LocalDate last) {
    int count = 0;
    for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      if (calendar.isWorkday(day)) {
        count++;
      }
    }
    return count;
  }

  private LocalDate next(LocalDate day) {
    LocalDate next = day.plusDays(1);
    for (int off = 0; !calendar.isWorkday(next); off++, next = next.plusDays(1)) {
      if (off > LONGEST_BREAK) {
        throw new IllegalStateException("no working day after " + day);
      }
    }
    return next;
  }
}
