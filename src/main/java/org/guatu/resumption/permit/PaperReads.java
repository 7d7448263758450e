package org.guatu.resumption.permit;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.FIRST_WORKDAY;
import static guatudb.resumption.Tables.PERMIT;
import static guatudb.resumption.Tables.PERMIT_EVENT;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.project.ProjectId;
import org.guatu.resumption.ProjectRows;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Permits read as the papers that they are: with their first working day and their revocation, as of a moment. */
@Component
class PaperReads {
  private static final Field<LocalDate> UNTIL = DSL.field(DSL.name("as_of_until"), LocalDate.class);
  private static final Field<LocalDate> WORKED = DSL.field(DSL.name("as_of_worked"), LocalDate.class);
  private static final Field<Integer> PRESENT = DSL.field(DSL.name("as_of_present"), Integer.class);
  private static final Field<OffsetDateTime> REVOKED = DSL.field(DSL.name("as_of_revoked"), OffsetDateTime.class);
  private static final Field<String> REVOKED_WHY = DSL.field(DSL.name("as_of_revoked_why"), String.class);
  static final Field<Boolean> MORE = DSL.field(DSL.name("more"), Boolean.class);

  private final DSLContext db;

  PaperReads(DSLContext db) {
    this.db = db;
  }

  /** A permit as it goes out. */
  record Line(PaperPermit paper, String projectNumber, String projectName, @Nullable String author) {}

  /** The permits that had been issued by a moment, by what was known then; straight from the database's cursor. */
  void export(Scope scope, AsOf asOf, Consumer<Line> lines) {
    Condition issued = DSL.exists(event(PermitStep.ISSUE, asOf));
    var taken = PERMIT_EVENT.as("taken");
    Condition retracted = DSL.exists(DSL.selectOne().from(taken).where(taken.ZONE_ID.eq(PERMIT.ZONE_ID), taken.PERMIT_ID.eq(PERMIT.ID))
        .and(taken.STEP.eq(PermitStep.RETRACT.name())).and(taken.RECORDED_AT.le(Moments.utc(asOf.knownAt()))));
    try (var cursor = papers(scope, asOf, DSL.inline(false)).and(issued).andNot(retracted).orderBy(PERMIT.YEAR, PERMIT.NUMBER).fetchSize(500).fetchLazy()) {
      cursor.forEach(row -> lines.accept(new Line(paper(row), row.get(PUBLIC_PROJECT.NUMBER), row.get(PUBLIC_PROJECT.NAME), row.get(PERMIT.AUTHOR))));
    }
  }

  /**
   * Permits with what their papers tell.
   *
   * @param asOf null for all that is known now
   * @param more one thing more to be told of each, as {@link #MORE}
   */
  SelectConditionStep<? extends Record> papers(Scope scope, @Nullable AsOf asOf, Field<Boolean> more) {
    Condition seen = asOf == null ? DSL.noCondition() : seen(asOf);
    Condition reported = asOf == null ? DSL.noCondition()
        : FIRST_WORKDAY.WORKED_ON.le(asOf.day()).and(FIRST_WORKDAY.REPORTED_AT.le(Moments.utc(asOf.knownAt())));
    var until = DSL.select(PERMIT_EVENT.VALID_UNTIL).from(PERMIT_EVENT).where(PermitBatchStore.ofPermit()).and(seen)
        .orderBy(PERMIT_EVENT.OCCURRED_AT.desc(), PERMIT_EVENT.RECORDED_AT.desc(), PERMIT_EVENT.ID.desc()).limit(1);
    var worked = DSL.lateral(DSL.select(FIRST_WORKDAY.WORKED_ON.as(WORKED), FIRST_WORKDAY.PRESENT.as(PRESENT)).from(FIRST_WORKDAY)
        .where(FIRST_WORKDAY.ZONE_ID.eq(PERMIT.ZONE_ID), FIRST_WORKDAY.PERMIT_ID.eq(PERMIT.ID)).and(reported).orderBy(FIRST_WORKDAY.WORKED_ON).limit(1)).as("worked");
    var revoked = DSL.lateral(DSL.select(PERMIT_EVENT.OCCURRED_AT.as(REVOKED), PERMIT_EVENT.TEXT.as(REVOKED_WHY)).from(PERMIT_EVENT)
        .where(PermitBatchStore.ofPermit()).and(PERMIT_EVENT.STEP.eq(PermitStep.REVOKE.name())).and(seen).limit(1)).as("revoked");
    return db.select(PERMIT.fields()).select(PUBLIC_PROJECT.NUMBER, PUBLIC_PROJECT.NAME,
             DSL.field(until).as(UNTIL), WORKED, PRESENT, REVOKED, REVOKED_WHY,
            more.as(MORE))
        .from(PERMIT)
        .join(PUBLIC_PROJECT).on(PUBLIC_PROJECT.ZONE_ID.eq(PERMIT.ZONE_ID), PUBLIC_PROJECT.ID.eq(PERMIT.PROJECT_ID))
        .leftJoin(worked).on(DSL.trueCondition())
        .leftJoin(revoked).on(DSL.trueCondition())
        .where(ProjectRows.within(scope)).and(PERMIT.ZONE_ID.eq(scope.zone().value()));
  }

  private static Select<?> event(PermitStep step, AsOf asOf) {
    return DSL.selectOne().from(PERMIT_EVENT).where(PermitBatchStore.ofPermit()).and(PERMIT_EVENT.STEP.eq(step.name())).and(seen(asOf));
  }

  private static Condition seen(AsOf asOf) {
    return PERMIT_EVENT.OCCURRED_AT.le(Moments.utc(asOf.at())).and(PERMIT_EVENT.RECORDED_AT.le(Moments.utc(asOf.knownAt())));
  }

  private static PaperNumber number(Record row) {
    boolean own = row.get(PERMIT.NUMBER) > 0;
    PaperNumber printed = PaperNumber.read(row.get(PERMIT.NUMBER_TEXT));
    return new PaperNumber(row.get(PERMIT.NUMBER_TEXT), row.get(PERMIT.NUMBER_KEY), printed.year(), own ? row.get(PERMIT.NUMBER) : null);
  }

  /** What a row of {@link #papers} tells. */
  static PaperPermit paper(Record row) {
    OffsetDateTime revoked = row.get(REVOKED);
    return new PaperPermit(number(row), new ProjectId(row.get(PERMIT.PROJECT_ID)), Moments.day(row.get(PERMIT.ISSUED_AT).toInstant()),
        row.get(PERMIT.VALID_FROM), row.get(UNTIL), row.get(PERMIT.SCOPE), row.get(PERMIT.HEADCOUNT_CAP), row.get(PERMIT.CONDITIONS), row.get(WORKED), row.get(PRESENT),
        revoked == null ? null : Moments.day(revoked.toInstant()), revoked == null || row.get(REVOKED_WHY).isEmpty() ? null : row.get(REVOKED_WHY),
        row.get(PERMIT.ISSUED_BY), row.get(PERMIT.EVIDENCE));
  }
}
