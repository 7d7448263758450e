package org.guatu.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.TestDatabase;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyText;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.RuleViolation;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The smallest ledger over a real table: what the engine is tried with. */
class ThingsLedger implements Ledger {
  private static final Table<Record> THING = table(name("public", "thing"));
  private static final Field<UUID> ZONE = field(name("zone_id"), UUID.class);
  private static final Field<String> NAME = field(name("name"), String.class);
  private static final Field<String> CODE = field(name("code"), String.class);
  private static final Field<LocalDate> DAY = field(name("day"), LocalDate.class);
  private static final Field<BigDecimal> AMOUNT = field(name("amount"), BigDecimal.class);
  private static final Field<String> MODE = field(name("mode"), String.class);
  private static final Field<String> NOTE = field(name("note"), String.class);
  private static final Field<String> AUTHOR = field(name("author"), String.class);
  private static final Field<UUID> BATCH = field(name("batch_id"), UUID.class);

  private final DSLContext db;
  private boolean used;

  ThingsLedger(DSLContext db) {
    this.db = db;
    try (Connection owner = TestDatabase.ownerDataSource().getConnection(); Statement ddl = owner.createStatement()) {
      ddl.execute("CREATE TABLE IF NOT EXISTS public.thing (zone_id uuid, name text, code text, day date, amount numeric(18,2), mode text,"
          + " note text, author text, batch_id uuid, PRIMARY KEY (zone_id, name))");
      ddl.execute("GRANT ALL ON public.thing TO PUBLIC");
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** From now on something refers to what was imported. */
  void use() {
    used = true;
  }

  @Override
  public String code() {
    return "things";
  }

  @Override
  public String title() {
    return "物件台账";
  }

  @Override
  public String about() {
    return "每行一个物件，以名称为准";
  }

  @Override
  public List<Column> columns() {
    return List.of(Column.text("name", "名称", 4_000).mandatory().also("物件名称"), Column.id("code", "编码", 30), Column.day("day", "日期"),
        Column.money("amount", "金额", MoneyUnit.YI), Column.choice("mode", "方式", Mode.class), Column.text("note", "备注", 4_000),
        Column.reporter(), Column.reportingUnit());
  }

  @Override
  public List<String> keyColumns() {
    return List.of("name");
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
    for (LedgerRow row : rows) {
      MoneyText amount = row.money("amount");
      if ("禁用".equals(row.text("name"))) {
        problems.add(RowProblem.of(row, "name", "名称不许用"));
      }
      if (amount != null && amount.money().compareTo(Money.of("1000", MoneyUnit.YI)) > 0) {
        problems.add(RowProblem.doubt(row, "amount", "金额超过 1000 亿元，请核对单位"));
      }
    }
    return problems;
  }

  @Override
  public List<RowOutcome> apply(List<LedgerRow> rows, ImportContext context) {
    Map<String, List<Object>> known = new HashMap<>();
    UUID zone = context.zone().value();
    db.select(NAME, CODE, DAY, AMOUNT, MODE, NOTE).from(THING).where(ZONE.eq(zone))
        .forEach(row -> known.put(row.value1(), java.util.Arrays.asList(row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
    List<RowOutcome> outcomes = new ArrayList<>();
    List<org.jooq.Query> writes = new ArrayList<>();
    for (LedgerRow row : rows) {
      MoneyText amount = row.money("amount");
      Mode mode = row.choice("mode", Mode.class);
      List<Object> values = java.util.Arrays.asList(row.text("code"), row.day("day"), amount == null ? null : amount.money().yuan(),
          mode == null ? null : mode.name(), row.text("note"));
      List<Object> before = known.get(row.text("name"));
      outcomes.add(before == null ? RowOutcome.ADDED : before.equals(values) ? RowOutcome.UNCHANGED : RowOutcome.CHANGED);
      if (!values.equals(before)) {
        writes.add(db.insertInto(THING).columns(ZONE, NAME, CODE, DAY, AMOUNT, MODE, NOTE, AUTHOR, BATCH)
            .values(zone, row.text("name"), row.text("code"), row.day("day"), (BigDecimal) values.get(2), (String) values.get(3), row.text("note"),
                context.author(row), context.batch().value())
            .onConflict(ZONE, NAME).doUpdate().set(CODE, row.text("code")).set(DAY, row.day("day")).set(AMOUNT, (BigDecimal) values.get(2))
            .set(MODE, (String) values.get(3)).set(NOTE, row.text("note")).set(AUTHOR, context.author(row)).set(BATCH, context.batch().value()));
      }
    }
    db.batch(writes).execute();
    return outcomes;
  }

  @Override
  public void export(Scope scope, AsOf asOf, RowSink rows) {
    try (var cursor = db.select(NAME, CODE, DAY, AMOUNT, MODE, NOTE, AUTHOR).from(THING).where(ZONE.eq(scope.zone().value())).orderBy(NAME).fetchSize(500).fetchLazy()) {
      cursor.forEach(row -> rows.row(row.value1(), row.value2(), row.value3(), row.value4() == null ? null : new Money(row.value4()),
          row.value5(), row.value6(), row.value7(), null));
    }
  }

  @Override
  public int undo(ImportContext context) {
    if (used) {
      throw new RuleViolation("ledger.undo-objection", "已有简报引用");
    }
    return db.deleteFrom(THING).where(ZONE.eq(context.zone().value())).and(BATCH.eq(context.batch().value())).execute();
  }

  Map<String, String> authors(UUID zone) {
    return db.select(NAME, AUTHOR).from(THING).where(ZONE.eq(zone)).fetchMap(NAME, AUTHOR);
  }

  List<String> notes(UUID zone) {
    return db.select(NOTE).from(THING).where(ZONE.eq(zone)).orderBy(NAME).fetch(NOTE);
  }
}
