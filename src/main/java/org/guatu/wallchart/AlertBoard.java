package org.guatu.wallchart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guatu.figure.Alert;
import org.guatu.figure.AlertSource;
import org.guatu.figure.Reading;
import org.guatu.kernel.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * 需要过问的事 of the whole office, the worst first: what stands, what is late, what warns; within a lamp by time limit, those
 * without one last, the longest standing first.
 *
 * @param complete false if a source had more to tell than it was asked for
 */
public record AlertBoard(List<Alert> alerts, boolean complete) {
  /** What each source is asked for. */
  static final int LIMIT = 200;
  private static final int OF_EACH = 2;
  private static final Comparator<Alert> WORST_FIRST =
      Comparator.comparing(Alert::lamp).thenComparing(Alert::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Alert::since, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Alert::title);

  static AlertBoard ask(List<AlertSource> sources, Reading reading) {
    List<List<Alert>> answers = sources.stream().map(source -> source.alerts(reading, LIMIT)).toList();
    List<Alert> all = answers.stream().flatMap(List::stream).sorted(WORST_FIRST).toList();
    return new AlertBoard(all, answers.stream().allMatch(answer -> answer.size() < LIMIT));
  }

  /** Those of a lamp and a department. @param lamp null for any @param department its short name, null for any */
  public AlertBoard only(@Nullable Lamp lamp, @Nullable String department) {
    return new AlertBoard(alerts.stream().filter(alert -> lamp == null || alert.lamp() == lamp)
        .filter(alert -> department == null || alert.department().equals(department)).toList(), complete);
  }

  /** How many of each lamp. */
  public Map<Lamp, Long> counts() {
    Map<Lamp, Long> counts = new EnumMap<>(Lamp.class);
    alerts.forEach(alert -> counts.merge(alert.lamp(), 1L, Long::sum));
    return counts;
  }

  /** So many of them where there is no room for all: two of each lamp at least, so that many standing sites do not hide what is late; else the worst. */
  public List<Alert> first(int most) {
    Map<Lamp, Integer> seen = new EnumMap<>(Lamp.class);
    List<Alert> chosen = new ArrayList<>(alerts.stream().filter(alert -> seen.merge(alert.lamp(), 1, Integer::sum) <= OF_EACH).limit(most).toList());
    alerts.stream().filter(alert -> !chosen.contains(alert)).limit(most - chosen.size()).toList().forEach(chosen::add);
    return chosen.stream().sorted(WORST_FIRST).toList();
  }

  /** "14", or "200+" where not everything was counted. */
  public String total() {
    return alerts.size() + (complete ? "" : "+");
  }
}
