package org.guatu.project.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
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

/** A project's record, and its standing by itself again after a merge. */
@Controller
@RequestMapping("/project/projects/{id}")
class ProjectController {
  private static final String UNMERGE_REASON = "unmerge-reason";

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

  @PostMapping("/unmerge")
  @Requires(Permission.PROJECT_MERGE)
  ModelAndView unmerge(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    try {
      merges.unmerge(Access.scopeOf(Permission.PROJECT_MERGE), new ProjectId(id), MergeController.reason(UNMERGE_REASON, reason));
      return new ModelAndView("redirect:/project/projects/" + id);
    } catch (InvalidInput wrong) {
      return again(id, reason, wrong.fields(), HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (RuleViolation refused) {
      return again(id, reason, Map.of(UNMERGE_REASON, Words.of(refused)), HttpStatus.CONFLICT);
    }
  }

  /** The reason is the only field; what is refused comes back with it as it was typed. */
  private ModelAndView again(UUID id, String reason, Map<String, String> errors, HttpStatus status) {
    StatementForm typed = new StatementForm("", "", "", "", "", reason, "", "", "", "", "");
    AsOf now = AsOf.parse(null, null, clock.instant());
    ModelAndView page = new ModelAndView("project/project",
        Map.of("page", pages.page(new ProjectId(id), now, "", new Draft(null, typed, errors, false))));
    page.setStatus(status);
    return page;
  }
}
