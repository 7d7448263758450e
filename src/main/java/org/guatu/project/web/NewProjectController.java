package org.guatu.project.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.MoneyText;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.organization.Department;
import org.guatu.organization.Departments;
import org.guatu.project.AmountType;
import org.guatu.project.ConstructionState;
import org.guatu.project.Merges;
import org.guatu.project.NewProject;
import org.guatu.project.Place;
import org.guatu.project.ProjectId;
import org.guatu.project.ProjectKind;
import org.guatu.project.ProjectRows;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.guatu.project.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 登记项目: a project enters the register. */
@Controller
class NewProjectController {
  private final Projects projects;
  private final Merges merges;
  private final Departments departments;
  private final Clock clock;

  NewProjectController(Projects projects, Merges merges, Departments departments, Clock clock) {
    this.projects = projects;
    this.merges = merges;
    this.departments = departments;
    this.clock = clock;
  }

  /** What is typed; every field as text, so that the form can be shown again as it was. */
  record Form(@Nullable String name, @Nullable String kind, @Nullable String stage, @Nullable String state, @Nullable String total,
      @Nullable String department, @Nullable String owner, @Nullable String place, @Nullable String on, @Nullable String tick, @Nullable String another) {
    String get(@Nullable String value) {
      return value == null ? "" : value.strip();
    }
  }

  @GetMapping("/project/projects/new")
  @Requires(Permission.PROJECT_WRITE)
  String show(Model model) {
    String today = Moments.day(clock.instant()).toString();
    model.addAttribute("page", page(new Form("", "PROMOTION", "LEAD", "", "", "", "", "", today, "", ""), Map.of(), List.of()));
    return "project/register";
  }

  @PostMapping("/project/projects")
  @Requires(Permission.PROJECT_WRITE)
  ModelAndView register(@ModelAttribute Form form) {
    Map<String, String> wrong = new LinkedHashMap<>();
    try {
      NewProject entry = read(form, wrong);
      doubt(entry, form, wrong);
      List<Merges.Suspect> suspects = wrong.containsKey("name") || form.get(form.another()).equals("yes") ? List.of()
          : merges.suspects(Access.scopeOf(Permission.PROJECT_READ), entry.name());
      if (!suspects.isEmpty()) {
        wrong.put("name", "登记册里有名称相近的项目；确是另一个项目的，勾选“已核对”再登记。");
        return again(form, wrong, suspects, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      if (wrong.isEmpty()) {
        Remark remark = Remark.on(LocalDate.parse(form.get(form.on())));
        ProjectId id = projects.register(Access.scopeOf(Permission.PROJECT_WRITE), entry, remark);
        return new ModelAndView("redirect:/project/projects/" + id.value());
      }
    } catch (InvalidInput refused) {
      wrong.putAll(refused.fields());
    } catch (RuleViolation refused) {
      return again(form, Map.of("", Words.of(refused)), List.of(), HttpStatus.CONFLICT);
    }
    return again(form, wrong, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView again(Form form, Map<String, String> wrong, List<Merges.Suspect> suspects, HttpStatus status) {
    ModelAndView again = new ModelAndView("project/register", Map.of("page", page(form, wrong, suspects)));
    again.setStatus(status);
    return again;
  }

  /** A total that is most likely in the wrong unit is asked about once, by the rules of the day of the registration. */
  private void doubt(NewProject entry, Form form, Map<String, String> wrong) {
    String doubt = entry.total() == null || wrong.containsKey("on") ? null
        : projects.doubt(Access.scopeOf(Permission.PROJECT_WRITE), null, AmountType.TOTAL, entry.total(), Moments.startOf(LocalDate.parse(form.get(form.on()))));
    if (doubt != null && !form.get(form.tick()).equals("yes")) {
      wrong.put("total", doubt + "；确实无误的，勾选“单位已核对”再登记。");
    }
  }

  private NewProject read(Form form, Map<String, String> wrong) {
    String name = form.get(form.name());
    if (name.isEmpty()) {
      wrong.put("name", "请填写项目名称。");
    } else if (name.codePointCount(0, name.length()) > ProjectRows.LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
      wrong.put("name", "项目名称最多 " + ProjectRows.LONGEST_NAME + " 个字，不能换行。");
    }
    try {
      LocalDate day = StatementForm.day("on", "登记日期", form.get(form.on()));
      if (day.isAfter(Moments.day(clock.instant()))) {
        wrong.put("on", "登记日期不能晚于今天。");
      }
    } catch (InvalidInput notADay) {
      wrong.putAll(notADay.fields());
    }
    String place = form.get(form.place()).isEmpty() ? null : place(form.get(form.place()), wrong);
    if (form.get(form.owner()).length() > 80) {
      wrong.put("owner", "建设单位最多 80 个字。");
    }
    MoneyText total = form.get(form.total()).isEmpty() ? null : MoneyText.parse("total", form.get(form.total()), MoneyUnit.YI);
    String owner = form.get(form.owner());
    return new NewProject(null, name, one(ProjectKind.class, form.kind()).orElse(ProjectKind.PROMOTION), one(Stage.class, form.stage()).orElse(null),
        one(ConstructionState.class, form.state()).orElse(null), total == null ? null : total.money(), total == null ? null : total.original(),
        department(form.get(form.department())), null, owner.isEmpty() ? null : new NewProject.Ref(null, owner), null,
        place, false);
  }

  private static @Nullable String place(String typed, Map<String, String> wrong) {
    try {
      return Place.parse("place", typed).text();
    } catch (InvalidInput misplaced) {
      wrong.putAll(misplaced.fields());
      return null;
    }
  }

  private NewProject.@Nullable Ref department(String id) {
    return all().stream().filter(department -> department.id().value().toString().equals(id)).findFirst()
        .map(department -> new NewProject.Ref(department.id().value(), department.shortName())).orElse(null);
  }

  private RegisterPage page(Form form, Map<String, String> errors, List<Merges.Suspect> suspects) {
    Map<UUID, String> names = new LinkedHashMap<>();
    all().forEach(department -> names.put(department.id().value(), department.shortName()));
    return new RegisterPage(form.get(form.name()), form.get(form.kind()), form.get(form.stage()), form.get(form.state()), form.get(form.total()),
        form.get(form.department()), form.get(form.owner()), form.get(form.place()), form.get(form.on()), form.get(form.tick()).equals("yes"), names, suspects,
        form.get(form.another()).equals("yes"), errors);
  }

  private List<Department> all() {
    Scope scope = Access.scopeOf(Permission.ORGANIZATION_READ);
    return departments.all(Scope.wholeZone(scope.zone()));
  }

  private static <E extends Enum<E>> Optional<E> one(Class<E> type, @Nullable String name) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(name)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
