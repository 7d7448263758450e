package org.guatu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeControlTest {
  private static final Instant NOW = Moments.parse("2020-03-03 18:00");

  @Test
  void nowIsNotLookingBack() {
    TimeControl now = control(null, null);
    assertThat(now.past()).isFalse();
    assertThat(now.text()).isEqualTo("2020-03-03 18:00");
    assertThat(now.knowledge()).isEqualTo("记录至最新");
    assertThat(now.carry("/figures/x")).isEqualTo("/figures/x");
  }

  @Test
  void anEarlierDayIsLookingBackAndKeepsItsForm() {
    TimeControl day = control("2020-02-24", null);
    assertThat(day.past()).isTrue();
    assertThat(day.text()).isEqualTo("2020-02-24 24:00");
    assertThat(day.dayBefore()).isEqualTo("/wall?stage=x+y&asOf=2020-02-23");
    assertThat(day.dayAfter()).isEqualTo("/wall?stage=x+y&asOf=2020-02-25");
    assertThat(day.carry("/figures/x?a=b")).isEqualTo("/figures/x?a=b&asOf=2020-02-24");
  }

  @Test
  void anEarlierMomentAndALaterOneAreAwayFromNow() {
    assertThat(control(null, null).away()).isFalse();
    assertThat(control("2020-02-24", null).away()).isTrue();
    assertThat(control("2021-01-01", null).away()).isTrue();
  }

  @Test
  void whatTheControlShowsCanBeSentBackUnchanged() {
    TimeControl again = control(control("2020-02-24", null).text(), null);
    assertThat(again.at()).isEqualTo(Moments.parse("2020-02-24"));
    assertThat(again.dayBefore()).isEqualTo("/wall?stage=x+y&asOf=2020-02-23");
  }

  @Test
  void theDayAfterNeverGoesBeyondNow() {
    assertThat(control("2020-03-02 20:00", null).dayAfter()).isEqualTo("/wall?stage=x+y");
  }

  @Test
  void knowledgeOfThatMomentTravelsWithIt() {
    TimeControl then = control("2020-02-24", "2020-02-24");
    assertThat(then.knowledge()).isEqualTo("按当时所知");
    assertThat(then.dayBefore()).isEqualTo("/wall?stage=x+y&asOf=2020-02-23&knownAt=2020-02-23");
    assertThat(then.otherKnowledge()).isEqualTo("/wall?stage=x+y&asOf=2020-02-24");
    assertThat(control("2020-02-24", "2020-02-26").dayBefore()).isEqualTo("/wall?stage=x+y&asOf=2020-02-23&knownAt=2020-02-26");
    assertThat(control(null, "2020-02-26").past()).isTrue();
  }

  @Test
  void whatCannotBeReadIsShownAsTyped() {
    TimeControl wrong = control("3月2日", null);
    assertThat(wrong.text()).isEqualTo("3月2日");
    assertThat(wrong.at()).isEqualTo(NOW);
    assertThat(wrong.past()).isFalse();
  }

  private static TimeControl control(String asOf, String knownAt) {
    return new TimeControl("/wall", Map.of("stage", "x y"), asOf, knownAt, NOW);
  }
}
