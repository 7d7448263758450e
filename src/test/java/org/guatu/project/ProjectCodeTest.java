package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import java.time.YearMonth;
import org.guatu.kernel.InvalidInput;
import org.junit.jupiter.api.Test;

/** Growth scenario 30: what a project code may look like. */
class ProjectCodeTest {
  @Test
  void theFirstFourDigitsAreAMonthOrAYear() {
    assertThat(ProjectCode.parse("code", "2012-410671-48-01-016343").given()).isEqualTo(YearMonth.of(2020, 12));
    assertThat(ProjectCode.parse("code", "2509-320193-89-01-544060").given()).isEqualTo(YearMonth.of(2025, 9));
    assertThat(ProjectCode.parse("code", "2017-410671-48-01-016343").given()).isEqualTo(Year.of(2017));
    assertThat(ProjectCode.parse("code", "2020-451421-88-03-016343").given()).isEqualTo(Year.of(2020));
  }

  @Test
  void widthAndDashesArePutRight() {
    assertThat(ProjectCode.parse("code", "２０２０－410671–48—01－016343 ").text()).isEqualTo("2020-410671-48-01-016343");
  }

  @Test
  void theFirstWrongPlaceIsNamed() {
    refused("2020-410671-48-01-01634", "现为 23 位");
    refused("2020-410671-48-01-0163431", "现为 25 位");
    refused("2020-4106X1-48-01-016343", "第 10 位“X”不对");
    refused("20204-10671-48-01-016343", "第 5 位“4”不对");
    refused("2113-410671-48-01-016343", "前 4 位“2113”");
    refused("2014-410671-48-01-016343", "前 4 位“2014”");
  }

  private static void refused(String typed, String words) {
    assertThatThrownBy(() -> ProjectCode.parse("code", typed))
        .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields().get("code")).contains(words));
  }
}
