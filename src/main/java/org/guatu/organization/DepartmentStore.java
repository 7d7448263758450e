package org.guatu.organization;

import static guatudb.organization.Tables.DEPARTMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of departments. */
@Component
class DepartmentStore {
  private final DSLContext db;

  DepartmentStore(DSLContext db) {
    this.db = db;
  }

  /** Every department of the zone, closed ones too, siblings in their order. */
  List<Department> all(ZoneId zone) {
    return db.select(DEPARTMENT.fields()).from(DEPARTMENT).where(DEPARTMENT.ZONE_ID.eq(zone.value()))
        .orderBy(DEPARTMENT.POSITION, DEPARTMENT.NAME).fetch(DepartmentStore::department);
  }

  Optional<Department> find(ZoneId zone, DepartmentId id) {
    return db.select(DEPARTMENT.fields()).from(DEPARTMENT)
        .where(DEPARTMENT.ZONE_ID.eq(zone.value()), DEPARTMENT.ID.eq(id.value())).fetchOptional(DepartmentStore::department);
  }

  /** Whether another department bears one of the names. */
  boolean taken(ZoneId zone, DepartmentId except, String name, String shortName) {
    return db.fetchExists(DEPARTMENT, DEPARTMENT.ZONE_ID.eq(zone.value()), DEPARTMENT.ID.ne(except.value()),
        DEPARTMENT.NAME.eq(name).or(DEPARTMENT.SHORT_NAME.eq(shortName)));
  }

  /** @return whether it was entered; false if a department of that name came first */
  boolean insert(ZoneId zone, DepartmentId id, DepartmentEntry entry, Instant now) {
    return db.insertInto(DEPARTMENT)
        .set(DEPARTMENT.ZONE_ID, zone.value())
        .set(DEPARTMENT.ID, id.value())
        .set(DEPARTMENT.PARENT_ID, entry.parent() == null ? null : entry.parent().value())
        .set(DEPARTMENT.KIND, entry.kind().name())
        .set(DEPARTMENT.NAME, entry.name())
        .set(DEPARTMENT.SHORT_NAME, entry.shortName())
        .set(DEPARTMENT.POSITION, entry.position())
        .set(DEPARTMENT.VERSION, 1L)
        .set(DEPARTMENT.UPDATED_AT, Moments.utc(now))
        .onConflictDoNothing()
        .execute() == 1;
  }

  /** @return false if another version was saved meanwhile */
  boolean update(ZoneId zone, DepartmentId id, long version, DepartmentEntry entry, Instant now) {
    return db.update(DEPARTMENT)
        .set(DEPARTMENT.PARENT_ID, entry.parent() == null ? null : entry.parent().value())
        .set(DEPARTMENT.KIND, entry.kind().name())
        .set(DEPARTMENT.NAME, entry.name())
        .set(DEPARTMENT.SHORT_NAME, entry.shortName())
        .set(DEPARTMENT.POSITION, entry.position())
        .set(DEPARTMENT.VERSION, version + 1)
        .set(DEPARTMENT.UPDATED_AT, Moments.utc(now))
        .where(DEPARTMENT.ZONE_ID.eq(zone.value()), DEPARTMENT.ID.eq(id.value()), DEPARTMENT.VERSION.eq(version))
        .execute() == 1;
  }

  /** @return false if another version was saved meanwhile */
  boolean close(ZoneId zone, DepartmentId id, long version, LocalDate on, Instant now) {
    return db.update(DEPARTMENT)
        .set(DEPARTMENT.CLOSED_ON, on)
        .set(DEPARTMENT.VERSION, version + 1)
        .set(DEPARTMENT.UPDATED_AT, Moments.utc(now))
        .where(DEPARTMENT.ZONE_ID.eq(zone.value()), DEPARTMENT.ID.eq(id.value()), DEPARTMENT.VERSION.eq(version))
        .execute() == 1;
  }

  /** What the directory keeps of a department. */
  record Node(UUID id, @Nullable UUID parent, String shortName) {}

  /** The departments of every zone, for the directory in memory. */
  List<Node> nodes() {
    return db.select(DEPARTMENT.ID, DEPARTMENT.PARENT_ID, DEPARTMENT.SHORT_NAME).from(DEPARTMENT)
        .fetch(row -> new Node(row.value1(), row.value2(), row.value3()));
  }

  private static Department department(Record row) {
    UUID parent = row.get(DEPARTMENT.PARENT_ID);
    return new Department(new DepartmentId(row.get(DEPARTMENT.ID)), parent == null ? null : new DepartmentId(parent),
        DepartmentKind.valueOf(row.get(DEPARTMENT.KIND)), row.get(DEPARTMENT.NAME), row.get(DEPARTMENT.SHORT_NAME),
        row.get(DEPARTMENT.POSITION), row.get(DEPARTMENT.CLOSED_ON), row.get(DEPARTMENT.VERSION));
  }
}
