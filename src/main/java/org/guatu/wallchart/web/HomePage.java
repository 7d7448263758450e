package org.guatu.wallchart.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  /** The lamps of what needs asking about, the worst first. */
  public static final List<Lamp> LAMPS = List.of(Lamp.STOP, Lamp.LATE, Lamp.WARN);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.CHINA);
  private static final int ALERTS = 8;

  /** "2020年3月2日 星期一" */
  public String day() {
    return DAY.format(date());
  }

  LocalDate date() {
    return wall.asOf().day();
  }

  /** "2020-03-02 18:00" */
  public String asOf() {
    return Moments.minute(wall.asOf().at());
  }

  public List<Alert> alerts() {
    return wall.alerts().value() == null ? List.of() : wall.alerts().value().first(ALERTS);
  }

  /** How many of a lamp there are, in words with how many of them are shown: "停工 21 件，显示 7 件", "预警 1 件". */
  public record Behind(Lamp lamp, String words) {}

  /** What stands behind the rows that are shown, lamp by lamp. */
  public List<Behind> behind() {
    if (wall.alerts().value() == null) {
      return List.of();
    }
    return wall.alerts().value().counts().entrySet().stream().map(count -> {
      long shown = alerts().stream().filter(alert -> alert.lamp() == count.getKey()).count();
      String rest = shown < count.getValue() ? "，显示 " + shown + " 件" : "";
      return new Behind(count.getKey(), count.getKey().word() + " " + count.getValue() + " 件" + rest);
    }).toList();
  }

  /** How many sites under construction stand with a lamp; @param link the ledger of just these */
  public record Sites(Lamp lamp, long count, String link) {}

  /** The map's legend, by what the sites do. */
  public static List<Sites> legend(Wall wall) {
    if (wall.departments().value() == null) {
      return List.of();
    }
    Map<Lamp, Long> counts = new EnumMap<>(Lamp.class);
    wall.departments().value().states().forEach((state, count) -> counts.merge(state.lamp(), (long) count, Long::sum));
    return counts.entrySet().stream().map(count -> new Sites(count.getKey(), count.getValue(), "/project/projects?state=" + state(count.getKey()))).toList();
  }

  /** The ledger's filter for sites under construction with a lamp. */
  private static String state(Lamp lamp) {
    return switch (lamp) {
      case STOP -> "STANDING";
      case OK -> "WORKING";
      case WARN -> ConstructionState.PERMITTED.name();
      case LATE, IDLE, DONE -> "UNDER_CONSTRUCTION";
    };
  }

  /** "未复工 7 个：停工 6 · 已批未复 1"; "" if nothing is known. */
  public String notResumed() {
    if (wall.departments().value() == null) {
      return "";
    }
    var states = wall.departments().value().states();
    String parts = states.entrySet().stream().filter(entry -> entry.getKey() != ConstructionState.RESUMED)
        .map(entry -> Words.of(entry.getKey()) + " " + entry.getValue()).collect(Collectors.joining(" · "));
    int count = states.entrySet().stream().filter(entry -> entry.getKey() != ConstructionState.RESUMED).mapToInt(Map.Entry::getValue).sum();
    return "未复工 " + count + " 个" + (parts.isEmpty() ? "" : "：" + parts);
  }

  /** "33 个", how many sites are under construction, or how much of them the viewer sees; "— 个" if that is not known. */
  public String sites() {
    String sight = wall.cards().value() == null ? "" : wall.cards().value().stream().filter(card -> card.code().equals("resumption.rate"))
        .map(Card::sight).findFirst().orElse("");
    return !sight.isEmpty() ? sight : (wall.departments().value() == null ? "—" : Integer.toString(wall.departments().value().sum().sites())) + " 个";
  }
}
