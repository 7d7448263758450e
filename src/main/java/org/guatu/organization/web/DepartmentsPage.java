package org.guatu.organization.web;

import java.util.ArrayList;
import java.util.List;
import org.guatu.organization.Department;
import org.guatu.organization.DepartmentId;
import org.jspecify.annotations.Nullable;

/** The tree of departments, each below the one it belongs to. */
public record DepartmentsPage(List<Row> rows, boolean mayWrite) {
  private static final int DEEPEST = 5;

  /**
   * A department in the tree.
   *
   * @param level from 1
   */
  public record Row(Department department, int level) {}

  static DepartmentsPage of(List<Department> departments, boolean mayWrite) {
    List<Row> rows = new ArrayList<>();
    below(departments, null, 1, rows);
    return new DepartmentsPage(rows, mayWrite);
  }

  private static void below(List<Department> departments, @Nullable DepartmentId parent, int level, List<Row> rows) {
    for (Department each : departments) {
      if (java.util.Objects.equals(each.parent(), parent)) {
        rows.add(new Row(each, Math.min(level, DEEPEST)));
        below(departments, each.id(), level + 1, rows);
      }
    }
  }
}
