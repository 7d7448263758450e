package org.guatu.wallchart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.project.ProjectBoard.CurvePoint;
import org.junit.jupiter.api.Test;

class ResumptionChartTest {
  private static final LocalDate FIRST = LocalDate.parse("2020-02-10");
  private static final ResumptionChart.Frame FRAME = new ResumptionChart.Frame(120, 120, 10, 110, 0, 100, 12);

  @Test
  void theLineStaysLevelUntilTheDayOfTheChange() {
    assertThat(chart(0, 0, 4, 4, 6).resumed()).isEqualTo("M10 100 H60 V60 H110 V40 H110");
  }

  @Test
  void aSingleDayIsALevelLineAcross() {
    assertThat(chart(5).resumed()).isEqualTo("M10 50 H110");
    assertThat(chart(5).days()).containsExactly(new ResumptionChart.Mark("110", "2-10"));
  }

  @Test
  void theLineOfAllSitesLiesOnTopAndMayChangeToo() {
    List<CurvePoint> points = List.of(new CurvePoint(FIRST, 0, 8), new CurvePoint(FIRST.plusDays(1), 2, 10));
    ResumptionChart chart = new ResumptionChart(points, RoundingMode.DOWN, FRAME);
    assertThat(chart.underConstruction()).isEqualTo("M10 20 H110 V0 H110");
    assertThat(chart.share()).isEqualTo("20.00%");
  }

  @Test
  void theLastDayIsAlwaysNamedAndNeverCrowded() {
    for (int length = 2; length < 60; length++) {
      ResumptionChart chart = chart(new int[length]);
      List<ResumptionChart.Mark> days = chart.days();
      assertThat(days).hasSizeLessThanOrEqualTo(7);
      assertThat(days.getLast().at()).isEqualTo("110");
      if (days.size() > 2) {
        double usual = Double.parseDouble(days.get(1).at()) - Double.parseDouble(days.get(0).at());
        double tail = Double.parseDouble(days.getLast().at()) - Double.parseDouble(days.get(days.size() - 2).at());
        assertThat(tail).as("%d days", length).isGreaterThan(usual * 0.6);
      }
    }
  }

  @Test
  void theWordsAtTheEndOfTheLinesStayClearOfTheDaysAndOfOneAnother() {
    for (CurvePoint last : List.of(new CurvePoint(FIRST, 0, 10), new CurvePoint(FIRST, 0, 0), new CurvePoint(FIRST, 10, 10), new CurvePoint(FIRST, 9, 10))) {
      ResumptionChart chart = new ResumptionChart(List.of(new CurvePoint(FIRST.minusDays(1), 0, 10), last), RoundingMode.DOWN, FRAME);
      double value = Double.parseDouble(chart.resumedText());
      double share = value + FRAME.text() * 1.3;
      assertThat(share).as("above the days: %s", last).isLessThanOrEqualTo(FRAME.bottom());
      assertThat(value - Double.parseDouble(chart.underConstructionText())).as("under the upper word: %s", last).isGreaterThanOrEqualTo(FRAME.text() * 1.5);
    }
  }

  @Test
  void ticksAreRoundAndFew() {
    assertThat(Axis.upTo(33).ticks()).containsExactly(0, 10, 20, 30);
    assertThat(Axis.upTo(4).ticks()).containsExactly(0, 1, 2, 3, 4);
    assertThat(Axis.upTo(9).ticks()).containsExactly(0, 5);
    assertThat(Axis.upTo(0).ticks()).containsExactly(0, 1);
    assertThat(Axis.upTo(10_000).ticks()).containsExactly(0, 5000, 10_000);
  }

  private static ResumptionChart chart(int... resumed) {
    List<CurvePoint> points = new ArrayList<>();
    for (int day = 0; day < resumed.length; day++) {
      points.add(new CurvePoint(FIRST.plusDays(day), resumed[day], 10));
    }
    return new ResumptionChart(points, RoundingMode.DOWN, FRAME);
  }
}
