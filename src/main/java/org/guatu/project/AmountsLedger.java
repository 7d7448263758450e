package org.guatu.project;

import static guatudb.project.Tables.FACT;
import static guatudb.project.Tables.PROJECT_;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyText;
import org.guatu.kernel.MoneyUnit;
import org.guatu.ledger.Column;
import org.guatu.ledger.ImportContext;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.LedgerRow;
import org.guatu.ledger.Occurrence;
import org.guatu.ledger.RowOutcome;
import org.guatu.ledger.RowProblem;
import org.guatu.ledger.RowSink;
import org.springframework.stereotype.Component;

/** 金额台账: one row for each amount of a project and the day from which it holds. */
@Component
class AmountsLedger implements Ledger {
  private static final String TYPE = "type";
  private static final String AMOUNT = "amount";
  private static final String FROM = "effective";
  private static final Set<FactKind> KINDS = EnumSet.of(FactKind.AMOUNT);

  private final ProjectRows projects;
  private final LedgerReads reads;
  private final BatchFacts facts;

  AmountsLedger(ProjectRows projects, LedgerReads reads, BatchFacts facts) {
    this.projects = projects;
    this.reads = reads;
    this.facts = facts;
  }

  @Override
  public String code() {
    return "amounts";
  }

  @Override
  public String title() {
    return "金额台账";
  }

  @Override
  public String about() {
    return "每行是一个项目的一种金额自某日起的数额；项目、类型和生效日期相同的行是同一件事，再次导入则更正它";
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(ProjectRows.columns());
    columns.add(Column.choice(TYPE, "金额类型", AmountType.class).mandatory().also("类型"));
    columns.add(Column.money(AMOUNT, "金额", MoneyUnit.YI).mandatory().also("数额", "投资额"));
    columns.add(Column.moment(FROM, "生效日期").also("日期", "起始日期").note("空着则自导入时起"));
    columns.add(Column.text(BatchFacts.REASON, "理由", 500));
    columns.add(Column.text(BatchFacts.EVIDENCE, "凭据", 500));
    columns.add(Column.reporter());
    columns.add(Column.reportingUnit());
    return columns;
  }

  @Override
  public List<String> keyColumns() {
    return List.of(ProjectRows.NUMBER, ProjectRows.NAME, TYPE, FROM);
  }

  @Override
  public String keyOf(LedgerRow row) {
    return ProjectRows.key(row) + '\u001f' + row.value(TYPE) + '\u001f' + row.value(FROM);
  }

  @Override
  public Permission permission() {
    return Permission.PROJECT_WRITE;
  }

  @Override
  public Permission readPermission() {
    return Permission.PROJECT_READ;
  }

  @Override
  public List<RowProblem> check(List<LedgerRow> rows, ImportContext context) {
    List<RowProblem> problems = new ArrayList<>();
    ProjectRows.Found found = projects.find(context, rows);
    KnownFacts known = facts.known(rows, FROM, found.ids(), KINDS, context);
    for (LedgerRow row : rows) {
      String unknown = found.problem(row);
      if (unknown != null) {
        problems.add(RowProblem.of(row, ProjectRows.NUMBER, unknown));
        continue;
      }
      ProjectId project = found.of(row).id();
      AmountType type = requireNonNull(row.choice(TYPE, AmountType.class));
      Occurrence from = BatchFacts.when(row, FROM, context);
      if (from.at().isAfter(context.recordedAt())) {
        problems.add(RowProblem.of(row, FROM, "生效日期晚于现在"));
      }
      MoneyText amount = requireNonNull(row.money(AMOUNT));
      facts.amounts(context, from.at()).doubt(row, AMOUNT, type, amount, known.latestAmount(project, type), problems);
      KnownFacts.Stated total = known.at(project, FactKind.AMOUNT, AmountType.TOTAL.name(), from.at());
      AmountChecks.atMost(row, AMOUNT, type, amount.money(), total == null ? null : total.amount(), problems);
    }
    return problems;
  }

  @Override
  public List<RowOutcome> apply(List<LedgerRow> rows, ImportContext context) {
    ProjectRows.Found found = projects.find(context, rows);
    KnownFacts known = facts.known(rows, FROM, found.ids(), KINDS, context);
    List<Fact> lines = new ArrayList<>();
    List<RowOutcome> outcomes = new ArrayList<>();
    for (LedgerRow row : rows) {
      outcomes.add(line(row, found.of(row), known, context, lines));
    }
    facts.write(context, lines, known.standings());
    return outcomes;
  }

  private RowOutcome line(LedgerRow row, Project project, KnownFacts known, ImportContext context, List<Fact> lines) {
    MoneyText amount = requireNonNull(row.money(AMOUNT));
    Fact.What what = Projects.amount(requireNonNull(row.choice(TYPE, AmountType.class)), amount.money(), amount.original());
    Occurrence from = BatchFacts.when(row, FROM, context);
    boolean dated = row.moment(FROM) != null;
    KnownFacts.Stated before = dated
        ? known.from(project.id(), FactKind.AMOUNT, what.slot(), from.at()) : known.at(project.id(), FactKind.AMOUNT, what.slot(), from.at());
    if (before != null && before.says(what)) {
      return RowOutcome.UNCHANGED;
    }
    Fact fact = facts.fact(context, row, project.id(), what, from, dated && before != null ? before.id() : null);
    known.add(fact);
    lines.add(fact);
    return before == null ? RowOutcome.ADDED : RowOutcome.CHANGED;
  }

  @Override
  public void export(Scope scope, AsOf asOf, RowSink rows) {
    reads.facts(scope, asOf, FactKind.AMOUNT, row -> rows.row(row.get(PROJECT_.NUMBER), row.get(PROJECT_.NAME), AmountType.valueOf(row.get(FACT.SLOT)),
        new Money(row.get(FACT.AMOUNT)), LedgerReads.when(row), row.get(FACT.REASON), row.get(FACT.EVIDENCE), row.get(FACT.AUTHOR), null));
  }

  @Override
  public int undo(ImportContext context) {
    return facts.undo(context);
  }
}
