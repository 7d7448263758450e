package org.guatu.wallchart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.kernel.Lamp;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectBoard.DepartmentStates;

/**
 * The sites under construction by responsible department and lamp, and by construction state over all.
 *
 * @param rows in the order of the departments' names
 */
public record DepartmentLamps(List<Row> rows, Map<ConstructionState, Integer> states) {

  /** A department's sites. */
  public record Row(String name, Map<Lamp, Integer> lamps) {
    public int total() {
      return lamps.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** "–" where there is none. */
    public String count(Lamp lamp) {
      Integer count = lamps.get(lamp);
      return count == null ? "–" : count.toString();
    }
  }

  static DepartmentLamps of(List<DepartmentStates> counts) {
    Map<String, Map<Lamp, Integer>> byName = new LinkedHashMap<>();
    Map<ConstructionState, Integer> states = new EnumMap<>(ConstructionState.class);
    for (DepartmentStates count : counts) {
      byName.computeIfAbsent(count.name(), name -> new EnumMap<>(Lamp.class)).merge(count.state().lamp(), count.count(), Integer::sum);
      states.merge(count.state(), count.count(), Integer::sum);
    }
    List<Row> rows = new ArrayList<>();
    byName.forEach((name, lamps) -> rows.add(new Row(name, lamps)));
    return new DepartmentLamps(rows, states);
  }

  /** All departments together. */
  public Row sum() {
    Map<Lamp, Integer> lamps = new EnumMap<>(Lamp.class);
    rows.forEach(row -> row.lamps().forEach((lamp, count) -> lamps.merge(lamp, count, Integer::sum)));
    return new Row("合计", lamps);
  }
}
