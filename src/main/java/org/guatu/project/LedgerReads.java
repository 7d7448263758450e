package org.guatu.project;

import static guatudb.project.Tables.FACT;
import static guatudb.project.Tables.PROJECT_;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.FactStore.utc;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import guatudb.project.tables.Fact;
import guatudb.project.tables.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Precision;
import org.guatu.ledger.Occurrence;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of ledgers going out: rows come from a cursor, so that memory does not grow with them. */
@Component
class LedgerReads {
  static final Field<BigDecimal> TOTAL = SPAN.as("total").AMOUNT.as("total");
  static final Field<OffsetDateTime> ENDED = SPAN.as("ended").VALID_FROM.as("ended");
  private static final int PORTION = 1_000;

  private final DSLContext db;

  LedgerReads(DSLContext db) {
    this.db = db;
  }

  /** The live facts of a kind, in the order of projects and of what happened, each with the total that held then. */
  void facts(Scope scope, AsOf asOf, FactKind kind, Consumer<Record> rows) {
    Span total = SPAN.as("total");
    each(db.select(PROJECT_.NUMBER, PROJECT_.NAME, FACT.SLOT, FACT.VALUE, FACT.AMOUNT, FACT.COUNTED_ON, FACT.OCCURRED_AT, FACT.PRECISION, FACT.REASON,
            FACT.EVIDENCE, FACT.AUTHOR, TOTAL)
        .from(FACT.join(PROJECT_).on(PROJECT_.ZONE_ID.eq(FACT.ZONE_ID)).and(PROJECT_.ID.eq(FACT.PROJECT_ID))
            .leftJoin(total).on(total.ZONE_ID.eq(FACT.ZONE_ID)).and(total.PROJECT_ID.eq(FACT.PROJECT_ID)).and(total.KIND.eq(FactKind.AMOUNT.name()))
            .and(total.SLOT.eq(AmountType.TOTAL.name())).and(Spans.at(total, FACT.OCCURRED_AT, asOf)))
        .where(visible(scope)).and(FACT.KIND.eq(kind.name())).and(live(asOf)).and(kind == FactKind.STAGE ? DSL.noCondition() : holding(asOf))
        .orderBy(PROJECT_.NUMBER_ORDER, FACT.OCCURRED_AT, FACT.RECORDED_AT, FACT.ID), rows);
  }

  /** Duties that held at some time up to the moment, each with the moment when it ended and nobody took over. */
  void duties(Scope scope, AsOf asOf, Consumer<Record> rows) {
    Span ended = SPAN.as("ended");
    each(db.select(PROJECT_.NUMBER, PROJECT_.NAME, SPAN.SLOT, SPAN.VALUE, FACT.OCCURRED_AT, FACT.PRECISION, FACT.REASON, FACT.EVIDENCE, FACT.AUTHOR, ENDED)
        .from(SPAN.join(PROJECT_).on(PROJECT_.ZONE_ID.eq(SPAN.ZONE_ID)).and(PROJECT_.ID.eq(SPAN.PROJECT_ID))
            .join(FACT).on(FACT.ZONE_ID.eq(SPAN.ZONE_ID)).and(FACT.PROJECT_ID.eq(SPAN.PROJECT_ID)).and(FACT.OCCURRED_AT.eq(SPAN.VALID_FROM))
            .and(FACT.ID.eq(SPAN.FACT_ID))
            .leftJoin(ended).on(ended.ZONE_ID.eq(SPAN.ZONE_ID)).and(ended.KIND.eq(SPAN.KIND)).and(ended.SLOT.eq(SPAN.SLOT))
            .and(ended.PROJECT_ID.eq(SPAN.PROJECT_ID)).and(ended.VALID_FROM.eq(SPAN.VALID_TO)).and(ended.VALUE.eq(""))
            .and(ended.VALID_FROM.le(utc(asOf.at()))).and(Spans.known(ended, asOf)))
        .where(visible(scope)).and(SPAN.KIND.eq(FactKind.DUTY.name())).and(SPAN.VALUE.ne("")).and(SPAN.VALID_FROM.le(utc(asOf.at()))).and(Spans.known(SPAN, asOf))
        .orderBy(PROJECT_.NUMBER_ORDER, SPAN.SLOT, SPAN.VALID_FROM), rows);
  }

