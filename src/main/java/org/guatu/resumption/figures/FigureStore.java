package org.guatu.resumption.figures;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.project.Tables.PUBLIC_STATE;
import static guatudb.resumption.Tables.APPLICATION_EVENT;
import static guatudb.resumption.Tables.MEND_ITEM;
import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.PERMIT;
import static guatudb.resumption.Tables.PERMIT_EVENT;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.guatu.figure.Reading;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.project.ConstructionState;
import org.guatu.resumption.ProjectRows;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.permit.PermitStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The SQL of the figures of resumption, as of a moment, as known at another, of the viewer's projects. One statement each, done once a reading. */
@Component
class FigureStore {
  private final DSLContext db;

  FigureStore(DSLContext db) {
    this.db = db;
  }

  /** Applications that had been sent. The note is where each stood. */
  List<FigureRow> sent(Reading reading) {
    return reading.once("resumption.sent", () -> {
      var later = APPLICATION_EVENT.as("later");
      Field<String> status = DSL.field(DSL.select(later.STATUS).from(later)
          .where(later.ZONE_ID.eq(APPLICATION_EVENT.ZONE_ID), later.APPLICATION_ID.eq(APPLICATION_EVENT.APPLICATION_ID))
          .and(seen(reading, later.OCCURRED_AT, later.RECORDED_AT))
          .orderBy(later.OCCURRED_AT.desc(), later.RECORDED_AT.desc(), later.ID.desc()).limit(1));
      return db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.NAME, status).from(APPLICATION_EVENT).join(PUBLIC_PROJECT).on(ofApplicationEvent())
          .where(step(reading, ApplicationStep.SUBMIT)).orderBy(PUBLIC_PROJECT.NUMBER, APPLICATION_EVENT.ID)
          .fetch(row -> new FigureRow(row.value1(), row.value2(), Words.of(ApplicationStatus.valueOf(row.value3())), 0));
    });
  }

  /** What the office did past its limit. */
  List<FigureRow> late(Reading reading) {
    return reading.once("resumption.late", () -> db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.NAME, APPLICATION_EVENT.STEP)
        .from(APPLICATION_EVENT).join(PUBLIC_PROJECT).on(ofApplicationEvent())
        .where(scoped(reading)).and(APPLICATION_EVENT.LATE).and(seen(reading, APPLICATION_EVENT.OCCURRED_AT, APPLICATION_EVENT.RECORDED_AT))
        .orderBy(PUBLIC_PROJECT.NUMBER, APPLICATION_EVENT.ID)
        .fetch(row -> new FigureRow(row.value1(), row.value2(), Words.of(ApplicationStep.valueOf(row.value3())), 0)));
  }

  /** Returns for mending. The note is the day. */
  List<FigureRow> returned(Reading reading) {
    return reading.once("resumption.returned", () -> db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.NAME, APPLICATION_EVENT.OCCURRED_AT)
        .from(APPLICATION_EVENT).join(PUBLIC_PROJECT).on(ofApplicationEvent())
        .where(step(reading, ApplicationStep.RETURN)).orderBy(PUBLIC_PROJECT.NUMBER, APPLICATION_EVENT.ID)
        .fetch(row -> new FigureRow(row.value1(), row.value2(), Moments.brief(row.value3().toInstant()), 0)));
  }

  /** Permits that held. The note is the number. */
  List<FigureRow> permits(Reading reading) {
    return reading.once("resumption.permits", () -> {
      var later = PERMIT_EVENT.as("later");
      Condition last = PERMIT_EVENT.ID.eq(DSL.select(later.ID).from(later)
          .where(later.ZONE_ID.eq(PERMIT_EVENT.ZONE_ID), later.PERMIT_ID.eq(PERMIT_EVENT.PERMIT_ID)).and(seen(reading, later.OCCURRED_AT, later.RECORDED_AT))
          .orderBy(later.OCCURRED_AT.desc(), later.RECORDED_AT.desc(), later.ID.desc()).limit(1));
      return db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.NAME, PERMIT.NUMBER_TEXT).from(PERMIT_EVENT)
          .join(PERMIT).on(PERMIT.ZONE_ID.eq(PERMIT_EVENT.ZONE_ID), PERMIT.ID.eq(PERMIT_EVENT.PERMIT_ID))
          .join(PUBLIC_PROJECT).on(PUBLIC_PROJECT.ZONE_ID.eq(PERMIT_EVENT.ZONE_ID), PUBLIC_PROJECT.ID.eq(PERMIT_EVENT.PROJECT_ID))
          .where(scoped(reading)).and(last).andNot(retracted(reading)).and(PERMIT_EVENT.STATUS.eq(PermitStatus.ACTIVE.name())).and(PERMIT_EVENT.VALID_UNTIL.ge(reading.asOf().day()))
          .orderBy(PUBLIC_PROJECT.NUMBER, PERMIT_EVENT.ID)
          .fetch(row -> new FigureRow(row.value1(), row.value2(), row.value3(), 0));
    });
  }

  /** Permits that were issued on an application, with the calendar days from its first submission. The fewest days first. */
  List<FigureRow> days(Reading reading) {
    return reading.once("resumption.days", () -> {
      Field<OffsetDateTime> submitted = DSL.field(DSL.select(DSL.min(APPLICATION_EVENT.OCCURRED_AT)).from(APPLICATION_EVENT)
          .where(APPLICATION_EVENT.ZONE_ID.eq(PERMIT.ZONE_ID), APPLICATION_EVENT.APPLICATION_ID.eq(PERMIT.APPLICATION_ID))
          .and(APPLICATION_EVENT.STEP.eq(ApplicationStep.SUBMIT.name())));
      return db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.NAME, submitted, PERMIT_EVENT.OCCURRED_AT).from(PERMIT_EVENT)
          .join(PERMIT).on(PERMIT.ZONE_ID.eq(PERMIT_EVENT.ZONE_ID), PERMIT.ID.eq(PERMIT_EVENT.PERMIT_ID))
          .join(PUBLIC_PROJECT).on(PUBLIC_PROJECT.ZONE_ID.eq(PERMIT_EVENT.ZONE_ID), PUBLIC_PROJECT.ID.eq(PERMIT_EVENT.PROJECT_ID))
          .where(scoped(reading)).and(PERMIT_EVENT.STEP.eq(PermitStep.ISSUE.name())).and(PERMIT.APPLICATION_ID.isNotNull())
          .and(seen(reading, PERMIT_EVENT.OCCURRED_AT, PERMIT_EVENT.RECORDED_AT))
          .fetch(row -> {
            long days = ChronoUnit.DAYS.between(Moments.day(row.value3().toInstant()), Moments.day(row.value4().toInstant()));
            return new FigureRow(row.value1(), row.value2(), days + " 天", days);
          }).stream().sorted(java.util.Comparator.comparingLong(FigureRow::days)).toList();
    });
  }

  /** Sites that may work and do not. */
  List<FigureRow> permittedNotWorking(Reading reading) {
    return reading.once("resumption.permitted-not-working", () -> db.select(PUBLIC_PROJECT.ID, PUBLIC_STATE.NAME, PUBLIC_STATE.STATE_SINCE)
        .from(PUBLIC_STATE).join(PUBLIC_PROJECT).on(PUBLIC_PROJECT.ZONE_ID.eq(PUBLIC_STATE.ZONE_ID), PUBLIC_PROJECT.ID.eq(PUBLIC_STATE.PROJECT_ID))
        .where(scoped(reading)).and(PUBLIC_STATE.STATE.eq(ConstructionState.PERMITTED.name()))
        .and(PUBLIC_STATE.VALID_FROM.le(Moments.utc(reading.asOf().at()))).and(PUBLIC_STATE.VALID_TO.gt(Moments.utc(reading.asOf().at())))
        .and(PUBLIC_STATE.KNOWN_FROM.le(Moments.utc(reading.asOf().knownAt()))).and(PUBLIC_STATE.KNOWN_TO.gt(Moments.utc(reading.asOf().knownAt())))
        .orderBy(PUBLIC_PROJECT.NUMBER)
        .fetch(row -> new FigureRow(row.value1(), row.value2(), row.value3() == null ? "" : "自 " + Moments.brief(row.value3().toInstant()) + " 起", 0)));
  }

  /** How often a condition had to be mended. */
  record MendCount(UUID procedure, String code, int count) {}

  /** The most frequent first. */
  List<MendCount> mendCounts(Reading reading) {
    return db.select(APPLICATION.PROCEDURE_ID, MEND_ITEM.CODE, DSL.count()).from(MEND_ITEM)
        .join(APPLICATION).on(APPLICATION.ZONE_ID.eq(MEND_ITEM.ZONE_ID), APPLICATION.ID.eq(MEND_ITEM.APPLICATION_ID))
        .join(PUBLIC_PROJECT).on(PUBLIC_PROJECT.ZONE_ID.eq(APPLICATION.ZONE_ID), PUBLIC_PROJECT.ID.eq(APPLICATION.PROJECT_ID))
        .where(scoped(reading)).and(seen(reading, MEND_ITEM.DECIDED_AT, MEND_ITEM.DECIDED_AT))
        .groupBy(APPLICATION.PROCEDURE_ID, MEND_ITEM.CODE).orderBy(DSL.count().desc(), MEND_ITEM.CODE)
        .fetch(row -> new MendCount(row.value1(), row.value2(), row.value3()));
  }

  /** A condition that had to be mended once. The note of the row is when, and what had to be mended. */
  record Mend(UUID procedure, FigureRow row) {}

  /** Every time that a condition had to be mended, the first first. */
  List<Mend> mends(Reading reading, String code) {
    return db.select(APPLICATION.PROCEDURE_ID, PUBLIC_PROJECT.ID, PUBLIC_PROJECT.NAME, MEND_ITEM.DECIDED_AT, MEND_ITEM.NOTE).from(MEND_ITEM)
        .join(APPLICATION).on(APPLICATION.ZONE_ID.eq(MEND_ITEM.ZONE_ID), APPLICATION.ID.eq(MEND_ITEM.APPLICATION_ID))
        .join(PUBLIC_PROJECT).on(PUBLIC_PROJECT.ZONE_ID.eq(APPLICATION.ZONE_ID), PUBLIC_PROJECT.ID.eq(APPLICATION.PROJECT_ID))
        .where(scoped(reading)).and(MEND_ITEM.CODE.eq(code)).and(seen(reading, MEND_ITEM.DECIDED_AT, MEND_ITEM.DECIDED_AT))
        .orderBy(MEND_ITEM.DECIDED_AT, MEND_ITEM.DECISION_ID)
        .fetch(row -> new Mend(row.value1(), new FigureRow(row.value2(), row.value3(), Moments.brief(row.value4().toInstant()) + " 退回：" + row.value5(), 0)));
  }

  /** A permit that a ledger had told wrongly never was, on whatever day, since that became known. */
  private static Condition retracted(Reading reading) {
    var taken = PERMIT_EVENT.as("taken");
    return DSL.exists(DSL.selectOne().from(taken).where(taken.ZONE_ID.eq(PERMIT_EVENT.ZONE_ID), taken.PERMIT_ID.eq(PERMIT_EVENT.PERMIT_ID))
        .and(taken.STEP.eq(PermitStep.RETRACT.name())).and(taken.RECORDED_AT.le(Moments.utc(reading.asOf().knownAt()))));
  }

  private static Condition step(Reading reading, ApplicationStep step) {
    return scoped(reading).and(APPLICATION_EVENT.STEP.eq(step.name())).and(seen(reading, APPLICATION_EVENT.OCCURRED_AT, APPLICATION_EVENT.RECORDED_AT));
  }

  private static Condition ofApplicationEvent() {
    return PUBLIC_PROJECT.ZONE_ID.eq(APPLICATION_EVENT.ZONE_ID).and(PUBLIC_PROJECT.ID.eq(APPLICATION_EVENT.PROJECT_ID));
  }

  private static Condition scoped(Reading reading) {
    return ProjectRows.within(reading.scope());
  }

  private static Condition seen(Reading reading, Field<OffsetDateTime> occurred, Field<OffsetDateTime> recorded) {
    return occurred.le(Moments.utc(reading.asOf().at())).and(recorded.le(Moments.utc(reading.asOf().knownAt())));
  }
}
