package org.guatu.rulebook;

import static guatudb.rulebook.Tables.MODE_ORDER;

import java.util.List;
import java.util.Optional;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The SQL of the orders that change the zone's mode: added to, never changed. */
@Component
class ModeStore {
  private final DSLContext db;

  ModeStore(DSLContext db) {
    this.db = db;
  }

  void insert(ZoneId zone, ModeOrder order) {
    db.insertInto(MODE_ORDER)
        .set(MODE_ORDER.ZONE_ID, zone.value())
        .set(MODE_ORDER.ID, Ids.next())
        .set(MODE_ORDER.MODE, order.mode().name())
        .set(MODE_ORDER.OCCURRED_AT, Moments.utc(order.occurredAt()))
        .set(MODE_ORDER.ORDER_NUMBER, order.orderNumber())
        .set(MODE_ORDER.REASON, order.reason())
        .set(MODE_ORDER.RECORDED_AT, Moments.utc(order.recordedAt()))
        .set(MODE_ORDER.ACCOUNT_ID, Actor.current().account())
        .set(MODE_ORDER.ACTOR, order.actor())
        .execute();
  }

  Optional<ModeOrder> at(ZoneId zone, AsOf asOf) {
    return db.select(MODE_ORDER.fields()).from(MODE_ORDER)
        .where(MODE_ORDER.ZONE_ID.eq(zone.value()), MODE_ORDER.OCCURRED_AT.le(Moments.utc(asOf.at())),
            MODE_ORDER.RECORDED_AT.le(Moments.utc(asOf.knownAt())))
        .orderBy(MODE_ORDER.OCCURRED_AT.desc(), MODE_ORDER.RECORDED_AT.desc(), MODE_ORDER.ID.desc()).limit(1).fetchOptional(ModeStore::order);
  }

  /** The latest first. */
  List<ModeOrder> all(ZoneId zone) {
    return db.select(MODE_ORDER.fields()).from(MODE_ORDER).where(MODE_ORDER.ZONE_ID.eq(zone.value()))
        .orderBy(MODE_ORDER.OCCURRED_AT.desc(), MODE_ORDER.RECORDED_AT.desc(), MODE_ORDER.ID.desc()).limit(200).fetch(ModeStore::order);
  }

  private static ModeOrder order(Record row) {
    return new ModeOrder(OperatingMode.valueOf(row.get(MODE_ORDER.MODE)), row.get(MODE_ORDER.OCCURRED_AT).toInstant(),
        row.get(MODE_ORDER.ORDER_NUMBER), row.get(MODE_ORDER.REASON), row.get(MODE_ORDER.RECORDED_AT).toInstant(), row.get(MODE_ORDER.ACTOR));
  }
}
