package org.guatu.resumption.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/** How much of a limit is left at a moment, in working days of the office's calendar. */
record WorkingTime(Instant now, WorkingDays days) {
  /** "剩 2 个工作日", "今天到期", "超期 1 个工作日"; "" if no clock runs. */
  String left(@Nullable Instant due) {
    if (due == null) {
      return "";
    }
    LocalDate today = Moments.day(now);
    LocalDate last = Moments.day(due);
    if (now.isAfter(due)) {
      int over = days.between(last, today);
      return over == 0 ? "已超期" : "超期 " + over + " 个工作日";
    }
    int left = days.between(today, last);
    return left == 0 ? "今天到期" : "剩 " + left + " 个工作日";
  }

  /** The class that draws a limit: over, soon, or nothing. */
  static String css(Lamp lamp) {
    return lamp == Lamp.LATE ? "over" : lamp == Lamp.WARN ? "soon" : "";
  }

  /** A step's or key's name as it stands in addresses and ids: {@code FIELD_VISIT} → "field-visit". */
  static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
