package org.guatu.project.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.project.ProjectId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 记一笔: what is written down on a project's page. Whatever is refused comes back as it was typed, with what is wrong with it. */
@Controller
class StatementController {
  private static final Map<String, String> FIELDS = Map.of("project.stage-reason", "reason", "project.state-reason", "reason", "project.future", "on",
      "project.stage-same", "choice", "project.stage-terminal", "choice", "project.counted-approval", "evidence", "project.code-conflict", "value",
      "project.code-taken", "value", "project.in-period-above-total", "value", "project.requested-above-total", "value");

  private final ProjectPages pages;
  private final Statements statements;
  private final Clock clock;

  StatementController(ProjectPages pages, Statements statements, Clock clock) {
    this.pages = pages;
    this.statements = statements;
    this.clock = clock;
  }

  @PostMapping("/project/projects/{id}/{path:stage|state|amount|duty|code|owner|first-contact|industry|place|department|area|library|name|alias}")
  ModelAndView write(@PathVariable UUID id, @PathVariable String path, @ModelAttribute StatementForm form) {
    Entry entry = Entry.of(path).orElseThrow(() -> new NotFound("project", id));
    Scope scope = Access.scopeOf(entry.permission());
    ProjectId project = new ProjectId(id);
    try {
      statements.write(scope, project, entry, form);
      return new ModelAndView("redirect:/project/projects/" + id);
    } catch (InvalidInput wrong) {
      return again(project, new Draft(entry, form, wrong.fields(), false), HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (RuleViolation refused) {
      String field = FIELDS.getOrDefault(refused.code(), "");
      return again(project, new Draft(entry, form, Map.of(field, Words.of(refused)), false), HttpStatus.CONFLICT);
    } catch (Conflict _) {
      return again(project, new Draft(entry, form, Map.of(), true), HttpStatus.CONFLICT);
    }
  }

  private ModelAndView again(ProjectId project, Draft draft, HttpStatus status) {
    AsOf now = AsOf.parse(null, null, clock.instant());
    ModelAndView page = new ModelAndView("project/project", Map.of("page", pages.page(project, now, "", draft)));
    page.setStatus(status);
    return page;
  }
}
