package org.guatu.wallchart.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guatu.figure.Alert;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.project.ConstructionState;
import org.guatu.wallchart.Card;
import org.guatu.wallchart.ResumptionChart;
import org.guatu.wallchart.SiteMap;
import org.guatu.wallchart.Wall;
import org.jspecify.annotations.Nullable;

/**
 * 今日总览.
 *
 * @param map null if the sites could not be fetched
 * @param chart null if the curve could not be fetched or nothing was under construction
 * @param briefs whether the viewer may read and write briefs
 * @param asked whether anything can be asked of the viewer: that part loads apart
 */
public record HomePage(Wall wall, @Nullable SiteMap map, @Nullable ResumptionChart chart, boolean briefs, boolean asked) {
  /** The lamps of the tables, as they stand in the head. */
  public static final List<Lamp> LAMPS = List.of(Lamp.OK, Lamp.WARN, Lamp.LATE, Lamp.IDLE, Lamp.STOP);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.CHINA);
  private static final int ALERTS = 8;

  /** "2020年3月2日 星期一" */
  public String day() {
    return DAY.format(date());
  }

  LocalDate date() {
    return wall.asOf().day();
  }

  /** "03-02 18:00" */
  public String asOf() {
    return Moments.brief(wall.asOf().at());
  }

  /** "2020-03-02 18:00" */
  public String asOfInFull() {
    return Moments.minute(wall.asOf().at());
  }

  public List<Alert> alerts() {
    return wall.alerts().value() == null ? List.of() : wall.alerts().value().first(ALERTS);
  }

  /** How many stand behind the rows that are shown: "停工、滞后、预警依次排列，先到期的在前。显示 8 件，另有 6 件。" */
  public String alertsNote() {
    int shown = alerts().size();
    int all = wall.alerts().value() == null ? 0 : wall.alerts().value().alerts().size();
    String rest = all > shown ? "，另有 " + (all - shown) + (wall.alerts().value().complete() ? "" : "+") + " 件" : "";
    return "停工、滞后、预警依次排列，先到期的在前。显示 " + shown + " 件" + rest + "。";
  }

  /** "未复工 7 个：停工 6 · 已批未复 1"; "" if nothing is known. */
  public String notResumed() {
    if (wall.departments().value() == null) {
      return "";
    }
    var states = wall.departments().value().states();
    String parts = states.entrySet().stream().filter(entry -> entry.getKey() != ConstructionState.RESUMED)
        .map(entry -> Words.of(entry.getKey()) + " " + entry.getValue()).collect(Collectors.joining(" · "));
    int count = states.entrySet().stream().filter(entry -> entry.getKey() != ConstructionState.RESUMED).mapToInt(java.util.Map.Entry::getValue).sum();
    return "未复工 " + count + " 个" + (parts.isEmpty() ? "" : "：" + parts);
  }

  /** "33 个", how many sites are under construction, or how much of them the viewer sees; "— 个" if that is not known. */
  public String sites() {
    String sight = wall.cards().value() == null ? "" : wall.cards().value().stream().filter(card -> card.code().equals("resumption.rate"))
        .map(Card::sight).findFirst().orElse("");
    return !sight.isEmpty() ? sight : (wall.departments().value() == null ? "—" : Integer.toString(wall.departments().value().sum().total())) + " 个";
  }
}
