package org.guatu.resumption.review;

import static guatudb.resumption.Tables.VISIT;
import static guatudb.resumption.Tables.VISIT_FINDING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guatu.document.AttachmentId;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.review.VisitFinding.Seen;
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
  boolean report(ZoneId zone, ApplicationId application, UUID id, VisitReport report, String outcome, List<VisitFinding> findings, Instant now) {
    boolean open = db.update(VISIT).set(VISIT.PASSED, report.passed()).set(VISIT.OUTCOME, outcome).set(VISIT.REPORTED_AT, Moments.utc(now))
        .set(VISIT.REPORTED_BY, Actor.current().name()).set(VISIT.PHOTOS, report.photos().stream().map(AttachmentId::value).toArray(UUID[]::new))
        .where(VISIT.ZONE_ID.eq(zone.value()), VISIT.ID.eq(id), VISIT.APPLICATION_ID.eq(application.value())).and(VISIT.REPORTED_AT.isNull())
        .execute() == 1;
    if (open) {
      db.batch(IntStream.range(0, findings.size()).mapToObj(line -> db.insertInto(VISIT_FINDING)
          .values(zone.value(), id, line, findings.get(line).item(), findings.get(line).seen().name(), findings.get(line).note())).toList()).execute();
    }
    return open;
  }

  /** The latest day first. */
  List<Visit> of(ZoneId zone, ApplicationId application) {
    Map<UUID, List<VisitFinding>> findings = db.select(VISIT_FINDING.VISIT_ID, VISIT_FINDING.ITEM, VISIT_FINDING.SEEN, VISIT_FINDING.NOTE).from(VISIT_FINDING)
        .join(VISIT).on(VISIT.ZONE_ID.eq(VISIT_FINDING.ZONE_ID), VISIT.ID.eq(VISIT_FINDING.VISIT_ID))
        .where(VISIT.ZONE_ID.eq(zone.value()), VISIT.APPLICATION_ID.eq(application.value())).orderBy(VISIT_FINDING.VISIT_ID, VISIT_FINDING.LINE)
        .fetchGroups(VISIT_FINDING.VISIT_ID, row -> new VisitFinding(row.get(VISIT_FINDING.ITEM), Seen.valueOf(row.get(VISIT_FINDING.SEEN)), row.get(VISIT_FINDING.NOTE)));
    return db.selectFrom(VISIT).where(VISIT.ZONE_ID.eq(zone.value()), VISIT.APPLICATION_ID.eq(application.value()))
        .orderBy(VISIT.VISIT_ON.desc(), VISIT.ID.desc())
        .fetch(row -> new Visit(row.get(VISIT.ID), row.get(VISIT.VISIT_ON), row.get(VISIT.CHECKLIST), row.get(VISIT.ASKED_AT).toInstant(),
            row.get(VISIT.ASKED_BY), row.get(VISIT.PASSED), row.get(VISIT.OUTCOME),
            row.get(VISIT.REPORTED_AT) == null ? null : row.get(VISIT.REPORTED_AT).toInstant(), row.get(VISIT.REPORTED_BY),
            findings.getOrDefault(row.get(VISIT.ID), List.of()), Arrays.stream(row.get(VISIT.PHOTOS)).map(AttachmentId::new).toList()));
  }
}
