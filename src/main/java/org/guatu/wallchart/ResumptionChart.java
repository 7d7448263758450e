package org.guatu.wallchart;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.guatu.kernel.Ratio;
import org.guatu.project.ProjectBoard.CurvePoint;

/**
 * The resumption curve as drawn: a step line of the resumed sites under the broken line of all sites under construction.
 *
 * @param points at least one day
 * @param rounding how shares are printed
 */
public record ResumptionChart(List<CurvePoint> points, RoundingMode rounding, Frame frame) {
  private static final int MOST_DAYS_NAMED = 6;

  /** Where the chart stands in its drawing, in the drawing's units. */
  public record Frame(int width, int height, int left, int right, int top, int bottom, int text) {
    public static final Frame PAGE = new Frame(560, 322, 26, 476, 37, 296, 12);
    public static final Frame WALL = new Frame(840, 250, 40, 700, 50, 206, 24);
  }

  /** A word beside an axis. */
  public record Mark(String at, String text) {}

  public CurvePoint last() {
    return points.getLast();
  }

  public String share() {
    return new Ratio(last().resumed(), last().underConstruction()).percent(2, rounding);
  }

  /** The resumed sites. */
  public String resumed() {
    return steps(CurvePoint::resumed);
  }

  /** All sites under construction. */
  public String underConstruction() {
    return steps(CurvePoint::underConstruction);
  }

  public String y(int value) {
    int rise = frame.bottom() - frame.top();
    return tenth(frame.bottom() - (double) rise * value / axis().top());
  }

  /** The value axis from the bottom up. */
  public List<Mark> values() {
    return axis().ticks().stream().map(tick -> new Mark(y(tick), Integer.toString(tick))).toList();
  }

  /** Named days: evenly spread, and always the last one. */
  public List<Mark> days() {
    int last = points.size() - 1;
    int step = Math.max(1, Math.ceilDiv(last, MOST_DAYS_NAMED - 1));
    List<Mark> days = new ArrayList<>();
    for (int day = 0; (last - day) * 5 > step * 3; day += step) {
      days.add(new Mark(x(day), name(points.get(day).day())));
    }
    days.add(new Mark(x(last), name(points.get(last).day())));
    return days;
  }

  /** Where the word at the end of the resumed line stands, kept clear of the word of the line above; the share below it stays clear of the days. */
  public String resumedText() {
    double own = Double.parseDouble(y(last().resumed()));
    double above = Double.parseDouble(y(last().underConstruction()));
    return tenth(Math.min(Math.max(own + frame.text() / 3.0, above + frame.text() * 1.8), frame.bottom() - frame.text() * 1.3));
  }

  /** Where the word at the end of the upper line stands: at the line, unless the word of the lower one needs the room. */
  public String underConstructionText() {
    return tenth(Math.min(Double.parseDouble(y(last().underConstruction())), Double.parseDouble(resumedText()) - frame.text() * 1.8));
  }

  private Axis axis() {
    return Axis.upTo(points.stream().mapToInt(point -> Math.max(point.resumed(), point.underConstruction())).max().orElse(1));
  }

  private String x(int day) {
    int last = points.size() - 1;
    return tenth(last == 0 ? frame.right() : frame.left() + (double) (frame.right() - frame.left()) * day / last);
  }

  /** Level until the day on which the number changes, then straight up or down. */
  private String steps(ToIntFunction<CurvePoint> value) {
    StringBuilder path = new StringBuilder();
    path.append('M').append(points.size() == 1 ? tenth(frame.left()) : x(0)).append(' ').append(y(value.applyAsInt(points.getFirst())));
    int before = value.applyAsInt(points.getFirst());
    for (int day = 1; day < points.size(); day++) {
      int now = value.applyAsInt(points.get(day));
      if (now != before) {
        path.append(" H").append(x(day)).append(" V").append(y(now));
        before = now;
      }
    }
    return path.append(" H").append(tenth(frame.right())).toString();
  }

  private static String name(LocalDate day) {
    return day.getMonthValue() + "-" + day.getDayOfMonth();
  }

  private static String tenth(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + Math.abs(tenths % 10);
  }
}
