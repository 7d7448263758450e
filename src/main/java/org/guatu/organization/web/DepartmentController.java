package org.guatu.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Fields;
import org.guatu.kernel.InvalidInput;
import org.guatu.organization.Assignments;
import org.guatu.organization.Department;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.DepartmentKind;
import org.guatu.organization.Departments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree of departments, and one of them. */
@Controller
class DepartmentController {
  static final String PATH = "/organization/departments";

  private final Departments departments;
  private final Assignments assignments;
  private final Choices choices;
  private final Clock clock;

  DepartmentController(Departments departments, Assignments assignments, Choices choices, Clock clock) {
    this.departments = departments;
    this.assignments = assignments;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(Model model) {
    model.addAttribute("page", DepartmentsPage.of(departments.all(Access.scopeOf(Permission.ORGANIZATION_READ)), Access.current().may(Permission.ORGANIZATION_WRITE)));
    return "organization/departments";
  }

  @GetMapping(PATH + "/new")
  @Requires(Permission.ORGANIZATION_WRITE)
  String ask(Model model) {
    model.addAttribute("page", page(null, DepartmentForm.EMPTY, Map.of()));
    return "organization/department";
  }

  @GetMapping(PATH + "/{id}")
  String show(@PathVariable UUID id, Model model) {
    Department department = departments.get(Access.scopeOf(Permission.ORGANIZATION_READ), new DepartmentId(id));
    model.addAttribute("page", page(department, DepartmentForm.of(department), Map.of()));
    return "organization/department";
  }

  @PostMapping(PATH)
  @Requires(Permission.ORGANIZATION_WRITE)
  String open(@ModelAttribute DepartmentForm form, HttpServletResponse response, Model model) {
    try {
      departments.open(Access.scopeOf(Permission.ORGANIZATION_WRITE), form.toEntry());
      return "redirect:" + PATH;
    } catch (InvalidInput wrong) {
      return refused(null, form, wrong, response, model);
    }
  }

  @PostMapping(PATH + "/{id}")
  @Requires(Permission.ORGANIZATION_WRITE)
  String change(@PathVariable UUID id, @ModelAttribute DepartmentForm form, HttpServletResponse response, Model model) {
    try {
      departments.change(Access.scopeOf(Permission.ORGANIZATION_WRITE), new DepartmentId(id), form.shownVersion(), form.toEntry());
      return "redirect:" + PATH;
    } catch (InvalidInput wrong) {
      return refused(departments.get(Access.scopeOf(Permission.ORGANIZATION_READ), new DepartmentId(id)), form, wrong, response, model);
    }
  }

  @PostMapping(PATH + "/{id}/close")
  String close(@PathVariable UUID id, @RequestParam long version, @RequestParam(defaultValue = "") String on, HttpServletResponse response, Model model) {
    try {
      Fields fields = new Fields();
      LocalDate day = fields.requiredDay("on", "撤销日期", on);
      fields.check();
      departments.close(Access.scopeOf(Permission.ORGANIZATION_WRITE), new DepartmentId(id), version, day);
      return "redirect:" + PATH;
    } catch (InvalidInput wrong) {
      Department department = departments.get(Access.scopeOf(Permission.ORGANIZATION_READ), new DepartmentId(id));
      return refused(department, DepartmentForm.of(department), wrong, response, model);
    }
  }

  private String refused(@Nullable Department department, DepartmentForm form, InvalidInput wrong, HttpServletResponse response, Model model) {
    response.setStatus(422);
    model.addAttribute("page", page(department, form, wrong.fields()));
    return "organization/department";
  }

  private DepartmentPage page(@Nullable Department department, DepartmentForm form, Map<String, String> errors) {
    Scope scope = Access.scopeOf(Permission.ORGANIZATION_READ);
    boolean force = department != null && department.kind() == DepartmentKind.TASK_FORCE;
    boolean mayAppoint = force && Access.current().may(Permission.ENTERPRISE_WRITE);
    AsOf now = new AsOf(clock.instant(), clock.instant());
    return new DepartmentPage(department, form, choices.departments(scope), department != null && force ? assignments.of(scope, department.id().value(), now) : List.of(),
        mayAppoint ? choices.people(scope) : List.of(), Access.current().may(Permission.ORGANIZATION_WRITE), mayAppoint, errors);
  }
}
