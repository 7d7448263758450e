package org.guatu.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Precision;

/** When something happened, as exactly as the cell says: a day stands for its first instant. */
public record Occurrence(Instant at, Precision precision) {
  public static Occurrence on(LocalDate day) {
    return new Occurrence(Moments.startOf(day), Precision.DAY);
  }

  public static Occurrence at(LocalDateTime local) {
    return new Occurrence(Moments.at(local), Precision.MINUTE);
  }

  /** "2020-03-03" or "2020-03-03 09:10", the form that comes back in unchanged. */
  @Override
  public String toString() {
    LocalDateTime local = at.atZone(Moments.SHANGHAI).toLocalDateTime();
    String day = local.toLocalDate().toString();
    if (precision == Precision.DAY) {
      return day;
    }
    String time = local.toLocalTime().toString();
    return day + " " + time;
  }
}
