package org.guatu.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.InvalidInput;
import org.guatu.organization.Area;
import org.guatu.organization.AreaId;
import org.guatu.organization.Areas;
import org.guatu.organization.Assignment;
import org.guatu.organization.AssignmentRole;
import org.guatu.organization.Assignments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The responsibility areas, and one of them. */
@Controller
class AreaController {
  static final String PATH = "/organization/areas";

  private final Areas areas;
  private final Assignments assignments;
  private final Choices choices;
  private final Clock clock;

  AreaController(Areas areas, Assignments assignments, Choices choices, Clock clock) {
    this.areas = areas;
    this.assignments = assignments;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(Model model) {
    Scope scope = Access.scopeOf(Permission.ORGANIZATION_READ);
    List<Area> all = areas.all(scope);
    Map<UUID, String> leaders = assignments.holders(scope, AssignmentRole.AREA_LEADER, all.stream().map(area -> area.id().value()).toList(), now()).stream()
        .collect(Collectors.toMap(Assignment::subject, held -> held.department() + " · " + held.personName(), (first, second) -> first));
    model.addAttribute("page", new AreasPage(all.stream().map(area -> new AreasPage.Row(area, leaders.getOrDefault(area.id().value(), "—"))).toList(),
        Access.current().may(Permission.ORGANIZATION_WRITE)));
    return "organization/areas";
  }

  @GetMapping(PATH + "/new")
  @Requires(Permission.ORGANIZATION_WRITE)
  String ask(Model model) {
    model.addAttribute("page", page(null, AreaForm.EMPTY, Map.of()));
    return "organization/area";
  }

  @GetMapping(PATH + "/{id}")
  String show(@PathVariable UUID id, Model model) {
    Area area = area(id);
    model.addAttribute("page", page(area, AreaForm.of(area), Map.of()));
    return "organization/area";
  }

  @PostMapping(PATH)
  @Requires(Permission.ORGANIZATION_WRITE)
  String enter(@ModelAttribute AreaForm form, HttpServletResponse response, Model model) {
    try {
      areas.enter(Access.scopeOf(Permission.ORGANIZATION_WRITE), form.toEntry());
      return "redirect:" + PATH;
    } catch (InvalidInput wrong) {
      return refused(null, form, wrong, response, model);
    }
  }

  @PostMapping(PATH + "/{id}")
  @Requires(Permission.ORGANIZATION_WRITE)
  String change(@PathVariable UUID id, @ModelAttribute AreaForm form, HttpServletResponse response, Model model) {
    try {
      areas.change(Access.scopeOf(Permission.ORGANIZATION_WRITE), new AreaId(id), form.shownVersion(), form.toEntry());
      return "redirect:" + PATH + "/" + id;
    } catch (InvalidInput wrong) {
      return refused(area(id), form, wrong, response, model);
    }
  }

  private Area area(UUID id) {
    return areas.get(Access.scopeOf(Permission.ORGANIZATION_READ), new AreaId(id));
  }

  private String refused(@Nullable Area area, AreaForm form, InvalidInput wrong, HttpServletResponse response, Model model) {
    response.setStatus(422);
    model.addAttribute("page", page(area, form, wrong.fields()));
    return "organization/area";
  }

  private AreaPage page(@Nullable Area area, AreaForm form, Map<String, String> errors) {
    Scope scope = Access.scopeOf(Permission.ORGANIZATION_READ);
    boolean mayAppoint = area != null && Access.current().may(Permission.ENTERPRISE_WRITE);
    return new AreaPage(area, form, area == null ? List.of() : assignments.of(scope, area.id().value(), now()),
        mayAppoint ? choices.people(scope) : List.of(), Access.current().may(Permission.ORGANIZATION_WRITE), mayAppoint, errors);
  }

  private AsOf now() {
    return new AsOf(clock.instant(), clock.instant());
  }
}
