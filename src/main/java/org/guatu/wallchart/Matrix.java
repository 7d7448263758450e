package org.guatu.wallchart;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Money;
import org.guatu.kernel.Moments;
import org.guatu.kernel.MoneyUnit;
import org.guatu.project.ProjectList;
import org.guatu.project.Stage;
import org.jspecify.annotations.Nullable;

/**
 * 重点工作矩阵: the pipeline's projects by stage, who answers for each, what is to be done next and by when.
 *
 * @param first the first of the four months whose thirds (旬) are the time nodes
 * @param complete false if there were more projects than the sheet takes
 */
public record Matrix(List<Group> groups, YearMonth first, LocalDate today, boolean complete) {
  /** Months on the sheet. */
  public static final int MONTHS = 4;
  private static final int THIRDS = 3;
  private static final int SOON_DAYS = 3;

  /** A stage with its projects. */
  public record Group(Stage stage, List<Line> lines) {
    public String total() {
      return text(lines.stream().map(Line::total).filter(total -> total != null).reduce(Money.ZERO, Money::plus));
    }
  }

  /** A project. @param number its place on the sheet, from 1 */
  public record Line(int number, ProjectList.Row project, List<Measure> measures) {
    public @Nullable Money total() {
      return project.total();
    }

    /** In 亿元 with two decimals; "—" if unknown. */
    public String amount() {
      return total() == null ? "—" : text(total());
    }
  }

  /** 近期措施. @param due the day by which it is to be done */
  public record Measure(String text, LocalDate due, String person) {
    /** "3月20日" */
    public String when() {
      return due.getMonthValue() + "月" + due.getDayOfMonth() + "日";
    }
  }

  /** The sheet from the rows of the list, which come in the order of their numbers. */
  static Matrix of(List<Stage> stages, List<ProjectList.Row> rows, Map<UUID, List<Measure>> measures, Instant at,
      boolean complete) {
    List<Group> groups = new ArrayList<>();
    int number = 0;
    for (Stage stage : stages) {
      List<Line> lines = new ArrayList<>();
      for (ProjectList.Row row : rows) {
        if (row.stage() == stage) {
          lines.add(new Line(++number, row, measures.getOrDefault(row.id(), List.of())));
        }
      }
      if (!lines.isEmpty()) {
        groups.add(new Group(stage, lines));
      }
    }
    LocalDate today = Moments.day(at);
    return new Matrix(groups, YearMonth.from(today), today, complete);
  }

  public List<Integer> months() {
    return IntStream.range(0, MONTHS).mapToObj(month -> first.plusMonths(month).getMonthValue()).toList();
  }

  /** What stands in each third of the sheet's months: ◇ where a measure is due. */
  public List<String> nodes(Line line) {
    List<String> nodes = new ArrayList<>();
    for (int third = 0; third < MONTHS * THIRDS; third++) {
      int here = third;
      nodes.add(line.measures().stream().anyMatch(measure -> third(measure.due()) == here) ? "◇" : "");
    }
    return nodes;
  }

  /** 滞后 if a measure is past its day, 预警 if one is due within three days; null if none is planned, which says nothing of the project. */
  public @Nullable Lamp lamp(Line line) {
    if (line.measures().isEmpty()) {
      return null;
    }
    LocalDate next = line.measures().stream().map(Measure::due).min(LocalDate::compareTo).orElseThrow();
    return next.isBefore(today) ? Lamp.LATE : next.isAfter(today.plusDays(SOON_DAYS)) ? Lamp.OK : Lamp.WARN;
  }

  public int count() {
    return groups.stream().mapToInt(group -> group.lines().size()).sum();
  }

  public String total() {
    return text(lines().stream().map(Line::total).filter(total -> total != null).reduce(Money.ZERO, Money::plus));
  }

  /** Measures due within ten days, today included. */
  public long dueSoon() {
    return lines().stream().flatMap(line -> line.measures().stream())
        .filter(measure -> !measure.due().isBefore(today) && !measure.due().isAfter(today.plusDays(10))).count();
  }

  private List<Line> lines() {
    return groups.stream().flatMap(group -> group.lines().stream()).toList();
  }

  private int third(LocalDate day) {
    int month = (day.getYear() - first.getYear()) * 12 + day.getMonthValue() - first.getMonthValue();
    return month * THIRDS + Math.min(2, (day.getDayOfMonth() - 1) / 10);
  }

  private static String text(Money amount) {
    return amount.in(MoneyUnit.YI).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
