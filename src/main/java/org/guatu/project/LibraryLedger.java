package org.guatu.project;

import static guatudb.project.Tables.FACT;
import static guatudb.project.Tables.PROJECT_;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 项目库台账: which project is in which library, with its amounts. */
@Component
class LibraryLedger implements Ledger {
  private static final String LIBRARY = "library";
  private static final String STATE = "state";
  private static final String ON = "on";
  private static final Set<FactKind> KINDS = EnumSet.of(FactKind.LIBRARY, FactKind.AMOUNT);
  /** Column → what its amount is. */
  private static final Map<String, AmountType> AMOUNTS = amounts();

  private final ProjectRows projects;
  private final LedgerReads reads;
  private final BatchFacts facts;

  LibraryLedger(ProjectRows projects, LedgerReads reads, BatchFacts facts) {
    this.projects = projects;
    this.reads = reads;
    this.facts = facts;
  }

  @Override
  public String code() {
    return "library";
  }

  @Override
  public String title() {
    return "项目库台账";
  }

  @Override
  public String about() {
    return "每行是一个项目在一个项目库里；项目和项目库相同的行是同一件事，再次导入则更正它";
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(ProjectRows.columns());
    columns.add(Column.choice(LIBRARY, "项目库", Library.class).mandatory().also("库", "所在库"));
    columns.add(Column.choice(STATE, "在库状态", LibraryState.class).also("入库状态").note("空着为在库"));
    columns.add(Column.moment(ON, "日期").also("入库日期", "起始日期").note("自何日起；空着则自导入时起"));
    AMOUNTS.forEach((key, type) -> columns.add(ProjectRows.money(key, type, type == AmountType.SUBSIDISED_LOAN ? MoneyUnit.WAN : MoneyUnit.YI)));
    columns.add(Column.text(BatchFacts.REASON, "理由", 500));
    columns.add(Column.text(BatchFacts.EVIDENCE, "凭据", 500));
    columns.add(Column.reporter());
    columns.add(Column.reportingUnit());
    return columns;
  }

  @Override
  public List<String> keyColumns() {
    return List.of(LIBRARY, ProjectRows.NUMBER, ProjectRows.NAME);
  }

  @Override
  public String keyOf(LedgerRow row) {
    return ProjectRows.key(row) + '\u001f' + row.value(LIBRARY);
  }

  @Override
  public Permission permission() {
    return Permission.PROJECT_WRITE;
  }

  @Override
  public Permission readPermission() {
    return Permission.PROJECT_READ;
  }

  private static Map<String, AmountType> amounts() {
    Map<String, AmountType> amounts = new LinkedHashMap<>();
    amounts.put("total", AmountType.TOTAL);
    amounts.put("in-period", AmountType.IN_PERIOD);
    amounts.put("requested", AmountType.BOND_REQUESTED);
    amounts.put("expected", AmountType.EXPECTED_FINANCING);
    amounts.put("loan", AmountType.SUBSIDISED_LOAN);
    return amounts;
  }

  @Override
  public List<RowProblem> check(List<LedgerRow> rows, ImportContext context) {
    List<RowProblem> problems = new ArrayList<>();
    ProjectRows.Found found = projects.find(context, rows);
    KnownFacts known = facts.known(rows, ON, found.ids(), KINDS, context);
    for (LedgerRow row : rows) {
      String unknown = found.problem(row);
      if (unknown != null) {
        problems.add(RowProblem.of(row, ProjectRows.NUMBER, unknown));
        continue;
      }
      ProjectId project = found.of(row).id();
      Occurrence on = BatchFacts.when(row, ON, context);
      if (on.at().isAfter(context.recordedAt())) {
        problems.add(RowProblem.of(row, ON, "日期晚于现在"));
      }
      KnownFacts.Stated before = known.at(project, FactKind.AMOUNT, AmountType.TOTAL.name(), on.at());
      Money total = row.money("total") != null ? row.money("total").money() : before == null ? null : before.amount();
      AmountChecks checks = facts.amounts(context, on.at());
      AMOUNTS.forEach((key, type) -> {
        MoneyText amount = row.money(key);
        checks.doubt(row, key, type, amount, known.latestAmount(project, type), problems);
        AmountChecks.atMost(row, key, type, amount == null ? null : amount.money(), total, problems);
      });
    }
    return problems;
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
    Library library = requireNonNull(row.choice(LIBRARY, Library.class));
    LibraryState state = row.choice(STATE, LibraryState.class) == LibraryState.OUT ? LibraryState.OUT : LibraryState.IN;
    Occurrence on = BatchFacts.when(row, ON, context);
    int already = lines.size();
    KnownFacts.Stated before = known.at(project.id(), FactKind.LIBRARY, library.name(), on.at());
    say(row, project, Fact.What.of(FactKind.LIBRARY, library.name(), state.name()), on, known, context, lines);
    AMOUNTS.forEach((key, type) -> {
      MoneyText amount = row.money(key);
      if (amount != null) {
        say(row, project, Projects.amount(type, amount.money(), amount.original()), on, known, context, lines);
      }
    });
    return lines.size() == already ? RowOutcome.UNCHANGED : before == null ? RowOutcome.ADDED : RowOutcome.CHANGED;
  }

  /** Only what does not hold already; an amount that was stated after the project came into the library is no news under the older date. */
  private void say(LedgerRow row, Project project, Fact.What what, Occurrence on, KnownFacts known, ImportContext context, List<Fact> lines) {
    KnownFacts.Stated before = known.at(project.id(), what.kind(), what.slot(), on.at());
    KnownFacts.Stated latest = what.kind() == FactKind.AMOUNT ? known.at(project.id(), what.kind(), what.slot(), context.recordedAt()) : before;
    if ((before == null || !before.says(what)) && (latest == null || !latest.says(what))) {
      Fact fact = facts.fact(context, row, project.id(), what, on, null);
      known.add(fact);
      lines.add(fact);
    }
  }

  @Override
  public void export(Scope scope, AsOf asOf, RowSink rows) {
    reads.members(scope, asOf, row -> {
      List<@Nullable Object> values = new ArrayList<>();
      values.addAll(List.of(row.get(PROJECT_.NUMBER), row.get(PROJECT_.NAME), row.get(guatudb.project.Tables.SPAN.SLOT), LibraryState.IN, LedgerReads.when(row)));
      AMOUNTS.values().forEach(type -> values.add(amount(row, type)));
      values.add(row.get(FACT.REASON));
      values.add(row.get(FACT.EVIDENCE));
      values.add(row.get(FACT.AUTHOR));
      values.add(null);
      rows.row(values.toArray());
    });
  }

  private static @Nullable Money amount(Record row, AmountType type) {
    BigDecimal yuan = row.get(type.name(), BigDecimal.class);
    return yuan == null ? null : new Money(yuan);
  }

  @Override
  public int undo(ImportContext context) {
    return facts.undo(context);
  }
}
