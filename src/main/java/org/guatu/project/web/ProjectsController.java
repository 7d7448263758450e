package org.guatu.project.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.project.ProjectList;
import org.guatu.project.ProjectQuery;
import org.guatu.project.SavedViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The project ledger: the list, its row count, and the filters that somebody keeps. */
@Controller
class ProjectsController {
  static final String PATH = "/project/projects";
  private static final UUID NOBODY = new UUID(0, 0);

  private final ProjectList list;
  private final SavedViews views;
  private final Clock clock;

  ProjectsController(ProjectList list, SavedViews views, Clock clock) {
    this.list = list;
    this.views = views;
    this.clock = clock;
  }

  /** A department may be named: who links here from a count need not know its id. One that nobody knows has no projects. */
  @GetMapping(PATH)
  String show(@RequestParam MultiValueMap<String, String> parameters, Model model) {
    ProjectsForm form = ProjectsForm.of(parameters);
    Scope scope = Access.scopeOf(Permission.PROJECT_READ);
    if (form.namesDepartment()) {
      UUID id = list.departments(scope).stream().filter(each -> each.name().equals(form.department())).map(ProjectList.Department::id).findFirst()
          .orElse(NOBODY);
      MultiValueMap<String, String> known = new LinkedMultiValueMap<>(parameters);
      known.set("department", id.toString());
      return "redirect:" + UriComponentsBuilder.fromPath(PATH).queryParams(known).build().encode();
    }
    ProjectQuery query = form.query(asOf(parameters, clock.instant()), parameters.getFirst("after"), parameters.getFirst("before"));
    ProjectList.Slice slice = list.page(scope, query);
    List<ProjectList.Row> rows = slice.rows();
    String previous = slice.hasPrevious() && !rows.isEmpty() ? page(form, parameters, "before", rows.getFirst()) : null;
    String next = slice.hasNext() && !rows.isEmpty() ? page(form, parameters, "after", rows.getLast()) : null;
    String own = form.address("").build().encode().getQuery();
    model.addAttribute("page",
        new ProjectsPage(form, rows, list.departments(scope), saved(own), form.columns(), previous, next,
            dated(form, parameters, PATH + "/count"), Access.current().may(Permission.LEDGER_EXPORT) ? dated(form, parameters, PATH + "/export") : null,
            Access.current().may(Permission.PROJECT_WRITE)));
    return "project/projects";
  }

  /** The number of rows, loaded apart: it may cost more than the rows themselves. */
  @GetMapping(PATH + "/count")
  @ResponseBody
  String count(@RequestParam MultiValueMap<String, String> parameters) {
    ProjectQuery query = ProjectsForm.of(parameters).query(asOf(parameters, clock.instant()), null, null);
    Scope scope = Access.scopeOf(Permission.PROJECT_READ);
    int visible = list.count(scope, query);
    if (!scope.wholeZone() && Access.current().may(Permission.ZONE_TOTALS)) {
      return "可见 " + words(visible) + " 个，共 " + words(list.countInZone(scope, query)) + " 个";
    }
    return "共 " + words(visible) + " 个";
  }

  @PostMapping(PATH + "/views")
  String keep(@RequestParam String name, @RequestParam String query) {
    views.keep(name, query);
    return "redirect:" + PATH + (query.isBlank() ? "" : "?" + query);
  }

  @PostMapping(PATH + "/views/drop")
  String drop(@RequestParam java.util.UUID id) {
    views.drop(id);
    return "redirect:" + PATH;
  }

  private List<ProjectsPage.SavedView> saved(@Nullable String own) {
    return views.mine().stream()
        .map(view -> new ProjectsPage.SavedView(view.id().toString(), view.name(), view.query(), view.query().equals(own)))
        .collect(Collectors.toList());
  }

  /** The moment that the address asks for; null for now. */
  static @Nullable AsOf asOf(MultiValueMap<String, String> parameters, Instant now) {
    return asOf(parameters.getFirst("asOf"), parameters.getFirst("knownAt"), now);
  }

  static @Nullable AsOf asOf(@Nullable String at, @Nullable String knownAt, Instant now) {
    return (at == null || at.isBlank()) && (knownAt == null || knownAt.isBlank()) ? null : AsOf.parse(at, knownAt, now);
  }

  private static String page(ProjectsForm form, MultiValueMap<String, String> parameters, String direction, ProjectList.Row row) {
    String list = dated(form, parameters, PATH);
    String position = UriUtils.encode(row.position(form.sorted()).text(), StandardCharsets.UTF_8);
    return list + (list.indexOf('?') < 0 ? '?' : '&') + direction + '=' + position;
  }

  private static String dated(ProjectsForm form, MultiValueMap<String, String> parameters, String path) {
    return withTime(form.address(path), parameters).encode().build().toUriString();
  }

  private static org.springframework.web.util.UriComponentsBuilder withTime(
      org.springframework.web.util.UriComponentsBuilder uri, MultiValueMap<String, String> parameters) {
    for (String name : List.of("asOf", "knownAt")) {
      String value = parameters.getFirst(name);
      if (value != null && !value.isBlank()) {
        uri.queryParam(name, value);
      }
    }
    return uri;
  }

  private static String words(int count) {
    return count > ProjectList.COUNT_LIMIT ? ProjectList.COUNT_LIMIT + "+" : Integer.toString(count);
  }
}
