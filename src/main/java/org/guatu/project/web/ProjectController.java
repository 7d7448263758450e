package org.guatu.project.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.project.Merges;
import org.guatu.project.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A project's record, and whether it is the same as another one. */
@Controller
@RequestMapping("/project/projects/{id}")
class ProjectController {
  private final ProjectPages pages;
  private final Merges merges;
  private final Clock clock;

  ProjectController(ProjectPages pages, Merges merges, Clock clock) {
    this.pages = pages;
    this.merges = merges;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable UUID id, @RequestParam @Nullable String asOf, @RequestParam @Nullable String knownAt,
      @RequestParam(defaultValue = "") String view, @RequestParam @Nullable UUID correct, Model model) {
    AsOf moment = AsOf.parse(asOf, knownAt, clock.instant());
    model.addAttribute("page", correct == null ? pages.page(new ProjectId(id), moment, view, Draft.NONE) : pages.correction(new ProjectId(id), moment, correct));
    return "project/project";
  }

  @PostMapping("/merge")
  @Requires(Permission.PROJECT_MERGE)
  ModelAndView merge(@PathVariable UUID id, @RequestParam UUID duplicate, @RequestParam(defaultValue = "") String reason) {
    return decide(id, "merge-" + duplicate, reason, (scope, why) -> merges.merge(scope, new ProjectId(id), new ProjectId(duplicate), why));
  }

  @PostMapping("/unmerge")
  @Requires(Permission.PROJECT_MERGE)
  ModelAndView unmerge(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    return decide(id, "unmerge-reason", reason, (scope, why) -> merges.unmerge(scope, new ProjectId(id), why));
  }

  /** The reason is a merge's only field; what is refused comes back with it as it was typed. */
  private ModelAndView decide(UUID id, String field, String reason, BiConsumer<Scope, String> decision) {
    Scope scope = Access.scopeOf(Permission.PROJECT_MERGE);
    try {
      if (reason.isBlank()) {
        throw new InvalidInput(field, "请写明理由。");
      }
      decision.accept(scope, StatementForm.line(field, reason.strip(), 200));
      return new ModelAndView("redirect:/project/projects/" + id);
    } catch (InvalidInput wrong) {
      return again(id, reason, wrong.fields(), HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (RuleViolation refused) {
      return again(id, reason, Map.of(field, Words.of(refused)), HttpStatus.CONFLICT);
    }
  }

  private ModelAndView again(UUID id, String reason, Map<String, String> errors, HttpStatus status) {
    StatementForm typed = new StatementForm("", "", "", "", reason, "", "", "", "", "");
    AsOf now = AsOf.parse(null, null, clock.instant());
    ModelAndView page = new ModelAndView("project/project",
        Map.of("page", pages.page(new ProjectId(id), now, "", new Draft(null, typed, errors, false))));
    page.setStatus(status);
    return page;
  }
}
