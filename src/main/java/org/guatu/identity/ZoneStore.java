package org.guatu.identity;

import static guatudb.infra.Tables.ZONE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The SQL of the zone directory. */
@Component
class ZoneStore {
  private final DSLContext db;

  ZoneStore(DSLContext db) {
    this.db = db;
  }

  List<Zone> all() {
    return db.selectFrom(ZONE).orderBy(ZONE.CODE)
        .fetch(row -> new Zone(new ZoneId(row.get(ZONE.ID)), row.get(ZONE.CODE), row.get(ZONE.NAME), row.get(ZONE.SHORT_NAME),
            row.get(ZONE.HOST_DIVISION), row.get(ZONE.HOST_NAME)));
  }

  /** @return false if the code is taken */
  boolean insert(Zone zone, Instant now) {
    return db.insertInto(ZONE)
        .set(ZONE.ID, zone.id().value())
        .set(ZONE.CODE, zone.code())
        .set(ZONE.NAME, zone.name())
        .set(ZONE.SHORT_NAME, zone.shortName())
        .set(ZONE.HOST_DIVISION, zone.hostDivision())
        .set(ZONE.HOST_NAME, zone.hostName())
        .set(ZONE.CREATED_AT, now.atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute() == 1;
  }
}
