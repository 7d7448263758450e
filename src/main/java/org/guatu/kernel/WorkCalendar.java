package org.guatu.kernel;

import java.time.LocalDate;

/** Says which days are worked: weekends, public holidays and the weekend days worked in exchange differ from year to year. */
public interface WorkCalendar {
  boolean isWorkday(LocalDate day);
}
