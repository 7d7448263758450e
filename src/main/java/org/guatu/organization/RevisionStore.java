package org.guatu.organization;

import static guatudb.organization.Tables.ENTERPRISE_REVISION;

import java.util.List;
import java.util.UUID;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The SQL of how enterprises' registrations came about: added to, never changed. */
@Component
class RevisionStore {
  private final DSLContext db;

  RevisionStore(DSLContext db) {
    this.db = db;
  }

  void add(ZoneId zone, List<EnterpriseRevision> revisions) {
    db.batch(revisions.stream().map(revision -> insert(zone, revision)).toList()).execute();
  }

  private Query insert(ZoneId zone, EnterpriseRevision revision) {
    EnterpriseEntry entry = revision.entry();
    return db.insertInto(ENTERPRISE_REVISION)
        .set(ENTERPRISE_REVISION.ZONE_ID, zone.value())
        .set(ENTERPRISE_REVISION.ID, Ids.next())
        .set(ENTERPRISE_REVISION.ENTERPRISE_ID, revision.enterprise().value())
        .set(ENTERPRISE_REVISION.NUMBER, revision.number())
        .set(ENTERPRISE_REVISION.NAME, entry.name())
        .set(ENTERPRISE_REVISION.INDUSTRY, entry.industry())
        .set(ENTERPRISE_REVISION.ADDRESS, entry.address())
        .set(ENTERPRISE_REVISION.CONTACT, entry.contact())
        .set(ENTERPRISE_REVISION.PHONE, entry.phone())
        .set(ENTERPRISE_REVISION.AREA_ID, entry.area() == null ? null : entry.area().value())
        .set(ENTERPRISE_REVISION.DEPARTMENT_ID, entry.department() == null ? null : entry.department().value())
        .set(ENTERPRISE_REVISION.WITHDRAWN, revision.withdrawn())
        .set(ENTERPRISE_REVISION.RECORDED_AT, Moments.utc(revision.recordedAt()))
        .set(ENTERPRISE_REVISION.AUTHOR, revision.author())
        .set(ENTERPRISE_REVISION.RECORDED_BY, revision.recordedBy())
        .set(ENTERPRISE_REVISION.BATCH_ID, revision.batch());
  }

  /** The latest first. */
  List<EnterpriseRevision> of(ZoneId zone, EnterpriseId enterprise) {
    return db.select(ENTERPRISE_REVISION.fields()).from(ENTERPRISE_REVISION)
        .where(ENTERPRISE_REVISION.ZONE_ID.eq(zone.value()), ENTERPRISE_REVISION.ENTERPRISE_ID.eq(enterprise.value()))
        .orderBy(ENTERPRISE_REVISION.NUMBER.desc()).limit(200).fetch(RevisionStore::revision);
  }

  /** Every state of the enterprises that an import touched, by enterprise and number. */
  List<EnterpriseRevision> touchedBy(ZoneId zone, UUID batch) {
    var mine = ENTERPRISE_REVISION.as("mine");
    return db.select(ENTERPRISE_REVISION.fields()).from(ENTERPRISE_REVISION)
        .where(ENTERPRISE_REVISION.ZONE_ID.eq(zone.value()))
        .and(ENTERPRISE_REVISION.ENTERPRISE_ID.in(db.select(mine.ENTERPRISE_ID).from(mine)
            .where(mine.ZONE_ID.eq(zone.value()), mine.BATCH_ID.eq(batch))))
        .orderBy(ENTERPRISE_REVISION.ENTERPRISE_ID, ENTERPRISE_REVISION.NUMBER).fetch(RevisionStore::revision);
  }

  static EnterpriseRevision revision(Record row) {
    UUID area = row.get(ENTERPRISE_REVISION.AREA_ID);
    UUID department = row.get(ENTERPRISE_REVISION.DEPARTMENT_ID);
    EnterpriseEntry entry = new EnterpriseEntry(row.get(ENTERPRISE_REVISION.NAME), row.get(ENTERPRISE_REVISION.INDUSTRY),
        row.get(ENTERPRISE_REVISION.ADDRESS), row.get(ENTERPRISE_REVISION.CONTACT), row.get(ENTERPRISE_REVISION.PHONE),
        area == null ? null : new AreaId(area), department == null ? null : new DepartmentId(department));
    return new EnterpriseRevision(new EnterpriseId(row.get(ENTERPRISE_REVISION.ENTERPRISE_ID)), row.get(ENTERPRISE_REVISION.NUMBER), entry,
        row.get(ENTERPRISE_REVISION.WITHDRAWN), row.get(ENTERPRISE_REVISION.RECORDED_AT).toInstant(), row.get(ENTERPRISE_REVISION.AUTHOR),
        row.get(ENTERPRISE_REVISION.RECORDED_BY), row.get(ENTERPRISE_REVISION.BATCH_ID));
  }
}
