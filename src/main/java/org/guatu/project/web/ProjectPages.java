package org.guatu.project.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guatu.document.Attachment;
import org.guatu.document.Documents;
import org.guatu.figure.Reading;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.Subject;
import org.guatu.kernel.Words;
import org.guatu.project.AmountType;
import org.guatu.project.CodeStatus;
import org.guatu.project.ConstructionState;
import org.guatu.project.DutyRole;
import org.guatu.project.FactKind;
import org.guatu.project.Library;
import org.guatu.project.Merges;
import org.guatu.project.Project;
import org.guatu.project.ProjectId;
import org.guatu.project.ProjectLife;
import org.guatu.project.ProjectPanel;
import org.guatu.project.Projects;
import org.guatu.project.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a project's record together for the screen. */
@Component
class ProjectPages {
  private static final int SHOWN = 20;
  private static final Set<FactKind> TRACKED = Set.of(FactKind.STAGE, FactKind.STATE);

  private final ProjectLife lives;
  private final Projects projects;
  private final Merges merges;
  private final Documents documents;
  private final List<ProjectPanel> panels;

  ProjectPages(ProjectLife lives, Projects projects, Merges merges, Documents documents, List<ProjectPanel> panels) {
    this.lives = lives;
    this.projects = projects;
    this.merges = merges;
    this.documents = documents;
    this.panels = panels.stream().sorted(Comparator.comparingInt(ProjectPanel::order)).toList();
  }

  ProjectPage page(ProjectId id, AsOf asOf, String view, Draft draft) {
    return page(lives.of(Access.scopeOf(Permission.PROJECT_READ), id, asOf), asOf, view, draft);
  }

  /** The page with the form open that puts a fact right. @throws NotFound if the fact does not stand, or may not be written by this one */
  ProjectPage correction(ProjectId id, AsOf asOf, UUID fact) {
    ProjectLife.Life life = lives.of(Access.scopeOf(Permission.PROJECT_READ), id, asOf);
    ProjectLife.Change wrong = life.changes().stream().filter(change -> change.fact().equals(fact) && change.state().isEmpty()).findFirst()
        .orElseThrow(() -> new NotFound("fact", fact));
    Entry entry = Entry.of(wrong.kind()).filter(each -> Access.current().may(each.permission())).orElseThrow(() -> new NotFound("fact", fact));
    StatementForm typed = StatementForm.correcting(life.project(), wrong);
    return page(life, asOf, "", new Draft(entry, typed, Map.of(), false));
  }

  private ProjectPage page(ProjectLife.Life life, AsOf asOf, String view, Draft draft) {
    Scope scope = Access.scopeOf(Permission.PROJECT_READ);
    ProjectId id = life.project().id();
    Project project = life.project();
    boolean onlyStages = view.equals("stages");
    List<ProjectLife.Change> changes =
        onlyStages ? life.changes().stream().filter(change -> TRACKED.contains(change.kind())).toList() : life.changes();
    int shown = view.equals("all") ? changes.size() : Math.min(SHOWN, changes.size());
    Access access = Access.current();
    Reading reading = new Reading(scope, asOf);
    String name = held(life, FactKind.NAME);
    return new ProjectPage(project, name == null ? project.name() : name, ProjectsPage.lamp(state(life), stage(life)), facts(life),
        track(life), changes.subList(0, shown), changes.size() - shown, onlyStages, duties(life), amounts(life), libraries(life),
        panels(reading, id),
        access.may(Permission.PROJECT_MERGE) ? merges.suspects(scope, id) : List.of(), survivor(scope, project), merges.mergedInto(scope, id),
        codes(life), attachments(id, asOf), access.may(Permission.PROJECT_MERGE), access.may(Permission.DOCUMENT_WRITE),
        forms(project, asOf, draft), draft.clash() ? clash(life, draft) : null, draft.entry() == null && draft.typed() != null ? draft.typed().reason() : "",
        draft.onPage());
  }

