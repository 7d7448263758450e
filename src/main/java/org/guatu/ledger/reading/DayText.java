package org.guatu.ledger.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.ledger.Occurrence;
import org.jspecify.annotations.Nullable;

/** Days and moments as offices write them: 2020-03-02, 2020/3/2, 2020.3.2, 20200302, 2020年3月2日, with or without a time; and Excel's day counts. */
final class DayText {
  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日?|(\\d{2})(\\d{2}))"
      + "(?:[T ]*(\\d{1,2})[:时点](\\d{1,2})分?(?<seconds>:\\d{1,2})?)?");
  private static final LocalDate EARLIEST = LocalDate.of(1949, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
  private static final BigDecimal MINUTES_A_DAY = BigDecimal.valueOf(1_440);

  private DayText() {}

  /** @return null if it is none or lies outside of 1949 to 2099 */
  static @Nullable Occurrence parse(String text) {
    Matcher form = FORM.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    if (!form.matches()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.of(number(form, 1), first(form, 3, 5, 7), first(form, 4, 6, 8));
      if (form.group(9) == null) {
        return within(day, null);
      }
      int hour = number(form, 9);
      int minute = number(form, 10);
      if (hour == 0 && minute == 0 && form.group("seconds") != null) {
        return within(day, null); // how machines write a day
      }
      return hour == 24 && minute == 0 ? within(day.plusDays(1), LocalTime.MIDNIGHT) : within(day, LocalTime.of(hour, minute));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** A day count with the time as its fraction, since 1900 (with the 29 February 1900 that Excel believes in) or 1904. */
  static @Nullable Occurrence count(BigDecimal days, boolean since1904) {
    if (days.signum() <= 0 || days.compareTo(BigDecimal.valueOf(100_000)) > 0) {
      return null;
    }
    BigDecimal whole = days.setScale(0, RoundingMode.DOWN);
    int minutes = days.subtract(whole).multiply(MINUTES_A_DAY).setScale(0, RoundingMode.HALF_UP).intValue();
    LocalDate start = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    LocalDate day = start.plusDays(whole.longValue());
    return minutes == 0 ? within(day, null) : within(day.plusDays(minutes / 1_440), LocalTime.ofSecondOfDay(minutes % 1_440 * 60L));
  }

  private static @Nullable Occurrence within(LocalDate day, @Nullable LocalTime time) {
    if (day.isBefore(EARLIEST) || !day.isBefore(LATEST)) {
      return null;
    }
    return time == null ? Occurrence.on(day) : Occurrence.at(LocalDateTime.of(day, time));
  }

  private static int first(Matcher form, int... groups) {
    for (int group : groups) {
      if (form.group(group) != null) {
        return number(form, group);
      }
    }
    throw new IllegalStateException("the pattern has one of the groups");
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }
}
