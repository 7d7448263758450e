package org.guatu.audit;

import static guatudb.audit.Tables.ENTRY;

import java.time.ZoneOffset;
import org.jooq.DSLContext;
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
}
