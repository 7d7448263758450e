package org.guatu.project;

import static guatudb.project.Tables.PROJECT_;
import static org.guatu.project.FactStore.utc;

import guatudb.project.tables.Project;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Money;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The SQL of the project list. Now is answered by the current rows, a past moment by the spans; both under the same columns. */
@Component
class ListStore {
  private static final Field<UUID> ID = DSL.field(DSL.name("card", "id"), UUID.class);
  private static final Field<String> NUMBER = text("number");
  private static final Field<String> NUMBER_ORDER = text("number_order");
  private static final Field<String> NAME = text("name");
  private static final Field<String> SEARCH = text("search");
  private static final Field<String> STAGE = text("stage");
  private static final Field<String> STATE = text("state");
  private static final Field<BigDecimal> TOTAL = DSL.field(DSL.name("card", "total_yuan"), BigDecimal.class);
  private static final Field<UUID> DEPARTMENT_ID = DSL.field(DSL.name("card", "department_id"), UUID.class);
  private static final Field<String> DEPARTMENT = text("department");
  private static final Field<String> OWNER = text("owner");
  private static final Field<String> AREA = text("area");
  private static final Field<String> LEADER = text("leader");
  private static final Field<Boolean> DEMO = DSL.field(DSL.name("card", "demo"), Boolean.class);
  private static final Field<OffsetDateTime> CHANGED = DSL.field(DSL.name("card", "changed_at"), OffsetDateTime.class);
  private static final Field<BigDecimal> TOTAL_KEY = DSL.coalesce(TOTAL, DSL.inline(new BigDecimal(-1)));

  private static final Project CURRENT = PROJECT_.as("card");
  private static final Field<?>[] SHOWN = {ID, NUMBER, NAME, STAGE, STATE, TOTAL, DEPARTMENT, OWNER, AREA, LEADER, DEMO, CHANGED};
  private static final int PORTION = 1_000;

  private final DSLContext db;

  ListStore(DSLContext db) {
    this.db = db;
  }

  List<ProjectList.Row> rows(Scope scope, ProjectQuery query, int limit) {
    AsOf asOf = query.asOf();
    // In the statement's text: with a bound number of rows the database would not keep the plan, but make it anew for every page.
    Field<Integer> most = DSL.inline(limit);
    return DriverRows.list(asOf == null ? current(scope, query).limit(most) : past(scope, query, asOf, chosen(scope, query, asOf).limit(most)), ListStore::row);
  }

  /** All rows of the query from a cursor, whatever its page; inside a transaction memory does not grow with them. */
  void each(Scope scope, ProjectQuery query, Consumer<ProjectList.Row> rows) {
    AsOf asOf = query.asOf();
    DriverRows.each((asOf == null ? current(scope, query) : past(scope, query, asOf, chosen(scope, query, asOf))).fetchSize(PORTION), ListStore::row, rows);
  }

  private SelectLimitStep<?> current(Scope scope, ProjectQuery query) {
    return db.select(SHOWN).from(CURRENT).where(standing(scope)).and(filter(query)).and(beyond(query)).orderBy(order(query));
  }

  /** Which rows a past page shows, found by what the query filters and sorts by alone: the rest of the history is read for these only. */
  private static SelectLimitStep<Record1<UUID>> chosen(Scope scope, ProjectQuery query, AsOf asOf) {
    return DSL.select(ID).from(PastCards.of(scope, asOf, PastCards.Column.asked(query), null)).where(filter(query)).and(beyond(query)).orderBy(order(query));
  }

  private SelectLimitStep<?> past(Scope scope, ProjectQuery query, AsOf asOf, Select<Record1<UUID>> chosen) {
    return db.select(SHOWN).from(PastCards.of(scope, asOf, EnumSet.allOf(PastCards.Column.class), chosen)).orderBy(order(query));
  }

