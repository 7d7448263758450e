package org.guatu.project;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.kernel.Ids;
import org.guatu.ledger.ImportContext;
import org.guatu.ledger.LedgerRow;
import org.guatu.ledger.Occurrence;
import org.guatu.ledger.RowOutcome;
import org.guatu.ledger.RowProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of the ledger of projects going into the register: new projects registered, known ones changed where the row says otherwise. */
@Component
class ProjectImport {
  private static final Set<FactKind> KINDS = EnumSet.complementOf(EnumSet.of(FactKind.LIBRARY, FactKind.WORKFORCE));

  private final LedgerStore store;
  private final ProjectStore projects;
  private final OfficeStore office;
  private final CodeClaims claims;
  private final BatchFacts facts;
  private final StateGuards guards;

  ProjectImport(LedgerStore store, ProjectStore projects, OfficeStore office, CodeClaims claims, BatchFacts facts, StateGuards guards) {
    this.store = store;
    this.projects = projects;
    this.office = office;
    this.claims = claims;
    this.facts = facts;
    this.guards = guards;
  }

  /** Those that are known already are locked, so that what is known of them when rows are checked still holds when these are written. */
  private KnownProjects known(List<LedgerRow> rows, ImportContext context) {
    return context.once("projects", () -> find(rows, context));
  }

  private KnownProjects find(List<LedgerRow> rows, ImportContext context) {
    Set<String> numbers = new HashSet<>();
    Set<String> names = new HashSet<>();
    Set<String> owners = new HashSet<>();
    Set<String> codes = new HashSet<>();
    for (LedgerRow row : rows) {
      collect(numbers, row.text(ProjectRows.NUMBER));
      collect(names, row.text(ProjectRows.NAME));
      collect(owners, row.text(ProjectColumns.OWNER));
      collect(codes, ProjectColumns.codeSlot(row));
    }
    LedgerStore.Numbered byNumber = store.byNumber(context.scope(), numbers);
    return new KnownProjects(byNumber.projects(), byNumber.standing(),
        store.byName(context.scope(), names), office.names(context.zone(), owners.toArray(String[]::new)),
        codes.isEmpty() ? Map.of() : claims.holders(context.zone(), codes));
  }

  private static void collect(Set<String> words, @Nullable String word) {
    if (word != null && !word.isBlank()) {
      words.add(word.strip());
    }
  }

  List<RowProblem> check(List<LedgerRow> rows, ImportContext context) {
    KnownProjects known = known(rows, context);
    KnownFacts held = held(rows, known, context);
    StateGuard.Objections objections = guards.over(context.zone(), about(rows, known));
    List<RowProblem> problems = new ArrayList<>();
    Map<String, Integer> codes = new HashMap<>();
    for (LedgerRow row : rows) {
      Project project = known.project(row);
      ProjectChecks.identity(row, project, known, context, problems);
      ProjectChecks.code(row, project, known, codes, problems);
      ProjectChecks.office(row, known, problems);
      ProjectChecks.facts(row, project, held, context, facts, problems);
      ProjectChecks.state(row, project, held, context, objections, problems);
    }
    return problems;
  }

  List<RowOutcome> apply(List<LedgerRow> rows, ImportContext context) {
    KnownProjects known = known(rows, context);
    KnownFacts held = held(rows, known, context);
    List<Project> entering = new ArrayList<>();
    Map<Integer, Project> fresh = register(rows, known, context, entering);
    List<Fact> lines = new ArrayList<>();
    List<RowOutcome> outcomes = new ArrayList<>();
    for (LedgerRow row : rows) {
      Project created = fresh.get(row.number());
      Project project = created == null ? Objects.requireNonNull(known.project(row)) : created;
      int already = lines.size();
      Occurrence since = BatchFacts.when(row, ProjectColumns.SINCE, context);
      if (created != null) {
        lines.add(facts.fact(context, row, created.id(), Fact.What.of(FactKind.LIFE, "LIVE"), since, null));
      }
      for (Fact.What what : ProjectColumns.said(row, known.names())) {
        say(row, project, what, since, held, context, lines);
      }
      outcomes.add(created != null ? RowOutcome.ADDED : lines.size() > already ? RowOutcome.CHANGED : RowOutcome.UNCHANGED);
    }
    facts.write(context, entering, lines, held.standings());
    return outcomes;
  }

  /** Only what does not hold already; a name that is an alias of the project is no new name, and a former name stays an alias. */
  private void say(LedgerRow row, Project project, Fact.What what, Occurrence since, KnownFacts held, ImportContext context, List<Fact> lines) {
    Instant at = since.at();
    KnownFacts.Stated before = held.at(project.id(), what.kind(), what.slot(), at);
    boolean byAlias = what.kind() == FactKind.NAME && row.text(ProjectRows.NUMBER) == null && before != null;
    if (byAlias || before != null && before.says(what)) {
      return;
    }
    Fact fact = facts.fact(context, row, project.id(), what, since, null);
    held.add(fact);
    lines.add(fact);
    if (what.kind() == FactKind.NAME && before != null) {
      lines.add(facts.fact(context, row, project.id(), Fact.What.of(FactKind.ALIAS, before.value(), "ACTIVE"), since, null));
    }
  }

  private KnownFacts held(List<LedgerRow> rows, KnownProjects known, ImportContext context) {
    return facts.known(rows, ProjectColumns.SINCE, about(rows, known), KINDS, context);
  }

  private static List<ProjectId> about(List<LedgerRow> rows, KnownProjects known) {
    return rows.stream().map(known::project).filter(Objects::nonNull).map(Project::id).distinct().toList();
  }

  /** The projects that the register does not have, those to be entered among them; one whose registration was withdrawn comes back under its number. */
  private Map<Integer, Project> register(List<LedgerRow> rows, KnownProjects known, ImportContext context, List<Project> entering) {
    List<LedgerRow> missing = rows.stream().filter(row -> known.project(row) == null).toList();
    Set<String> named = missing.stream().map(row -> row.text(ProjectRows.NUMBER)).filter(Objects::nonNull).collect(Collectors.toSet());
    int unnumbered = (int) missing.stream().filter(row -> row.text(ProjectRows.NUMBER) == null).count();
    var numbers = projects.freshNumbers(context.zone(), Projects.NUMBER_PREFIX, unnumbered, named).iterator();
    Map<Integer, Project> fresh = new HashMap<>();
    List<ProjectId> revived = new ArrayList<>();
    for (LedgerRow row : missing) {
      String number = row.text(ProjectRows.NUMBER) == null ? numbers.next() : row.text(ProjectRows.NUMBER);
      Project withdrawn = known.byNumber().get(number);
      if (withdrawn != null) {
        revived.add(withdrawn.id());
        fresh.put(row.number(), withdrawn);
        continue;
      }
      String name = requireNonNull(row.text(ProjectRows.NAME)).strip();
      ProjectKind kind = row.choice(ProjectColumns.KIND, ProjectKind.class);
      Project project = new Project(new ProjectId(Ids.next()), number, name, SearchTexts.of(number, name, ProjectColumns.said(row, known.names())), kind == null ? ProjectKind.PROMOTION : kind,
          null, null, null, null, null, null, null, null, false, context.author(row), context.recordedAt(), 1);
      entering.add(project);
      fresh.put(row.number(), project);
    }
    store.revive(context.zone(), revived);
    return fresh;
  }
}
