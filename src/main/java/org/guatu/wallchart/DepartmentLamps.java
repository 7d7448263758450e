package org.guatu.wallchart;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guatu.figure.Alert;
import org.guatu.kernel.Lamp;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectBoard.DepartmentStates;
import org.jspecify.annotations.Nullable;

/**
 * What needs asking about by responsible department and lamp, beside the department's sites under construction: the same things that
 * {@link AlertBoard} counts, so that the sums agree with it.
 *
 * @param rows in the order of the departments' names
 * @param states the sites by construction state, over all
 */
public record DepartmentLamps(List<Row> rows, Map<ConstructionState, Integer> states) {

  /** A department. @param sites under construction @param lamps how many things of each lamp; null if they could not be fetched */
  public record Row(String name, int sites, @Nullable Map<Lamp, Integer> lamps) {
    /** The address of its sites; null if there are none, or none of a department. */
    public @Nullable String list() {
      return sites == 0 || name.equals(Alert.NOBODY) ? null
          : "/project/projects?state=UNDER_CONSTRUCTION&department=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** "–" where there is none, "—" where nobody knows. */
    public String count(Lamp lamp) {
      Integer count = lamps == null ? null : lamps.get(lamp);
      return count != null ? count.toString() : lamps == null ? "—" : "–";
    }

    public boolean some(Lamp lamp) {
      return lamps != null && lamps.containsKey(lamp);
    }
  }

  static DepartmentLamps of(List<DepartmentStates> counts, @Nullable AlertBoard board) {
    SortedMap<String, Integer> sites = new TreeMap<>();
    Map<String, Map<Lamp, Integer>> lamps = new TreeMap<>();
    Map<ConstructionState, Integer> states = new EnumMap<>(ConstructionState.class);
    for (DepartmentStates count : counts) {
      sites.merge(count.name(), count.count(), Integer::sum);
      states.merge(count.state(), count.count(), Integer::sum);
    }
    for (Alert alert : board == null ? List.<Alert>of() : board.alerts()) {
      sites.putIfAbsent(alert.department(), 0);
      lamps.computeIfAbsent(alert.department(), name -> new EnumMap<>(Lamp.class)).merge(alert.lamp(), 1, Integer::sum);
    }
    List<Row> rows = new ArrayList<>();
    sites.forEach((name, count) -> rows.add(new Row(name, count, board == null ? null : lamps.getOrDefault(name, Map.of()))));
    return new DepartmentLamps(rows, states);
  }

  /** All departments together. */
  public Row sum() {
    Map<Lamp, Integer> lamps = new EnumMap<>(Lamp.class);
    boolean known = true;
    for (Row row : rows) {
      known = known && row.lamps() != null;
      (row.lamps() == null ? Map.<Lamp, Integer>of() : row.lamps()).forEach((lamp, count) -> lamps.merge(lamp, count, Integer::sum));
    }
    return new Row("合计", rows.stream().mapToInt(Row::sites).sum(), known ? lamps : null);
  }
}
