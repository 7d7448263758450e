package org.guatu.organization;

import static guatudb.organization.Tables.AREA;
import static guatudb.organization.Tables.DEPARTMENT;
import static guatudb.organization.Tables.ENTERPRISE;
import static guatudb.organization.Tables.ENTERPRISE_REVISION;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
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

  /** The enterprises of the scope as they stood, by code, straight from the cursor. */
  void export(Scope scope, AsOf asOf, Consumer<EnterpriseLine> rows) {
    var later = ENTERPRISE_REVISION.as("later");
    OffsetDateTime until = Moments.utc(asOf.at().isBefore(asOf.knownAt()) ? asOf.at() : asOf.knownAt());
    var last = DSL.select(DSL.max(later.NUMBER)).from(later)
        .where(later.ZONE_ID.eq(ENTERPRISE.ZONE_ID), later.ENTERPRISE_ID.eq(ENTERPRISE.ID), later.RECORDED_AT.le(until));
    Field<String> butler = AssignmentStore.holder(AssignmentRole.ENTERPRISE_BUTLER, ENTERPRISE.ZONE_ID, ENTERPRISE.ID, asOf);
    var query = db.select(ENTERPRISE.USCC, ENTERPRISE_REVISION.NAME, ENTERPRISE_REVISION.INDUSTRY, ENTERPRISE_REVISION.ADDRESS,
            ENTERPRISE_REVISION.CONTACT, ENTERPRISE_REVISION.PHONE, AREA.NAME, DEPARTMENT.SHORT_NAME, butler, ENTERPRISE_REVISION.AUTHOR)
        .from(ENTERPRISE)
        .join(ENTERPRISE_REVISION).on(ENTERPRISE_REVISION.ZONE_ID.eq(ENTERPRISE.ZONE_ID), ENTERPRISE_REVISION.ENTERPRISE_ID.eq(ENTERPRISE.ID))
        .leftJoin(AREA).on(AREA.ZONE_ID.eq(ENTERPRISE.ZONE_ID), AREA.ID.eq(ENTERPRISE_REVISION.AREA_ID))
        .leftJoin(DEPARTMENT).on(DEPARTMENT.ZONE_ID.eq(ENTERPRISE.ZONE_ID), DEPARTMENT.ID.eq(ENTERPRISE_REVISION.DEPARTMENT_ID))
        .where(EnterpriseStore.within(scope)).and(ENTERPRISE_REVISION.NUMBER.eq(last)).and(ENTERPRISE_REVISION.WITHDRAWN.isFalse())
        .orderBy(ENTERPRISE.USCC).fetchSize(500);
    try (var cursor = query.fetchLazy()) {
      int number = 1;
      for (var row : cursor) {
        rows.accept(new EnterpriseLine(number++, row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7(),
            row.value8(), row.value9(), row.value10()));
      }
    }
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
