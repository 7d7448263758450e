package org.guatu.project.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.MoneyText;
import org.guatu.kernel.MoneyUnit;
import org.guatu.project.AmountType;
import org.guatu.project.ConstructionState;
import org.guatu.project.DutyRole;
import org.guatu.project.Merges;
import org.guatu.project.NewProject;
import org.guatu.project.Progress;
import org.guatu.project.ProjectId;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.guatu.project.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A project's record, and the statements that are written on it: stage, state, amount, duty, alias, merge. */
@Controller
@RequestMapping("/project/projects/{id}")
class ProjectController {
  private final ProjectPages pages;
  private final Projects projects;
  private final Progress progress;
  private final Merges merges;
  private final Clock clock;

  ProjectController(ProjectPages pages, Projects projects, Progress progress, Merges merges, Clock clock) {
    this.pages = pages;
    this.projects = projects;
    this.progress = progress;
    this.merges = merges;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable UUID id, @RequestParam @Nullable String asOf, @RequestParam @Nullable String knownAt,
      @RequestParam(defaultValue = "") String view, Model model) {
    model.addAttribute("page", pages.page(new ProjectId(id), AsOf.parse(asOf, knownAt, clock.instant()), view, Map.of()));
    return "project/project";
  }

  @PostMapping("/stage")
  String moveStage(@PathVariable UUID id, @RequestParam long version, @RequestParam Stage stage, @RequestParam String on,
      @RequestParam(defaultValue = "") String countedOn, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String evidence) {
    LocalDate counted = countedOn.isBlank() ? null : day("countedOn", countedOn);
    progress.moveStage(Access.scopeOf(Permission.PROJECT_PROGRESS), new ProjectId(id), version, stage, counted, remark(on, reason, evidence));
    return back(id);
  }

  @PostMapping("/state")
  String reportState(@PathVariable UUID id, @RequestParam long version, @RequestParam ConstructionState state, @RequestParam String on,
      @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String evidence) {
    progress.reportState(Access.scopeOf(Permission.PROJECT_PROGRESS), new ProjectId(id), version, state, remark(on, reason, evidence));
    return back(id);
  }

  @PostMapping("/amount")
  String setAmount(@PathVariable UUID id, @RequestParam long version, @RequestParam AmountType type, @RequestParam String amount,
      @RequestParam String on, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String evidence,
      @RequestParam(defaultValue = "false") boolean confirmed) {
    Scope scope = Access.scopeOf(Permission.PROJECT_WRITE);
    MoneyText typed = MoneyText.parse("amount", amount, MoneyUnit.WAN);
    var total = projects.get(scope, new ProjectId(id)).total();
    if (!confirmed && total != null && MoneyText.doubtful(typed.money(), total)) {
      throw new InvalidInput("amount", "金额 " + amount + " 与现总投资 " + total.in(MoneyUnit.WAN).toPlainString() + " 万元相差上万倍，请核对单位；确实无误的，勾选“已核对”再保存。");
    }
    projects.setAmount(scope, new ProjectId(id), version, type, typed.money(), typed.original(), remark(on, reason, evidence));
    return back(id);
  }

  @PostMapping("/duty")
  String assignDuty(@PathVariable UUID id, @RequestParam long version, @RequestParam DutyRole role, @RequestParam String person,
      @RequestParam String on, @RequestParam(defaultValue = "") String reason) {
    projects.assignDuty(Access.scopeOf(Permission.PROJECT_WRITE), new ProjectId(id), version, role,
        new NewProject.Ref(null, line("person", person, 40)), remark(on, reason, ""));
    return back(id);
  }

  @PostMapping("/alias")
  String addAlias(@PathVariable UUID id, @RequestParam long version, @RequestParam String alias) {
    String text = line("alias", alias, 80);
    if (text.isEmpty()) {
      throw new InvalidInput("alias", "请填写别名。");
    }
    projects.addAlias(Access.scopeOf(Permission.PROJECT_WRITE), new ProjectId(id), version, text, Remark.at(clock.instant()));
    return back(id);
  }

  @PostMapping("/merge")
  String merge(@PathVariable UUID id, @RequestParam UUID duplicate, @RequestParam String reason) {
    merges.merge(Access.scopeOf(Permission.PROJECT_MERGE), new ProjectId(id), new ProjectId(duplicate), line("reason", reason, 200));
    return back(id);
  }

  @PostMapping("/unmerge")
  String unmerge(@PathVariable UUID id, @RequestParam String reason) {
    merges.unmerge(Access.scopeOf(Permission.PROJECT_MERGE), new ProjectId(id), line("reason", reason, 200));
    return back(id);
  }

  private static Remark remark(String on, String reason, String evidence) {
    return Remark.on(day("on", on)).because(orNull(line("reason", reason, 500))).evidencedBy(orNull(line("evidence", evidence, 200)));
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (java.time.format.DateTimeParseException wrong) {
      throw new InvalidInput(field, "「" + text + "」不是有效日期，请写成 2020-03-02。");
    }
  }

  /** @throws InvalidInput if it is too long or holds control characters */
  private static String line(String field, String text, int most) {
    if (text.codePointCount(0, text.length()) > most || text.codePoints().anyMatch(Character::isISOControl)) {
      throw new InvalidInput(field, "最多 " + most + " 个字，不能换行。");
    }
    return text.strip();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String back(UUID id) {
    return "redirect:/project/projects/" + id;
  }
}