  /** A form for each thing that this one may write on a project that stands by itself. */
  private static List<ProjectPage.EntryForm> forms(Project project, AsOf asOf, Draft draft) {
    if (project.mergedInto() != null) {
      return List.of();
    }
    StatementForm empty = StatementForm.empty(project, Moments.day(asOf.knownAt()).toString());
    return Arrays.stream(Entry.values()).filter(entry -> Access.current().may(entry.permission()))
        .map(entry -> entry == draft.entry() ? new ProjectPage.EntryForm(entry, draft.clash() ? draft.typed().over(project) : draft.typed(), true)
            : new ProjectPage.EntryForm(entry, empty, false))
        .toList();
  }

  /** What others wrote down and took back since this one read the page, beside what this one typed. */
  private ProjectPage.Clash clash(ProjectLife.Life life, Draft draft) {
    StatementForm typed = draft.typed();
    Entry entry = draft.entry();
    List<ProjectLife.Change> theirs = life.changes().stream().filter(change -> change.fact().toString().compareTo(typed.readBefore().toString()) > 0).toList();
    String choice = entry.choices().getOrDefault(typed.choice(), "");
    String said = (choice + " " + (entry.valueLabel() == null ? "" : typed.value())).strip() + (typed.ticked() ? "（" + entry.tick() + "）" : "");
    return new ProjectPage.Clash(theirs, lives.withdrawals(Access.scopeOf(Permission.PROJECT_READ), life.project().id(), typed.readBefore()),
        new ProjectPage.Fact(entry.title(), said, typed.on()), typed.reason(), typed.evidence());
  }

  private List<ProjectPage.Panel> panels(Reading reading, ProjectId id) {
    List<ProjectPage.Panel> shown = new ArrayList<>();
    for (ProjectPanel panel : panels) {
      ProjectPanel.Content content = panel.content(reading, id);
      if (content != null) {
        shown.add(new ProjectPage.Panel(panel.title(), content));
      }
    }
    return shown;
  }

  private List<Attachment> attachments(ProjectId id, AsOf asOf) {
    return Access.current().may(Permission.DOCUMENT_READ)
        ? documents.list(Access.scopeOf(Permission.DOCUMENT_READ), new Subject("project", id.value()), asOf) : List.of();
  }

  private static List<ProjectPage.Fact> codes(ProjectLife.Life life) {
    return life.holdings().stream().filter(holding -> holding.kind() == FactKind.CODE)
        .map(holding -> new ProjectPage.Fact(Words.of(CodeStatus.valueOf(holding.value())),
            holding.slot().substring(holding.slot().indexOf(':') + 1), Moments.day(holding.since()) + " 起"))
        .toList();
  }

  private @Nullable Project survivor(Scope scope, Project project) {
    return project.mergedInto() == null ? null : projects.get(scope, project.mergedInto());
  }

  /** What holds of a project. */
  static List<ProjectPage.Fact> facts(ProjectLife.Life life) {
    Stage stage = stage(life);
    ConstructionState state = state(life);
    List<ProjectPage.Fact> facts = new ArrayList<>();
    facts.add(fact("建设单位", held(life, FactKind.OWNER)));
    facts.add(fact("责任单位", held(life, FactKind.DEPARTMENT)));
    if (held(life, FactKind.FIRST_CONTACT) != null) {
      facts.add(fact("首谈单位", held(life, FactKind.FIRST_CONTACT)));
    }
    facts.add(fact("责任区", held(life, FactKind.AREA)));
    facts.add(fact("行业", held(life, FactKind.INDUSTRY)));
    facts.add(fact("位置", held(life, FactKind.PLACE)));
    facts.add(fact("类别", Words.of(life.project().kind())));
    facts.add(fact("阶段", stage == null ? null : Words.of(stage)));
    facts.add(fact("建设状态", state == null ? null : Words.of(state)));
    facts.add(fact("总投资", amount(life, AmountType.TOTAL)));
    List<String> aliases = life.holdings().stream().filter(holding -> holding.kind() == FactKind.ALIAS && holding.value().equals("ACTIVE"))
        .map(ProjectLife.Holding::slot).toList();
    facts.add(fact("别名", aliases.isEmpty() ? null : String.join("、", aliases)));
    return facts;
  }

