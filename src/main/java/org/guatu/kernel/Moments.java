package org.guatu.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/** Reporting days and the written forms of moments, all in Asia/Shanghai. */
public final class Moments {
  /** The clock that reports are dated by. */
  public static final java.time.ZoneId SHANGHAI = java.time.ZoneId.of("Asia/Shanghai");

  /** The end of a day, as {@link #endOf} has it. */
  private static final LocalTime LAST = LocalTime.of(23, 59, 59, 999_999_000);

  private Moments() {}

  public static LocalDate day(Instant moment) {
    return moment.atZone(SHANGHAI).toLocalDate();
  }

  /** The first instant of a day. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(SHANGHAI).toInstant();
  }

  /**
   * 24:00 of a day: what "as of this day" means. One microsecond, the database's finest step, before the next day begins, so that
   * a fact dated the next day does not count.
   */
  public static Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1)).minusNanos(1_000);
  }

  /** As the database driver takes it for a timestamptz column. */
  public static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  public static Instant at(LocalDateTime local) {
    return local.atZone(SHANGHAI).toInstant();
  }

  /**
   * Reads "2020-03-03" or "2020-03-03 24:00" (the end of that day), "2020-03-03 18:00", "2020-03-03T18:00" or an instant with an offset.
   *
   * @throws DateTimeParseException if it is none of these
   */
  public static Instant parse(String text) {
    String trimmed = text.trim();
    if (trimmed.length() == 10) {
      return endOf(LocalDate.parse(trimmed));
    }
    if (trimmed.matches("\\d{4}-\\d\\d-\\d\\d[ T]24:00")) {
      return endOf(LocalDate.parse(trimmed.substring(0, 10)));
    }
    if (trimmed.endsWith("Z") || trimmed.matches(".*[+-]\\d\\d:?\\d\\d$") && trimmed.length() > 17) {
      return ZonedDateTime.parse(trimmed).toInstant();
    }
    return at(LocalDateTime.parse(trimmed.replace(' ', 'T')));
  }

  // By hand: long lists write a moment in each row, and a formatter takes longer than all the rest of the row.

  /** "2020-03-02 18:00"; the end of a day is written as its 24:00. */
  public static String minute(Instant moment) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, SHANGHAI);
    return time(new StringBuilder(16).append(local.toLocalDate()).append(' '), local.toLocalTime());
  }

  /** "03-02 18:00", for what is under way; what may be of another year is written with it, by {@link #minute}. */
  public static String brief(Instant moment) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, SHANGHAI);
    StringBuilder text = twoDigits(new StringBuilder(11), local.getMonthValue()).append('-');
    return time(twoDigits(text, local.getDayOfMonth()).append(' '), local.toLocalTime());
  }

  /** "3月2日 18:00", for sentences; midnight, like the end of a day, is the 24:00 of the day that ends. */
  public static String spoken(Instant moment) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, SHANGHAI);
    boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
    LocalDate day = midnight ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    StringBuilder text = new StringBuilder(12).append(day.getMonthValue()).append('月').append(day.getDayOfMonth()).append("日 ");
    return time(text, midnight ? LAST : local.toLocalTime());
  }

  private static String time(StringBuilder text, LocalTime time) {
    return time.equals(LAST) ? text.append("24:00").toString()
        : twoDigits(twoDigits(text, time.getHour()).append(':'), time.getMinute()).toString();
  }

  private static StringBuilder twoDigits(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
