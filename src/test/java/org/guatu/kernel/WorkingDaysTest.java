package org.guatu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.guatu.rulebook.RulebookShipped;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  private final WorkingDays days = RulebookShipped.workingDays();

  @ParameterizedTest
  @CsvSource({
    "2020-02-28T16:30, 1, 2020-03-02T16:30",
    "2020-01-23T17:00, 1, 2020-02-03T17:00",
    "2020-01-18T09:00, 1, 2020-01-19T09:00",
    "2020-01-17T09:00, 1, 2020-01-19T09:00",
    "2020-02-28T16:30, 0, 2020-02-28T16:30",
    "2020-09-30T10:00, 2, 2020-10-10T10:00",
    "2026-02-13T10:00, 3, 2026-02-25T10:00"
  })
  void keepsTheTimeOfDay(String start, int limit, String due) {
    assertThat(days.after(Moments.parse(start), limit)).isEqualTo(Moments.parse(due));
  }

  @ParameterizedTest
  @CsvSource({"2020-02-28T16:00, 2, 2020-03-03", "2020-01-23T08:00, 1, 2020-02-03", "2020-02-29T08:00, 1, 2020-03-02"})
  void endsWithTheDay(String start, int limit, LocalDate due) {
    assertThat(days.endAfter(Moments.parse(start), limit)).isEqualTo(Moments.endOf(due));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-03-02, 2020-03-05, 3",
    "2020-03-02, 2020-03-06, 4",
    "2020-01-22, 2020-02-03, 2",
    "2020-03-06, 2020-03-08, 0",
    "2020-03-06, 2020-03-01, 0"
  })
  void countsWhatLiesBetween(LocalDate first, LocalDate last, int count) {
    assertThat(days.between(first, last)).isEqualTo(count);
  }
}