  /** In the order of {@link #SHOWN}. */
  private static ProjectList.Row row(ResultSet row) throws SQLException {
    String stage = row.getString(4);
    String state = row.getString(5);
    BigDecimal total = row.getBigDecimal(6);
    return new ProjectList.Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3), stage == null ? null : Stage.valueOf(stage),
        state == null ? null : ConstructionState.valueOf(state), total == null ? null : new Money(total), row.getString(7), row.getString(8),
        row.getString(9), row.getString(10), row.getBoolean(11), row.getObject(12, OffsetDateTime.class).toInstant());
  }

  int count(Scope scope, ProjectQuery query, int limit) {
    AsOf asOf = query.asOf();
    Select<?> found = asOf == null ? DSL.select(ID).from(CURRENT).where(standing(scope)).and(filter(query)).limit(limit)
        : DSL.select(ID).from(PastCards.of(scope, asOf, PastCards.Column.asked(query), null)).where(filter(query)).limit(limit);
    return db.fetchCount(found);
  }

  List<ProjectList.Department> departments(Scope scope) {
    return db.selectDistinct(PROJECT_.DEPARTMENT_ID, PROJECT_.DEPARTMENT).from(PROJECT_)
        .where(ProjectStore.within(scope)).and(PROJECT_.DEPARTMENT_ID.isNotNull()).and(PROJECT_.MERGED_INTO.isNull()).and(PROJECT_.WITHDRAWN_AT.isNull())
        .orderBy(PROJECT_.DEPARTMENT).limit(100)
        .fetch(row -> new ProjectList.Department(row.value1(), row.value2()));
  }

  private static Condition filter(ProjectQuery query) {
    Condition condition = DSL.noCondition();
    if (!query.text().isBlank()) {
      condition = condition.and(SEARCH.contains(query.text().strip().toLowerCase(Locale.ROOT)));
    }
    if (!query.stages().isEmpty()) {
      condition = condition.and(STAGE.in(query.stages().stream().map(Enum::name).toList()));
    }
    if (!query.states().isEmpty()) {
      condition = condition.and(STATE.in(query.states().stream().map(Enum::name).toList()));
    }
    if (query.department() != null) {
      condition = condition.and(DEPARTMENT_ID.eq(query.department()));
    }
    if (query.atLeast() != null) {
      condition = condition.and(TOTAL.ge(query.atLeast().yuan()));
    }
    return condition;
  }

  /** The rows after the last one seen, or before the first one seen, in the query's order. */
  private static Condition beyond(ProjectQuery query) {
    ProjectQuery.Position seen = query.before() != null ? query.before() : query.after();
    if (seen == null) {
      return DSL.noCondition();
    }
    boolean forward = query.before() == null;
    return switch (query.sort()) {
      case NUMBER -> pair(DSL.row(NUMBER_ORDER, ID), DSL.row(DSL.val(seen.key()), DSL.val(seen.id())), forward);
      case NAME -> pair(DSL.row(NAME.collate("C"), ID), DSL.row(DSL.val(seen.key()), DSL.val(seen.id())), forward);
      case TOTAL -> pair(DSL.row(TOTAL_KEY, ID), DSL.row(DSL.val(new BigDecimal(seen.key())), DSL.val(seen.id())), !forward);
      case CHANGED -> pair(DSL.row(CHANGED, ID), DSL.row(DSL.val(utc(Instant.parse(seen.key()))), DSL.val(seen.id())), !forward);
    };
  }

  private static <A> Condition pair(org.jooq.Row2<A, UUID> row, org.jooq.Row2<A, UUID> seen, boolean greater) {
    return greater ? row.gt(seen) : row.lt(seen);
  }

  private static List<SortField<?>> order(ProjectQuery query) {
    boolean forward = query.before() == null;
    return switch (query.sort()) {
      case NUMBER -> forward ? List.of(NUMBER_ORDER.asc(), ID.asc()) : List.of(NUMBER_ORDER.desc(), ID.desc());
      case NAME -> forward ? List.of(NAME.collate("C").asc(), ID.asc()) : List.of(NAME.collate("C").desc(), ID.desc());
      case TOTAL -> forward ? List.of(TOTAL_KEY.desc(), ID.desc()) : List.of(TOTAL_KEY.asc(), ID.asc());
      case CHANGED -> forward ? List.of(CHANGED.desc(), ID.desc()) : List.of(CHANGED.asc(), ID.asc());
    };
  }

  /** The projects of the scope that stand by themselves. */
  private static Condition standing(Scope scope) {
    return ProjectStore.within(CURRENT, scope).and(CURRENT.MERGED_INTO.isNull()).and(CURRENT.WITHDRAWN_AT.isNull());
  }

  private static Field<String> text(String column) {
    return DSL.field(DSL.name("card", column), String.class);
  }
}
