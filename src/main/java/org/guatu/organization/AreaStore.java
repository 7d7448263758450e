package org.guatu.organization;

import static guatudb.organization.Tables.AREA;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The SQL of responsibility areas. */
@Component
class AreaStore {
  private final DSLContext db;

  AreaStore(DSLContext db) {
    this.db = db;
  }

  List<Area> all(ZoneId zone) {
    return db.select(AREA.ID, AREA.NAME, AREA.EXTENT, AREA.POSITION, AREA.VERSION).from(AREA).where(AREA.ZONE_ID.eq(zone.value()))
        .orderBy(AREA.POSITION, AREA.NAME).fetch(row -> area(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  Optional<Area> find(ZoneId zone, AreaId id) {
    return db.select(AREA.ID, AREA.NAME, AREA.EXTENT, AREA.POSITION, AREA.VERSION).from(AREA)
        .where(AREA.ZONE_ID.eq(zone.value()), AREA.ID.eq(id.value()))
        .fetchOptional(row -> area(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  boolean taken(ZoneId zone, AreaId except, String name) {
    return db.fetchExists(AREA, AREA.ZONE_ID.eq(zone.value()), AREA.ID.ne(except.value()), AREA.NAME.eq(name));
  }

  /** @return whether it was entered; false if an area of that name came first */
  boolean insert(ZoneId zone, AreaId id, AreaEntry entry, Instant now) {
    return db.insertInto(AREA)
        .set(AREA.ZONE_ID, zone.value())
        .set(AREA.ID, id.value())
        .set(AREA.NAME, entry.name())
        .set(AREA.EXTENT, entry.extent())
        .set(AREA.POSITION, entry.position())
        .set(AREA.VERSION, 1L)
        .set(AREA.UPDATED_AT, Moments.utc(now))
        .onConflictDoNothing()
        .execute() == 1;
  }

  /** @return false if another version was saved meanwhile */
  boolean update(ZoneId zone, AreaId id, long version, AreaEntry entry, Instant now) {
    return db.update(AREA)
        .set(AREA.NAME, entry.name())
        .set(AREA.EXTENT, entry.extent())
        .set(AREA.POSITION, entry.position())
        .set(AREA.VERSION, version + 1)
        .set(AREA.UPDATED_AT, Moments.utc(now))
        .where(AREA.ZONE_ID.eq(zone.value()), AREA.ID.eq(id.value()), AREA.VERSION.eq(version))
        .execute() == 1;
  }

  private static Area area(UUID id, String name, String extent, int position, long version) {
    return new Area(new AreaId(id), name, extent, position, version);
  }
}