  private static ProjectPage.Fact fact(String name, @Nullable String value) {
    return new ProjectPage.Fact(name, value == null || value.isEmpty() ? "—" : value, "");
  }

  private static @Nullable Stage stage(ProjectLife.Life life) {
    String held = held(life, FactKind.STAGE);
    return held == null ? null : Stage.valueOf(held);
  }

  private static @Nullable ConstructionState state(ProjectLife.Life life) {
    String held = held(life, FactKind.STATE);
    return held == null ? null : ConstructionState.valueOf(held);
  }

  private static @Nullable String held(ProjectLife.Life life, FactKind kind) {
    return life.holdings().stream().filter(holding -> holding.kind() == kind && holding.slot().isEmpty()).map(ProjectLife.Holding::value)
        .findFirst().orElse(null);
  }

  private static @Nullable String amount(ProjectLife.Life life, AmountType type) {
    return life.holdings().stream().filter(holding -> holding.kind() == FactKind.AMOUNT && holding.slot().equals(type.name()))
        .map(holding -> holding.amount() == null ? "—" : holding.amount().in(MoneyUnit.YI).toPlainString() + " 亿元").findFirst().orElse(null);
  }

  /** The last steps of stage and construction state, oldest first. */
  private static List<ProjectPage.Step> track(ProjectLife.Life life) {
    List<ProjectLife.Change> steps = life.changes().reversed().stream()
        .filter(change -> TRACKED.contains(change.kind()) && change.state().isEmpty()).toList();
    List<ProjectLife.Change> last = steps.size() > 9 ? steps.subList(steps.size() - 9, steps.size()) : steps;
    List<ProjectPage.Step> track = new ArrayList<>();
    for (int i = 0; i < last.size(); i++) {
      boolean now = i == last.size() - 1;
      boolean halt = last.get(i).to().equals(Words.of(ConstructionState.STOPPED)) || last.get(i).to().equals(Words.of(ConstructionState.PAUSED));
      track.add(new ProjectPage.Step(last.get(i).to(), Moments.day(last.get(i).occurredAt()).toString(), now ? "now" : halt ? "halt" : "past"));
    }
    return track;
  }

  private static List<ProjectPage.Fact> duties(ProjectLife.Life life) {
    return life.holdings().stream().filter(holding -> holding.kind() == FactKind.DUTY && !holding.value().isEmpty())
        .sorted(Comparator.comparing(holding -> DutyRole.valueOf(holding.slot())))
        .map(holding -> new ProjectPage.Fact(Words.of(DutyRole.valueOf(holding.slot())), holding.value(), Moments.day(holding.since()) + " 起"))
        .toList();
  }

  private static List<ProjectPage.Fact> amounts(ProjectLife.Life life) {
    return life.holdings().stream().filter(holding -> holding.kind() == FactKind.AMOUNT && holding.amount() != null)
        .sorted(Comparator.comparing(holding -> AmountType.valueOf(holding.slot())))
        .map(holding -> new ProjectPage.Fact(Words.of(AmountType.valueOf(holding.slot())),
            "%,.2f".formatted(holding.amount().in(MoneyUnit.WAN)), Moments.day(holding.since()).toString()))
        .toList();
  }

  private static List<ProjectPage.Fact> libraries(ProjectLife.Life life) {
    return life.holdings().stream().filter(holding -> holding.kind() == FactKind.LIBRARY && holding.value().equals("IN"))
        .map(holding -> new ProjectPage.Fact(Words.of(Library.valueOf(holding.slot())), "在库", Moments.day(holding.since()) + " 起")).toList();
  }
}
