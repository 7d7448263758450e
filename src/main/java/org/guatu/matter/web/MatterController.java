package org.guatu.matter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.identity.SubjectCard;
import org.guatu.identity.Subjects;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Subject;
import org.guatu.matter.Matter;
import org.guatu.matter.MatterId;
import org.guatu.matter.MatterLamps;
import org.guatu.matter.MatterQuery;
import org.guatu.matter.Matters;
import org.guatu.organization.DepartmentDirectory;
import org.guatu.organization.Departments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The problem list, one matter, and raising one. */
@Controller
class MatterController {
  static final String PATH = "/matter/matters";
  private static final int PAGE = 50;

  private final Matters matters;
  private final MatterPages pages;
  private final Subjects subjects;
  private final Departments departments;
  private final DepartmentDirectory directory;
  private final Clock clock;

  MatterController(Matters matters, MatterPages pages, Subjects subjects, Departments departments, DepartmentDirectory directory, Clock clock) {
    this.matters = matters;
    this.pages = pages;
    this.subjects = subjects;
    this.departments = departments;
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(@RequestParam(defaultValue = "OPEN") MatterView view, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable UUID department,
      @RequestParam(required = false) @Nullable Integer year, @RequestParam(required = false) @Nullable Integer number, @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt, Model model) {
    Scope scope = Access.scopeOf(Permission.MATTER_READ);
    AsOf moment = AsOf.parse(asOf, knownAt, clock.instant());
    MatterQuery.Position after = year == null || number == null ? null : new MatterQuery.Position(year, number);
    Set<UUID> within = department == null ? Set.of() : directory.withBelow(department);
    List<Matter> found = matters.list(scope, new MatterQuery(q, view.states(), within, null, after, PAGE + 1, moment));
    List<Matter> shown = found.subList(0, Math.min(PAGE, found.size()));
    MatterLamps lamps = matters.lamps(scope, moment);
    String next = found.size() <= PAGE ? null : UriComponentsBuilder.fromPath(PATH).queryParam("view", view).queryParam("q", q)
        .queryParam("department", department == null ? "" : department).queryParam("year", shown.getLast().year())
        .queryParam("number", shown.getLast().number()).encode().build().toUriString();
    model.addAttribute("page", new MattersPage(shown.stream().map(matter -> new MattersPage.Row(matter, lamps.of(matter))).toList(), view, q,
        department == null ? "" : department.toString(), departments(), next, after == null, Access.current().may(Permission.MATTER_RAISE)));
    return "matter/matters";
  }

  @GetMapping(PATH + "/{id}")
  String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String knownAt, Model model) {
    model.addAttribute("page", pages.page(new MatterId(id), AsOf.parse(asOf, knownAt, clock.instant()), null, Map.of(), Map.of()));
    return "matter/matter";
  }

  @GetMapping(PATH + "/new")
  @Requires(Permission.MATTER_RAISE)
  String ask(@RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String words, Model model) {
    model.addAttribute("page", form(new MatterForm("PROBLEM", "", "", subject), words, Map.of()));
    return "matter/new-matter";
  }

  @PostMapping(PATH)
  @Requires(Permission.MATTER_RAISE)
  String raise(@ModelAttribute MatterForm form, @RequestParam(defaultValue = "") String words, HttpServletResponse response, Model model) {
    try {
      MatterId id = matters.raise(Access.scopeOf(Permission.MATTER_RAISE), form.toNewMatter());
      return "redirect:" + PATH + "/" + id.value();
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", form(form, words, wrong.fields()));
      return "matter/new-matter";
    }
  }

  private NewMatterPage form(MatterForm form, String words, Map<String, String> errors) {
    Scope scope = Access.scopeOf(Permission.MATTER_RAISE);
    Subject about = form.about();
    String title = about == null ? "" : subjects.label(about.kind()) + " · " + subjects.get(scope, about).title();
    List<NewMatterPage.Found> found = about != null ? List.of()
        : subjects.search(scope, words, words.isBlank() ? 5 : 20).stream().map(this::found).toList();
    return new NewMatterPage(form, title, words, found, errors);
  }

  private NewMatterPage.Found found(SubjectCard card) {
    return new NewMatterPage.Found(card.subject().kind() + ":" + card.subject().id(), subjects.label(card.subject().kind()), card.title());
  }

  private List<MattersPage.Choice> departments() {
    return Access.current().may(Permission.ORGANIZATION_READ)
        ? departments.all(Access.scopeOf(Permission.ORGANIZATION_READ)).stream()
            .map(each -> new MattersPage.Choice(each.id().value().toString(), each.shortName())).toList()
        : List.of();
  }
}
