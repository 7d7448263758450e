package org.guatu.project;

import static guatudb.project.Tables.PROJECT_;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Money;
import org.guatu.ledger.Column;
import org.guatu.ledger.ImportContext;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.LedgerRow;
import org.guatu.ledger.RowOutcome;
import org.guatu.ledger.RowProblem;
import org.guatu.ledger.RowSink;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 项目台账: one row for each project, as it stands. */
@Component
class ProjectsLedger implements Ledger {
  private static final List<Column> COLUMNS = ProjectColumns.all();

  private final ProjectImport rows;
  private final LedgerReads reads;
  private final BatchFacts facts;

  ProjectsLedger(ProjectImport rows, LedgerReads reads, BatchFacts facts) {
    this.rows = rows;
    this.reads = reads;
    this.facts = facts;
  }

  @Override
  public String code() {
    return "projects";
  }

  @Override
  public String title() {
    return "项目台账";
  }

  @Override
  public String about() {
    return "每行一个项目，以项目编号认，没有编号的以名称认；登记册里没有的就新登记，编号空着由登记册编号";
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public List<String> keyColumns() {
    return List.of(ProjectRows.NUMBER, ProjectRows.NAME);
  }

  @Override
  public @Nullable String keyOf(LedgerRow row) {
    return row.text(ProjectRows.NUMBER) == null && row.text(ProjectRows.NAME) == null ? null : ProjectRows.key(row);
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
  public List<RowProblem> check(List<LedgerRow> portion, ImportContext context) {
    return rows.check(portion, context);
  }

  @Override
  public List<RowOutcome> apply(List<LedgerRow> portion, ImportContext context) {
    return rows.apply(portion, context);
  }

  @Override
  public void export(Scope scope, AsOf asOf, RowSink sink) {
    reads.projects(scope, asOf, row -> sink.row(values(row)));
  }

  private static @Nullable Object[] values(Record row) {
    String place = row.get(FactKind.PLACE.name(), String.class);
    String[] corner = place == null ? new String[0] : place.split(",");
    List<@Nullable Object> values = new ArrayList<>();
    values.add(row.get(PROJECT_.NUMBER));
    values.add(text(row, FactKind.NAME));
    values.add(row.get(PROJECT_.KIND));
    values.add(text(row, FactKind.STAGE));
    values.add(text(row, FactKind.STATE));
    ProjectColumns.AMOUNTS.values().forEach(type -> {
      BigDecimal yuan = row.get(type.name(), BigDecimal.class);
      values.add(yuan == null ? null : new Money(yuan));
    });
    values.add(text(row, FactKind.DEPARTMENT));
    values.add(text(row, FactKind.AREA));
    values.add(text(row, FactKind.OWNER));
    values.add(text(row, FactKind.DUTY));
    values.add(text(row, FactKind.INDUSTRY));
    values.add(corner.length == 2 ? new BigDecimal(corner[0]) : null);
    values.add(corner.length == 2 ? new BigDecimal(corner[1]) : null);
    values.add(text(row, FactKind.ALIAS));
    values.add(ProjectColumns.codeOf(text(row, FactKind.CODE)));
    values.add(null);
    values.add(null);
    values.add(null);
    values.add(row.get(PROJECT_.CREATED_BY));
    values.add(null);
    return values.toArray();
  }

  private static @Nullable String text(Record row, FactKind kind) {
    return row.get(kind.name(), String.class);
  }

  @Override
  public int undo(ImportContext context) {
    return facts.undo(context);
  }
}
