package org.guatu.rulebook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guatu.kernel.WorkingDays;

/**
 * Public holidays and the weekend days worked in exchange, as the State Council orders them year by year.
 *
 * @param workdays Saturdays and Sundays on which offices work
 */
public record WorkCalendarRules(List<Holiday> holidays, List<LocalDate> workdays) {
  public static final RulePackKind<WorkCalendarRules> KIND =
      new RulePackKind<>("work-calendar", "工作日历", "哪些天放假，哪些周末上班；所有按工作日计的时限都用它。", WorkCalendarRules.class);

  /** Days off, the first and the last included. */
  public record Holiday(LocalDate from, LocalDate to, String name) {
    public Holiday {
      if (to.isBefore(from) || from.plusDays(31).isBefore(to)) {
        throw new IllegalArgumentException(name + "：" + from + " 到 " + to + " 不是一个假期");
      }
    }
  }

  public WorkCalendarRules {
    holidays = List.copyOf(holidays);
    workdays = List.copyOf(workdays);
    for (LocalDate day : workdays) {
      if (!isWeekend(day)) {
        throw new IllegalArgumentException(day + " 本来就是工作日");
      }
      if (holidays.stream().anyMatch(holiday -> !day.isBefore(holiday.from()) && !day.isAfter(holiday.to()))) {
        throw new IllegalArgumentException(day + " 既放假又上班");
      }
    }
  }

  /** Counts working days by this calendar; years that it says nothing about have their weekends off. */
  public WorkingDays workingDays() {
    Set<LocalDate> worked = Set.copyOf(workdays);
    Set<LocalDate> off = new HashSet<>();
    for (Holiday holiday : holidays) {
      holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(off::add);
    }
    return new WorkingDays(day -> worked.contains(day) || !isWeekend(day) && !off.contains(day));
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
