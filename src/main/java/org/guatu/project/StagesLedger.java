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
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyText;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.ledger.Column;
import org.guatu.ledger.ImportContext;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.LedgerRow;
import org.guatu.ledger.RowOutcome;
import org.guatu.ledger.RowProblem;
import org.guatu.ledger.RowSink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 阶段台账: one row for each move of a project to a stage. */
@Component
class StagesLedger implements Ledger {
  private static final String STAGE = "stage";
  private static final String ON = "on";
  private static final String COUNTED = "counted";
  private static final String AMOUNT = "amount";
  private static final Set<FactKind> KINDS = EnumSet.of(FactKind.STAGE, FactKind.AMOUNT);

  private final ProjectRows projects;
  private final LedgerReads reads;
  private final BatchFacts facts;

  StagesLedger(ProjectRows projects, LedgerReads reads, BatchFacts facts) {
    this.projects = projects;
    this.reads = reads;
    this.facts = facts;
  }

  @Override
  public String code() {
    return "stages";
  }

  @Override
  public String title() {
    return "阶段台账";
  }

  @Override
  public String about() {
    return "每行是一个项目进入一个阶段；项目、阶段和发生日期相同的行是同一件事，再次导入则更正它";
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(ProjectRows.columns());
    columns.add(Column.choice(STAGE, "阶段", Stage.class).mandatory().also("项目阶段", "进入阶段"));
    columns.add(Column.moment(ON, "发生日期").mandatory().also("日期", "进入日期").note("可带时刻，如 2020-03-03 09:10"));
    columns.add(Column.day(COUNTED, "统计日期").also("计入日期").note("计入哪一期；空着按发生日期"));
    columns.add(Column.money(AMOUNT, "总投资", MoneyUnit.YI).also("投资额", "金额").note("自发生日期起的总投资；与原值不同才记"));
    columns.add(Column.text(BatchFacts.REASON, "理由", 500).note("倒退、跳级、暂停、终止须写明理由"));
    columns.add(Column.text(BatchFacts.EVIDENCE, "凭据", 500));
    columns.add(Column.reporter());
    columns.add(Column.reportingUnit());
    return columns;
  }

  @Override
  public List<String> keyColumns() {
    return List.of(ProjectRows.NUMBER, ProjectRows.NAME, STAGE, ON);
  }

  @Override
  public @Nullable String keyOf(LedgerRow row) {
    return ProjectRows.key(row) + '\u001f' + row.value(STAGE) + '\u001f' + row.value(ON);
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
    KnownFacts known = facts.known(rows, ON, found.ids(), KINDS, context);
    List<LedgerRow> inOrder = new ArrayList<>(rows);
    inOrder.sort(Comparator.comparing(row -> requireNonNull(row.moment(ON)).at()));
    for (LedgerRow row : inOrder) {
      String unknown = found.problem(row);
      if (unknown != null) {
        problems.add(RowProblem.of(row, ProjectRows.NUMBER, unknown));
      } else {
        checkMove(row, found.of(row), known, context, problems);
      }
    }
    return problems;
  }

  private void checkMove(LedgerRow row, Project project, KnownFacts known, ImportContext context, List<RowProblem> problems) {
    Instant on = requireNonNull(row.moment(ON)).at();
    Stage to = requireNonNull(row.choice(STAGE, Stage.class));
    if (on.isAfter(context.recordedAt())) {
      problems.add(RowProblem.of(row, ON, "发生日期晚于现在"));
    }
    MoneyText amount = row.money(AMOUNT);
    facts.amounts(context, on).doubt(row, AMOUNT, AmountType.TOTAL, amount, known.latestAmount(project.id(), AmountType.TOTAL), problems);
    if (known.from(project.id(), FactKind.STAGE, "", on, to.name()) != null) {
      return;
    }
    KnownFacts.Stated from = known.at(project.id(), FactKind.STAGE, "", on);
    try {
      Progress.checkMove(from == null ? null : Stage.valueOf(from.value()), to, row.text(BatchFacts.REASON));
    } catch (RuleViolation refused) {
      problems.add(RowProblem.of(row, STAGE, Words.of(refused)));
      return;
    }
    known.add(new KnownFacts.Stated(Ids.next(), project.id(), FactKind.STAGE, "", to.name(), null, null, null, on, null));
  }

  @Override
  public List<RowOutcome> apply(List<LedgerRow> rows, ImportContext context) {
    ProjectRows.Found found = projects.find(context, rows);
    KnownFacts known = facts.known(rows, ON, found.ids(), KINDS, context);
    List<Fact> lines = new ArrayList<>();
    List<RowOutcome> outcomes = new ArrayList<>();
    for (LedgerRow row : rows) {
      outcomes.add(line(row, found.of(row), known, context, lines));
    }
    facts.write(context, lines, known.standings());
    return outcomes;
  }

  private RowOutcome line(LedgerRow row, Project project, KnownFacts known, ImportContext context, List<Fact> lines) {
    Stage stage = requireNonNull(row.choice(STAGE, Stage.class));
    KnownFacts.Stated before = known.from(project.id(), FactKind.STAGE, "", requireNonNull(row.moment(ON)).at(), stage.name());
    int already = lines.size();
    boolean recount = before != null && row.day(COUNTED) != null && !row.day(COUNTED).equals(before.countedOn());
    if (before == null || recount) {
      Fact.What what = new Fact.What(FactKind.STAGE, "", stage.name(), null, null, row.day(COUNTED), null);
      add(facts.fact(context, row, project.id(), what, requireNonNull(row.moment(ON)), before == null ? null : before.id()), known, lines);
    }
    MoneyText amount = row.money(AMOUNT);
    if (amount != null) {
      Fact.What what = Projects.amount(AmountType.TOTAL, amount.money(), amount.original());
      KnownFacts.Stated total = known.at(project.id(), FactKind.AMOUNT, what.slot(), requireNonNull(row.moment(ON)).at());
      if (total == null || !total.says(what)) {
        add(facts.fact(context, row, project.id(), what, requireNonNull(row.moment(ON)), null), known, lines);
      }
    }
    return before == null ? RowOutcome.ADDED : lines.size() > already ? RowOutcome.CHANGED : RowOutcome.UNCHANGED;
  }

  private static void add(Fact fact, KnownFacts known, List<Fact> lines) {
    known.add(fact);
    lines.add(fact);
  }

  @Override
  public void export(Scope scope, AsOf asOf, RowSink rows) {
    reads.facts(scope, asOf, FactKind.STAGE, row -> rows.row(row.get(PROJECT_.NUMBER), row.get(PROJECT_.NAME), Stage.valueOf(row.get(FACT.VALUE)),
        LedgerReads.when(row), row.get(FACT.COUNTED_ON), row.get(LedgerReads.TOTAL) == null ? null : new Money(row.get(LedgerReads.TOTAL)),
        row.get(FACT.REASON), row.get(FACT.EVIDENCE), row.get(FACT.AUTHOR), null));
  }

  @Override
  public int undo(ImportContext context) {
    return facts.undo(context);
  }
}
