package org.guatu.project;

import static guatudb.project.Tables.FACT;
import static guatudb.project.Tables.PROJECT_;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.ledger.Column;
import org.guatu.ledger.ImportContext;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.LedgerRow;
import org.guatu.ledger.Occurrence;
import org.guatu.ledger.RowOutcome;
import org.guatu.ledger.RowProblem;
import org.guatu.ledger.RowSink;
import org.springframework.stereotype.Component;

/** 责任人台账: who answers for a project in which role, from when to when. */
@Component
class DutiesLedger implements Ledger {
  private static final String ROLE = "role";
  private static final String PERSON = "person";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final Set<FactKind> KINDS = EnumSet.of(FactKind.DUTY);

  private final ProjectRows projects;
  private final LedgerReads reads;
  private final BatchFacts facts;

  DutiesLedger(ProjectRows projects, LedgerReads reads, BatchFacts facts) {
    this.projects = projects;
    this.reads = reads;
    this.facts = facts;
  }

  @Override
  public String code() {
    return "duties";
  }

  @Override
  public String title() {
    return "责任人台账";
  }

  @Override
  public String about() {
    return "每行是一个人自某日起担任一个项目的一种责任；项目、角色和起始日期相同的行是同一件事，再次导入则更正它";
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(ProjectRows.columns());
    columns.add(Column.choice(ROLE, "责任角色", DutyRole.class).mandatory().also("角色", "责任"));
    columns.add(Column.text(PERSON, "责任人", 60).mandatory().also("姓名", "人员").width(14));
    columns.add(Column.moment(FROM, "起始日期").also("自", "起").note("空着则自导入时起"));
    columns.add(Column.day(TO, "截止日期").also("至", "止").note("最后一天；空着表示仍在任或由下一任接替"));
    columns.add(Column.text(BatchFacts.REASON, "理由", 500));
    columns.add(Column.text(BatchFacts.EVIDENCE, "凭据", 500));
    columns.add(Column.reporter());
    columns.add(Column.reportingUnit());
    return columns;
  }

  @Override
  public List<String> keyColumns() {
    return List.of(ProjectRows.NUMBER, ProjectRows.NAME, ROLE, FROM);
  }

  @Override
  public String keyOf(LedgerRow row) {
    return ProjectRows.key(row) + '\u001f' + row.value(ROLE) + '\u001f' + row.value(FROM);
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
    for (LedgerRow row : rows) {
      String unknown = found.problem(row);
      Instant from = BatchFacts.when(row, FROM, context).at();
      LocalDate to = row.day(TO);
      if (unknown != null) {
        problems.add(RowProblem.of(row, ProjectRows.NUMBER, unknown));
      } else if (from.isAfter(context.recordedAt())) {
        problems.add(RowProblem.of(row, FROM, "起始日期晚于现在"));
      } else if (to != null && !Moments.endOf(to).isAfter(from)) {
        problems.add(RowProblem.of(row, TO, "截止日期早于起始日期"));
      } else if (to != null && Moments.endOf(to).isAfter(context.recordedAt())) {
        problems.add(RowProblem.of(row, TO, "截止日期还没有过去；到期后再登记"));
      }
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
    String role = requireNonNull(row.choice(ROLE, DutyRole.class)).name();
    Occurrence from = BatchFacts.when(row, FROM, context);
    boolean dated = row.moment(FROM) != null;
    KnownFacts.Stated before = dated
        ? known.from(project.id(), FactKind.DUTY, role, from.at()) : known.at(project.id(), FactKind.DUTY, role, from.at());
    Fact.What what = Fact.What.of(FactKind.DUTY, role, requireNonNull(row.text(PERSON)).strip());
    boolean same = before != null && before.value().equals(what.value());
    int already = lines.size();
    if (!same) {
      add(facts.fact(context, row, project.id(), what, from, dated && before != null ? before.id() : null), known, lines);
    }
    LocalDate to = row.day(TO);
    if (to != null && known.from(project.id(), FactKind.DUTY, role, Moments.startOf(to.plusDays(1))) == null) {
      add(facts.fact(context, row, project.id(), Fact.What.of(FactKind.DUTY, role, ""), Occurrence.on(to.plusDays(1)), null), known, lines);
    }
    return lines.size() == already ? RowOutcome.UNCHANGED : before == null ? RowOutcome.ADDED : RowOutcome.CHANGED;
  }

  private static void add(Fact fact, KnownFacts known, List<Fact> lines) {
    known.add(fact);
    lines.add(fact);
  }

  @Override
  public void export(Scope scope, AsOf asOf, RowSink rows) {
    reads.duties(scope, asOf, row -> rows.row(row.get(PROJECT_.NUMBER), row.get(PROJECT_.NAME), row.get(guatudb.project.Tables.SPAN.SLOT),
        row.get(guatudb.project.Tables.SPAN.VALUE), LedgerReads.when(row), LedgerReads.lastDay(row.get(LedgerReads.ENDED)), row.get(FACT.REASON),
        row.get(FACT.EVIDENCE), row.get(FACT.AUTHOR), null));
  }

  @Override
  public int undo(ImportContext context) {
    return facts.undo(context);
  }
}
