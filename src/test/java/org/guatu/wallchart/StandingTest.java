package org.guatu.wallchart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.junit.jupiter.api.Test;

/** Since when something stands, in the words of the home page. */
class StandingTest {
  private static final Instant FEBRUARY = Moments.parse("2020-02-10 08:00");

  @Test
  void theDayItBeganIsTheFirst() {
    assertThat(standing(Lamp.STOP, "2020-02-10 09:00").lasting()).isEqualTo("已停 1 天");
    assertThat(standing(Lamp.STOP, "2020-03-02").lasting()).isEqualTo("已停 22 天");
    assertThat(standing(Lamp.WARN, "2020-02-12 07:00").lasting()).isEqualTo("已 3 天");
  }

  @Test
  void theYearIsWrittenWhereItIsAnother() {
    assertThat(standing(Lamp.STOP, "2020-03-02").when()).isEqualTo("自 2月10日");
    assertThat(standing(Lamp.STOP, "2021-01-01").when()).isEqualTo("自 2020年2月10日");
  }

  private static Standing standing(Lamp lamp, String at) {
    return new Standing(lamp, FEBRUARY, Moments.parse(at));
  }
}
