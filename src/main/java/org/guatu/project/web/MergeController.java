package org.guatu.project.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.project.Merges;
import org.guatu.project.ProjectId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 合并: two records that may be one project, side by side; who merges says which of them stays. */
@Controller
@RequestMapping("/project/projects/{id}/merge")
class MergeController {
  private final MergePages pages;
  private final Merges merges;
  private final Clock clock;

  MergeController(MergePages pages, Merges merges, Clock clock) {
    this.pages = pages;
    this.merges = merges;
    this.clock = clock;
  }

  @GetMapping
  @Requires(Permission.PROJECT_MERGE)
  String ask(@PathVariable UUID id, @RequestParam UUID with, Model model) {
    model.addAttribute("page", pages.page(id, with, null, "", Map.of(), clock.instant()));
    return "project/merge";
  }

  @PostMapping
  @Requires(Permission.PROJECT_MERGE)
  ModelAndView merge(@PathVariable UUID id, @RequestParam UUID with, @RequestParam UUID kept, @RequestParam(defaultValue = "") String reason) {
    if (!kept.equals(id) && !kept.equals(with)) {
      throw new NotFound("project", kept);
    }
    try {
      merges.merge(Access.scopeOf(Permission.PROJECT_MERGE), new ProjectId(kept), new ProjectId(kept.equals(id) ? with : id), reason("reason", reason));
      return new ModelAndView("redirect:/project/projects/" + kept);
    } catch (InvalidInput wrong) {
      return again(id, with, kept, reason, wrong.fields(), HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (RuleViolation refused) {
      return again(id, with, kept, reason, Map.of("", Words.of(refused)), HttpStatus.CONFLICT);
    }
  }

  private ModelAndView again(UUID id, UUID with, UUID kept, String reason, Map<String, String> errors, HttpStatus status) {
    ModelAndView page = new ModelAndView("project/merge", Map.of("page", pages.page(id, with, kept, reason, errors, clock.instant())));
    page.setStatus(status);
    return page;
  }

  /** @throws InvalidInput at the field if there is none, or it is too long */
  static String reason(String field, String typed) {
    if (typed.isBlank()) {
      throw new InvalidInput(field, "请写明理由。");
    }
    return StatementForm.line(field, typed.strip(), 200);
  }
}
