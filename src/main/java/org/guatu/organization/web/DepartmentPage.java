package org.guatu.organization.web;

import java.util.List;
import java.util.Map;
import org.guatu.organization.Assignment;
import org.guatu.organization.Department;
import org.jspecify.annotations.Nullable;

/**
 * A department's form, or that of a new one, with its people's duties if it is a task force.
 *
 * @param department null for a new one
 */
public record DepartmentPage(@Nullable Department department, DepartmentForm form, List<Choice> parents, List<Assignment> duties, List<Choice> people,
    boolean mayWrite, boolean mayAppoint, Map<String, String> errors) {
  public String path() {
    return department == null ? DepartmentController.PATH : DepartmentController.PATH + "/" + department.id().value();
  }
}