  /** Members of the libraries at the moment, with the amounts that held then: one column for each of the types. */
  void members(Scope scope, AsOf asOf, Consumer<Record> rows) {
    each(db.select(PROJECT_.NUMBER, PROJECT_.NAME, SPAN.SLOT, FACT.OCCURRED_AT, FACT.PRECISION, FACT.REASON, FACT.EVIDENCE, FACT.AUTHOR)
        .select(amounts(scope, asOf, AmountType.TOTAL, AmountType.IN_PERIOD, AmountType.BOND_REQUESTED, AmountType.EXPECTED_FINANCING, AmountType.SUBSIDISED_LOAN))
        .from(SPAN.join(PROJECT_).on(PROJECT_.ZONE_ID.eq(SPAN.ZONE_ID)).and(PROJECT_.ID.eq(SPAN.PROJECT_ID))
            .join(FACT).on(FACT.ZONE_ID.eq(SPAN.ZONE_ID)).and(FACT.PROJECT_ID.eq(SPAN.PROJECT_ID)).and(FACT.OCCURRED_AT.eq(SPAN.VALID_FROM))
            .and(FACT.ID.eq(SPAN.FACT_ID)))
        .where(visible(scope)).and(SPAN.KIND.eq(FactKind.LIBRARY.name())).and(SPAN.VALUE.eq(LibraryState.IN.name())).and(Spans.ending(SPAN, asOf))
        .orderBy(SPAN.SLOT, PROJECT_.NUMBER_ORDER), rows);
  }

  /** Projects alive at the moment, a column for each value that held then. */
  void projects(Scope scope, AsOf asOf, Consumer<Record> rows) {
    Field<?>[] values = {value(FactKind.NAME), value(FactKind.STAGE), value(FactKind.STATE), value(FactKind.DEPARTMENT), value(FactKind.AREA),
        value(FactKind.OWNER), value(FactKind.INDUSTRY), value(FactKind.PLACE), value(FactKind.DUTY, DutyRole.LEADER.name())};
    Field<String> aliases = DSL.listAgg(SPAN.SLOT, "、").withinGroupOrderBy(SPAN.SLOT)
        .filterWhere(SPAN.KIND.eq(FactKind.ALIAS.name()).and(SPAN.VALUE.eq("ACTIVE"))).as(FactKind.ALIAS.name());
    Field<String> code = DSL.max(SPAN.SLOT).filterWhere(SPAN.KIND.eq(FactKind.CODE.name()).and(SPAN.VALUE.eq("ACTIVE"))).as(FactKind.CODE.name());
    each(db.select(PROJECT_.NUMBER, PROJECT_.KIND, PROJECT_.CREATED_BY).select(values).select(aliases, code)
        .select(amount(AmountType.TOTAL), amount(AmountType.FIXED), amount(AmountType.IN_PERIOD), amount(AmountType.YEAR_PLAN), amount(AmountType.DONE), amount(AmountType.ARRIVED))
        .from(SPAN.join(PROJECT_).on(PROJECT_.ZONE_ID.eq(SPAN.ZONE_ID)).and(PROJECT_.ID.eq(SPAN.PROJECT_ID)))
        .where(ProjectStore.within(scope)).and(SPAN.ZONE_ID.eq(scope.zone().value())).and(Spans.at(SPAN, asOf))
        .groupBy(PROJECT_.ZONE_ID, PROJECT_.ID)
        .having(DSL.max(SPAN.VALUE).filterWhere(SPAN.KIND.eq(FactKind.LIFE.name()).and(SPAN.SLOT.eq(""))).eq("LIVE"))
        .orderBy(PROJECT_.NUMBER_ORDER, PROJECT_.ID), rows);
  }

