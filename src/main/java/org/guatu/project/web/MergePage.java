package org.guatu.project.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.project.Project;

/**
 * Two records side by side, before they become one.
 *
 * @param kept the id of the record that is to stay
 */
public record MergePage(Side one, Side other, String kept, String reason, Map<String, String> errors) {
  /** A record and what holds of it; {@code changes} are how many facts it has. */
  public record Side(Project project, List<ProjectPage.Fact> facts, int changes) {
    public String id() {
      return project.id().value().toString();
    }
  }

  /** What both records say of one thing. */
  public record Row(String name, String one, String other) {
    public boolean differs() {
      return !one.equals(other);
    }
  }

  public List<Side> sides() {
    return List.of(one, other);
  }

  /** Without what neither says. */
  public List<Row> rows() {
    Map<String, Row> rows = new LinkedHashMap<>();
    one.facts().forEach(fact -> rows.put(fact.name(), new Row(fact.name(), fact.value(), "—")));
    other.facts().forEach(fact -> rows.merge(fact.name(), new Row(fact.name(), "—", fact.value()),
        (mine, theirs) -> new Row(mine.name(), mine.one(), theirs.other())));
    return rows.values().stream().filter(row -> row.differs() || !row.one().equals("—")).toList();
  }
}
