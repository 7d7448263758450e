package org.guatu.figure;

import static guatudb.figure.Tables.SNAPSHOT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The SQL of published values: added and read, never changed. */
@Component
class SnapshotStore {
  private final DSLContext db;

  SnapshotStore(DSLContext db) {
    this.db = db;
  }

  void add(ZoneId zone, Snapshot snapshot, Instant takenAt, String takenBy) {
    db.insertInto(SNAPSHOT)
        .set(SNAPSHOT.ZONE_ID, zone.value())
        .set(SNAPSHOT.ID, snapshot.id().value())
        .set(SNAPSHOT.CODE, snapshot.code())
        .set(SNAPSHOT.NAME, snapshot.name())
        .set(SNAPSHOT.DEFINITION, snapshot.definition())
        .set(SNAPSHOT.UNIT, snapshot.unit())
        .set(SNAPSHOT.OFFICE, snapshot.office())
        .set(SNAPSHOT.VALUE, JSONB.valueOf(FigureJson.written(snapshot.value())))
        .set(SNAPSHOT.TEXT, snapshot.text())
        .set(SNAPSHOT.AS_OF, snapshot.asOf().at().atOffset(ZoneOffset.UTC))
        .set(SNAPSHOT.KNOWN_AT, snapshot.asOf().knownAt().atOffset(ZoneOffset.UTC))
        .set(SNAPSHOT.MEMBERS, JSONB.valueOf(FigureJson.written(snapshot.members())))
        .set(SNAPSHOT.TAKEN_AT, takenAt.atOffset(ZoneOffset.UTC))
        .set(SNAPSHOT.TAKEN_BY, takenBy)
        .execute();
  }

  List<Snapshot> find(ZoneId zone, Collection<UUID> ids) {
    return db.selectFrom(SNAPSHOT)
        .where(SNAPSHOT.ZONE_ID.eq(zone.value()), SNAPSHOT.ID.in(ids))
        .orderBy(SNAPSHOT.ID)
        .fetch(SnapshotStore::read);
  }

  private static Snapshot read(Record row) {
    AsOf asOf = new AsOf(row.get(SNAPSHOT.AS_OF).toInstant(), row.get(SNAPSHOT.KNOWN_AT).toInstant());
    return new Snapshot(new SnapshotId(row.get(SNAPSHOT.ID)), row.get(SNAPSHOT.CODE), row.get(SNAPSHOT.NAME),
        row.get(SNAPSHOT.DEFINITION), row.get(SNAPSHOT.UNIT), row.get(SNAPSHOT.OFFICE),
        FigureJson.read(row.get(SNAPSHOT.VALUE).data()), row.get(SNAPSHOT.TEXT), asOf,
        FigureJson.readMembers(row.get(SNAPSHOT.MEMBERS).data()));
  }
}
