package org.guatu.project;

import static guatudb.project.Tables.FACT;
import static guatudb.project.Tables.PROJECT_;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Ids;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.ledger.Column;
import org.guatu.ledger.ImportContext;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.LedgerRow;
import org.guatu.ledger.Occurrence;
import org.guatu.ledger.RowOutcome;
import org.guatu.ledger.RowProblem;
import org.guatu.ledger.RowSink;
import org.springframework.stereotype.Component;

/** 建设状态台账: what works and what stands still, one row for each project and day. */
@Component
class StatesLedger implements Ledger {
  private static final String DAY = "day";
  private static final String STATE = "state";
  private static final Set<FactKind> KINDS = EnumSet.of(FactKind.STATE);

  private final ProjectRows projects;
  private final LedgerReads reads;
  private final BatchFacts facts;
  private final StateGuards guards;

  StatesLedger(ProjectRows projects, LedgerReads reads, BatchFacts facts, StateGuards guards) {
    this.projects = projects;
    this.reads = reads;
    this.facts = facts;
    this.guards = guards;
  }

  @Override
  public String code() {
    return "states";
  }

  @Override
  public String title() {
    return "建设状态台账";
  }

  @Override
  public String about() {
    return "每行是一个项目自某日起的建设状态；项目和日期相同的行是同一件事，再次导入则更正它";
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(ProjectRows.columns());
    columns.add(Column.moment(DAY, "日期").mandatory().also("发生日期", "状态日期").note("自何日（或何时）起"));
    columns.add(Column.choice(STATE, "建设状态", ConstructionState.class).mandatory().also("状态", "施工状态", "复工情况"));
    columns.add(Column.text(BatchFacts.REASON, "理由", 500));
    columns.add(Column.text(BatchFacts.EVIDENCE, "凭据", 500));
    columns.add(Column.reporter());
    columns.add(Column.reportingUnit());
    return columns;
  }

  @Override
  public List<String> keyColumns() {
    return List.of(ProjectRows.NUMBER, ProjectRows.NAME, DAY);
  }

  @Override
  public String keyOf(LedgerRow row) {
    return ProjectRows.key(row) + '\u001f' + row.value(DAY);
  }

  @Override
  public Permission permission() {
    return Permission.PROJECT_PROGRESS;
  }

  @Override
  public Permission readPermission() {
    return Permission.PROJECT_READ;
  }

  @Override
  public List<RowProblem> check(List<LedgerRow> rows, ImportContext context) {
    List<RowProblem> problems = new ArrayList<>();
    ProjectRows.Found found = projects.find(context, rows);
    StateGuard.Objections objections = guards.over(context.zone(), found.ids());
    KnownFacts known = facts.known(rows, DAY, found.ids(), KINDS, context);
    List<LedgerRow> inOrder = new ArrayList<>(rows);
    inOrder.sort(Comparator.comparing(row -> requireNonNull(row.moment(DAY)).at()));
    for (LedgerRow row : inOrder) {
      String unknown = found.problem(row);
      if (unknown != null) {
        problems.add(RowProblem.of(row, ProjectRows.NUMBER, unknown));
      } else if (requireNonNull(row.moment(DAY)).at().isAfter(context.recordedAt())) {
        problems.add(RowProblem.of(row, DAY, "日期晚于现在"));
      } else {
        checkState(row, found.of(row).id(), known, objections, problems);
      }
    }
    return problems;
  }

  /** What the register says already may come back as it went out. */
  private static void checkState(LedgerRow row, ProjectId project, KnownFacts known, StateGuard.Objections objections, List<RowProblem> problems) {
    Instant from = requireNonNull(row.moment(DAY)).at();
    ConstructionState state = requireNonNull(row.choice(STATE, ConstructionState.class));
    KnownFacts.Stated same = known.from(project, FactKind.STATE, "", from);
    if (same != null && same.value().equals(state.name())) {
      return;
    }
    KnownFacts.Stated before = known.at(project, FactKind.STATE, "", from);
    try {
      Progress.checkState(before == null ? null : ConstructionState.valueOf(before.value()), state, row.text(BatchFacts.REASON));
      objections.against(project, state, from).ifPresent(objection -> {
        throw objection;
      });
      known.add(new KnownFacts.Stated(Ids.next(), project, FactKind.STATE, "", state.name(), null, null, null, from, null));
    } catch (RuleViolation refused) {
      problems.add(RowProblem.of(row, STATE, Words.of(refused)));
    }
  }

  @Override
  public List<RowOutcome> apply(List<LedgerRow> rows, ImportContext context) {
    ProjectRows.Found found = projects.find(context, rows);
    KnownFacts known = facts.known(rows, DAY, found.ids(), KINDS, context);
    List<Fact> lines = new ArrayList<>();
    List<RowOutcome> outcomes = new ArrayList<>();
    for (LedgerRow row : rows) {
      outcomes.add(line(row, found.of(row), known, context, lines));
    }
    facts.write(context, lines, known.standings());
    return outcomes;
  }

  private RowOutcome line(LedgerRow row, Project project, KnownFacts known, ImportContext context, List<Fact> lines) {
    Occurrence day = requireNonNull(row.moment(DAY));
    Fact.What what = Fact.What.of(FactKind.STATE, requireNonNull(row.choice(STATE, ConstructionState.class)).name());
    KnownFacts.Stated before = known.from(project.id(), FactKind.STATE, "", day.at());
    String evidence = row.text(BatchFacts.EVIDENCE);
    if (before != null && before.says(what) && (evidence == null || evidence.equals(before.evidence()))) {
      return RowOutcome.UNCHANGED;
    }
    Fact fact = facts.fact(context, row, project.id(), what, day, before == null ? null : before.id());
    known.add(fact);
    lines.add(fact);
    return before == null ? RowOutcome.ADDED : RowOutcome.CHANGED;
  }

  @Override
  public void export(Scope scope, AsOf asOf, RowSink rows) {
    reads.facts(scope, asOf, FactKind.STATE, row -> rows.row(row.get(PROJECT_.NUMBER), row.get(PROJECT_.NAME), LedgerReads.when(row),
        ConstructionState.valueOf(row.get(FACT.VALUE)), row.get(FACT.REASON), row.get(FACT.EVIDENCE), row.get(FACT.AUTHOR), null));
  }

  @Override
  public int undo(ImportContext context) {
    return facts.undo(context);
  }
}
