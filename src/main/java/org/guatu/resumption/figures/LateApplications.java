package org.guatu.resumption.figures;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.APPLICATION_EVENT;

import guatudb.resumption.tables.ApplicationEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.guatu.figure.Alert;
import org.guatu.figure.AlertSource;
import org.guatu.figure.Reading;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.resumption.ProjectRows;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.Holding;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Applications that the office has not decided on within its limit, for 需要过问的事: with who has them. */
@Component
class LateApplications implements AlertSource {
  private final DSLContext db;
  private final Clock clock;

  LateApplications(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public List<Alert> alerts(Reading reading, int limit) {
    Instant at = reading.asOf().at();
    OffsetDateTime known = Moments.utc(reading.asOf().knownAt());
    ApplicationEvent later = APPLICATION_EVENT.as("later");
    Condition latest = DSL.notExists(DSL.selectOne().from(later)
        .where(later.ZONE_ID.eq(APPLICATION_EVENT.ZONE_ID), later.APPLICATION_ID.eq(APPLICATION_EVENT.APPLICATION_ID))
        .and(later.OCCURRED_AT.le(Moments.utc(at))).and(later.RECORDED_AT.le(known))
        .and(DSL.row(later.OCCURRED_AT, later.RECORDED_AT, later.ID).gt(APPLICATION_EVENT.OCCURRED_AT, APPLICATION_EVENT.RECORDED_AT, APPLICATION_EVENT.ID)));
    // What is late now is found by the index of the limits that run; what was late on a past day, by the events.
    Condition runs = at.isBefore(clock.instant()) ? DSL.noCondition() : APPLICATION.DUE_AT.lt(Moments.utc(at));
    return db.select(APPLICATION.ID, PUBLIC_PROJECT.NAME, PUBLIC_PROJECT.DEPARTMENT, APPLICATION_EVENT.STATUS, APPLICATION_EVENT.DUE_AT, APPLICATION_EVENT.STEP).select(Holding.fields())
        .from(APPLICATION)
        .join(PUBLIC_PROJECT).on(PUBLIC_PROJECT.ZONE_ID.eq(APPLICATION.ZONE_ID), PUBLIC_PROJECT.ID.eq(APPLICATION.PROJECT_ID))
        .join(APPLICATION_EVENT).on(APPLICATION_EVENT.ZONE_ID.eq(APPLICATION.ZONE_ID), APPLICATION_EVENT.APPLICATION_ID.eq(APPLICATION.ID))
        .where(ProjectRows.within(reading.scope())).and(runs).and(APPLICATION_EVENT.DUE_AT.lt(Moments.utc(at)))
        .and(APPLICATION_EVENT.OCCURRED_AT.le(Moments.utc(at))).and(APPLICATION_EVENT.RECORDED_AT.le(known)).and(latest)
        .orderBy(APPLICATION_EVENT.DUE_AT, APPLICATION.ID).limit(limit)
        .fetch(LateApplications::alert);
  }

  private static Alert alert(Record row) {
    ApplicationStatus status = ApplicationStatus.valueOf(row.get(APPLICATION_EVENT.STATUS));
    boolean recommended = row.get(APPLICATION_EVENT.STEP).equals(ApplicationStep.RECOMMEND.name());
    return new Alert(Lamp.LATE, row.get(PUBLIC_PROJECT.NAME) + " 复工申请超期未办结", "/resumption/reviews/" + row.get(APPLICATION.ID),
        row.get(PUBLIC_PROJECT.DEPARTMENT) == null ? Alert.NOBODY : row.get(PUBLIC_PROJECT.DEPARTMENT), Holding.words(row, status, recommended), null,
        row.get(APPLICATION_EVENT.DUE_AT).toInstant(), Words.of(status), List.of());
  }
}
