package org.guatu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void theMedianIsTheMiddleOneOrHalfwayBetweenTheTwoMiddleOnes() {
    assertThat(new Sample(9, 1, 5).median()).isEqualTo(5);
    assertThat(new Sample(4, 1, 3, 2).median()).isEqualTo(2.5);
    assertThat(new Sample(7).median()).isEqualTo(7);
  }

  @Test
  void aPercentileIsAMeasuredValueThatSoManyDoNotExceed() {
    double[] hundred = new double[100];
    for (int i = 0; i < 100; i++) {
      hundred[i] = 100 - i;
    }
    Sample sample = new Sample(hundred);
    assertThat(sample.percentile(99)).isEqualTo(99);
    assertThat(sample.percentile(50)).isEqualTo(50);
    assertThat(sample.percentile(100)).isEqualTo(100);
    assertThat(sample.percentile(0)).isEqualTo(1);
    assertThat(new Sample(1, 2, 3).percentile(99)).isEqualTo(3);
  }

  @Test
  void nothingMeasuredHasNoMedian() {
    assertThatIllegalArgumentException().isThrownBy(Sample::new);
  }

  @Test
  void aBarIsMissedOnItsWrongSideOnly() {
    assertThat(Measurement.held("ratio", 0.49, "", Bar.atLeast(0.5), "").missed()).isTrue();
    assertThat(Measurement.held("ratio", 0.5, "", Bar.atLeast(0.5), "").missed()).isFalse();
    assertThat(Measurement.held("time", 50, "ms", Bar.atMost(50), "").missed()).isFalse();
    assertThat(Measurement.held("time", 50.1, "ms", Bar.atMost(50), "").missed()).isTrue();
    assertThat(Measurement.told("time", 1e9, "ms", "").missed()).isFalse();
  }

  @Test
  void figuresAreWrittenWithThreeDigitsAndWholeFromAHundredOn() {
    assertThat(Measurement.number(0.1234)).isEqualTo("0.123");
    assertThat(Measurement.number(4.567)).isEqualTo("4.57");
    assertThat(Measurement.number(45.67)).isEqualTo("45.7");
    assertThat(Measurement.number(4567.8)).isEqualTo("4568");
    assertThat(Measurement.number(12)).isEqualTo("12");
  }
}
