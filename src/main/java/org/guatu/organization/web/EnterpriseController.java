package org.guatu.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.InvalidInput;
import org.guatu.organization.AreaId;
import org.guatu.organization.Assignments;
import org.guatu.organization.Enterprise;
import org.guatu.organization.EnterpriseEntry;
import org.guatu.organization.EnterpriseId;
import org.guatu.organization.EnterpriseQuery;
import org.guatu.organization.EnterpriseRow;
import org.guatu.organization.Enterprises;
import org.guatu.organization.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The enterprises of the zone, one of them, and registering one. */
@Controller
class EnterpriseController {
  static final String PATH = "/organization/enterprises";
  private static final int PAGE = 50;

  private final Enterprises enterprises;
  private final Assignments assignments;
  private final Choices choices;
  private final Clock clock;

  EnterpriseController(Enterprises enterprises, Assignments assignments, Choices choices, Clock clock) {
    this.enterprises = enterprises;
    this.assignments = assignments;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable UUID area,
      @RequestParam(required = false) @Nullable String name, @RequestParam(required = false) @Nullable UUID after, Model model) {
    Scope scope = Access.scopeOf(Permission.ORGANIZATION_READ);
    EnterpriseQuery.Position place = name == null || after == null ? null : new EnterpriseQuery.Position(name, after);
    List<EnterpriseRow> found = enterprises.list(scope, new EnterpriseQuery(q, area == null ? null : new AreaId(area), place, PAGE + 1));
    List<EnterpriseRow> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next = found.size() <= PAGE ? null : UriComponentsBuilder.fromPath(PATH).queryParam("q", q).queryParam("area", area == null ? "" : area)
        .queryParam("name", shown.getLast().name()).queryParam("after", shown.getLast().id()).encode().build().toUriString();
    model.addAttribute("page", new EnterprisesPage(shown, q, area == null ? "" : area.toString(), choices.areas(scope), next, place == null,
        Access.current().may(Permission.ENTERPRISE_WRITE)));
    return "organization/enterprises";
  }

  @GetMapping(PATH + "/new")
  @Requires(Permission.ENTERPRISE_WRITE)
  String ask(Model model) {
    model.addAttribute("page", page(null, EnterpriseForm.EMPTY, Map.of()));
    return "organization/enterprise";
  }

  @GetMapping(PATH + "/{id}")
  String show(@PathVariable UUID id, Model model) {
    Enterprise enterprise = enterprise(id);
    model.addAttribute("page", page(enterprise, EnterpriseForm.of(enterprise), Map.of()));
    return "organization/enterprise";
  }

  @PostMapping(PATH)
  @Requires(Permission.ENTERPRISE_WRITE)
  String register(@ModelAttribute EnterpriseForm form, HttpServletResponse response, Model model) {
    try {
      Map<String, String> wrong = new LinkedHashMap<>();
      UnifiedSocialCreditCode code = read(form::toCode, wrong);
      EnterpriseEntry entry = read(form::toEntry, wrong);
      if (code == null || entry == null) {
        throw new InvalidInput(wrong);
      }
      return "redirect:" + PATH + "/" + enterprises.register(Access.scopeOf(Permission.ENTERPRISE_WRITE), code, entry).value();
    } catch (InvalidInput wrong) {
      return refused(null, form, wrong, response, model);
    }
  }

  @PostMapping(PATH + "/{id}")
  @Requires(Permission.ENTERPRISE_WRITE)
  String change(@PathVariable UUID id, @ModelAttribute EnterpriseForm form, HttpServletResponse response, Model model) {
    try {
      enterprises.change(Access.scopeOf(Permission.ENTERPRISE_WRITE), new EnterpriseId(id), form.shownVersion(), form.toEntry());
      return "redirect:" + PATH + "/" + id;
    } catch (InvalidInput wrong) {
      return refused(enterprise(id), form, wrong, response, model);
    }
  }

  /** Collects what several parts of a form say is wrong, so that it is shown at once. */
  private static <T> @Nullable T read(java.util.function.Supplier<T> part, Map<String, String> wrong) {
    try {
      return part.get();
    } catch (InvalidInput invalid) {
      wrong.putAll(invalid.fields());
      return null;
    }
  }

  private Enterprise enterprise(UUID id) {
    return enterprises.get(Access.scopeOf(Permission.ORGANIZATION_READ), new EnterpriseId(id));
  }

  private String refused(@Nullable Enterprise enterprise, EnterpriseForm form, InvalidInput wrong, HttpServletResponse response, Model model) {
    response.setStatus(422);
    model.addAttribute("page", page(enterprise, form, wrong.fields()));
    return "organization/enterprise";
  }

  private EnterprisePage page(@Nullable Enterprise enterprise, EnterpriseForm form, Map<String, String> errors) {
    Scope scope = Access.scopeOf(Permission.ORGANIZATION_READ);
    boolean mayWrite = Access.current().may(Permission.ENTERPRISE_WRITE);
    AsOf now = new AsOf(clock.instant(), clock.instant());
    return new EnterprisePage(enterprise, form, enterprise == null ? List.of() : enterprises.history(scope, enterprise.id()),
        enterprise == null ? List.of() : assignments.of(scope, enterprise.id().value(), now), choices.areas(scope), choices.departments(scope),
        mayWrite ? choices.people(scope) : List.of(), mayWrite, errors);
  }
}
