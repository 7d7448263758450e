package org.guatu.resumption.review;

import static guatudb.resumption.Tables.VISIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.resumption.application.ApplicationId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The SQL of field visits. */
@Component
class VisitStore {
  private final DSLContext db;

  VisitStore(DSLContext db) {
    this.db = db;
  }

  UUID ask(ZoneId zone, ApplicationId application, LocalDate on, String checklist, Instant now) {
    UUID id = Ids.next();
    db.insertInto(VISIT)
        .set(VISIT.ZONE_ID, zone.value())
        .set(VISIT.ID, id)
        .set(VISIT.APPLICATION_ID, application.value())
        .set(VISIT.VISIT_ON, on)
        .set(VISIT.CHECKLIST, checklist)
        .set(VISIT.ASKED_AT, Moments.utc(now))
        .set(VISIT.ASKED_BY, Actor.current().name())
        .set(VISIT.OUTCOME, "")
        .execute();
    return id;
  }

  /** Those without an outcome are off: another was arranged. */
  void replace(ZoneId zone, ApplicationId application, String outcome, Instant now) {
    db.update(VISIT).set(VISIT.OUTCOME, outcome).set(VISIT.REPORTED_AT, Moments.utc(now)).set(VISIT.REPORTED_BY, Actor.current().name())
        .where(VISIT.ZONE_ID.eq(zone.value()), VISIT.APPLICATION_ID.eq(application.value())).and(VISIT.REPORTED_AT.isNull()).execute();
  }

  /** @return false if there is no such visit on the application without an outcome */
  boolean report(ZoneId zone, ApplicationId application, UUID id, boolean passed, String outcome, Instant now) {
    return db.update(VISIT).set(VISIT.PASSED, passed).set(VISIT.OUTCOME, outcome).set(VISIT.REPORTED_AT, Moments.utc(now))
        .set(VISIT.REPORTED_BY, Actor.current().name())
        .where(VISIT.ZONE_ID.eq(zone.value()), VISIT.ID.eq(id), VISIT.APPLICATION_ID.eq(application.value())).and(VISIT.REPORTED_AT.isNull())
        .execute() == 1;
  }

  /** The latest day first. */
  List<Visit> of(ZoneId zone, ApplicationId application) {
    return db.selectFrom(VISIT).where(VISIT.ZONE_ID.eq(zone.value()), VISIT.APPLICATION_ID.eq(application.value()))
        .orderBy(VISIT.VISIT_ON.desc(), VISIT.ID.desc())
        .fetch(row -> new Visit(row.get(VISIT.ID), row.get(VISIT.VISIT_ON), row.get(VISIT.CHECKLIST), row.get(VISIT.ASKED_AT).toInstant(),
            row.get(VISIT.ASKED_BY), row.get(VISIT.PASSED), row.get(VISIT.OUTCOME),
            row.get(VISIT.REPORTED_AT) == null ? null : row.get(VISIT.REPORTED_AT).toInstant(), row.get(VISIT.REPORTED_BY)));
  }
}
