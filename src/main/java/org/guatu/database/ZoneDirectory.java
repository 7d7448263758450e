package org.guatu.database;

import static guatudb.infra.Tables.ZONE;

import java.util.List;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The zones that this database serves, by code. */
@Component
public class ZoneDirectory {
  private final DSLContext db;

  ZoneDirectory(DSLContext db) {
    this.db = db;
  }

  public List<Zone> all() {
    return db.select(ZONE.ID, ZONE.CODE, ZONE.NAME, ZONE.SHORT_NAME)
        .from(ZONE)
        .orderBy(ZONE.CODE)
        .fetch(row -> new Zone(new ZoneId(row.value1()), row.value2(), row.value3(), row.value4()));
  }
}
