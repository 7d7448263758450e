package org.guatu.audit;

import static guatudb.audit.Tables.ENTRY;

import java.time.ZoneOffset;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The SQL of the trail. */
@Component
class AuditStore {
  private final DSLContext db;

  AuditStore(DSLContext db) {
    this.db = db;
  }

  void append(AuditEntry entry) {
    db.insertInto(ENTRY)
        .set(ENTRY.ZONE_ID, entry.zone().value())
        .set(ENTRY.ID, entry.id())
        .set(ENTRY.AT, entry.at().atOffset(ZoneOffset.UTC))
        .set(ENTRY.ACCOUNT_ID, entry.account())
        .set(ENTRY.ACTOR, entry.actor())
        .set(ENTRY.ORIGIN, entry.origin())
        .set(ENTRY.ACTION, entry.action())
        .set(ENTRY.SUBJECT, entry.subject())
        .set(ENTRY.OUTCOME, entry.outcome().name())
        .set(ENTRY.DETAILS, entry.details())
        .execute();
  }

  static AuditEntry entry(Record row) {
    return new AuditEntry(row.get(ENTRY.ID), new ZoneId(row.get(ENTRY.ZONE_ID)), row.get(ENTRY.AT).toInstant(), row.get(ENTRY.ACCOUNT_ID),
        row.get(ENTRY.ACTOR), row.get(ENTRY.ORIGIN), row.get(ENTRY.ACTION), row.get(ENTRY.SUBJECT), Outcome.valueOf(row.get(ENTRY.OUTCOME)),
        row.get(ENTRY.DETAILS));
  }
}