  static @Nullable Occurrence when(Record row) {
    return new Occurrence(row.get(FACT.OCCURRED_AT).toInstant(), Precision.valueOf(row.get(FACT.PRECISION)));
  }

  /** The last whole day before a duty ended. */
  static @Nullable LocalDate lastDay(@Nullable OffsetDateTime end) {
    return end == null ? null : org.guatu.kernel.Moments.day(end.toInstant()).minusDays(1);
  }

  private static SelectField<?>[] amounts(Scope scope, AsOf asOf, AmountType... types) {
    SelectField<?>[] fields = new SelectField<?>[types.length];
    for (int i = 0; i < types.length; i++) {
      Span span = SPAN.as("amount_" + i);
      fields[i] = DSL.field(DSL.select(span.AMOUNT).from(span).where(Spans.hold(span, scope.zone(), FactKind.AMOUNT, types[i].name(), asOf))
          .and(span.PROJECT_ID.eq(PROJECT_.ID))).as(types[i].name());
    }
    return fields;
  }

  private static Field<String> value(FactKind kind) {
    return value(kind, "");
  }

  private static Field<String> value(FactKind kind, String slot) {
    return DSL.max(SPAN.VALUE).filterWhere(SPAN.KIND.eq(kind.name()).and(SPAN.SLOT.eq(slot))).as(kind.name());
  }

  private static Field<BigDecimal> amount(AmountType type) {
    return DSL.max(SPAN.AMOUNT).filterWhere(SPAN.KIND.eq(FactKind.AMOUNT.name()).and(SPAN.SLOT.eq(type.name()))).as(type.name());
  }

  private static Condition visible(Scope scope) {
    return ProjectStore.within(scope).and(PROJECT_.MERGED_INTO.isNull());
  }

  /** Of several facts of one column about the very same moment only the last one holds; the others a row could not be told from. */
  private static Condition holding(AsOf asOf) {
    Span held = SPAN.as("held");
    return DSL.exists(selectOne().from(held).where(held.ZONE_ID.eq(FACT.ZONE_ID)).and(held.KIND.eq(FACT.KIND)).and(held.SLOT.eq(FACT.SLOT))
        .and(held.PROJECT_ID.eq(FACT.PROJECT_ID)).and(held.VALID_FROM.eq(FACT.OCCURRED_AT)).and(held.FACT_ID.eq(FACT.ID)).and(Spans.known(held, asOf)));
  }

  /** Live by what was known at the moment, and happened by then. */
  private static Condition live(AsOf asOf) {
    Fact later = FACT.as("later");
    Fact undone = FACT.as("undone");
    OffsetDateTime known = utc(asOf.knownAt());
    Condition same = later.ZONE_ID.eq(FACT.ZONE_ID).and(later.PROJECT_ID.eq(FACT.PROJECT_ID)).and(later.RECORDED_AT.le(known));
    return FACT.RETRACTS.isNull().and(FACT.OCCURRED_AT.le(utc(asOf.at()))).and(FACT.RECORDED_AT.le(known))
        .and(notExists(selectOne().from(later).where(same).and(later.RETRACTS.eq(FACT.ID))))
        .and(notExists(selectOne().from(later).where(same).and(later.SUPERSEDES.eq(FACT.ID))
            .and(notExists(selectOne().from(undone).where(undone.ZONE_ID.eq(later.ZONE_ID)).and(undone.PROJECT_ID.eq(later.PROJECT_ID))
                .and(undone.RETRACTS.eq(later.ID)).and(undone.RECORDED_AT.le(known))))));
  }

  private static void each(ResultQuery<? extends Record> query, Consumer<Record> rows) {
    try (var cursor = query.fetchSize(PORTION).fetchLazy()) {
      cursor.forEach(rows);
    }
  }
}
