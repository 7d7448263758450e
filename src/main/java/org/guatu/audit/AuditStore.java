package org.guatu.audit;

import static guatudb.audit.Tables.ENTRY;
import static guatudb.audit.Tables.LINK;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
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

  List<AuditLine> lines(ZoneId zone, AuditFilter filter, int limit) {
    return select().where(within(zone, filter)).orderBy(ENTRY.ID.desc()).limit(limit).fetch(AuditStore::line);
  }

  Optional<AuditLine> line(ZoneId zone, UUID id) {
    return select().where(ENTRY.ZONE_ID.eq(zone.value())).and(ENTRY.ID.eq(id)).fetchOptional(AuditStore::line);
  }

  private SelectOnConditionStep<Record> select() {
    return db.select(ENTRY.fields()).select(LINK.SEQ).from(ENTRY).leftJoin(LINK).on(LINK.ZONE_ID.eq(ENTRY.ZONE_ID)).and(LINK.ENTRY_ID.eq(ENTRY.ID));
  }

  /** Ids carry their time, so a range of days is a range of the primary key. */
  private static Condition within(ZoneId zone, AuditFilter filter) {
    Condition wanted = ENTRY.ZONE_ID.eq(zone.value());
    if (filter.from() != null) {
      wanted = wanted.and(ENTRY.ID.ge(Ids.floor(Moments.startOf(filter.from()))));
    }
    if (filter.to() != null) {
      wanted = wanted.and(ENTRY.ID.lt(Ids.floor(Moments.endOf(filter.to()))));
    }
    if (filter.before() != null) {
      wanted = wanted.and(ENTRY.ID.lt(filter.before()));
    }
    if (filter.actor() != null) {
      wanted = wanted.and(ENTRY.ACTOR.containsIgnoreCase(filter.actor()));
    }
    if (filter.action() != null) {
      wanted = wanted.and(ENTRY.ACTION.startsWith(filter.action()));
    }
    if (filter.subject() != null) {
      wanted = wanted.and(ENTRY.SUBJECT.eq(filter.subject()));
    }
    return filter.outcome() == null ? wanted : wanted.and(ENTRY.OUTCOME.eq(filter.outcome().name()));
  }

  private static AuditLine line(Record row) {
    return new AuditLine(entry(row), row.get(LINK.SEQ));
  }

  static AuditEntry entry(Record row) {
    return new AuditEntry(row.get(ENTRY.ID), new ZoneId(row.get(ENTRY.ZONE_ID)), row.get(ENTRY.AT).toInstant(), row.get(ENTRY.ACCOUNT_ID),
        row.get(ENTRY.ACTOR), row.get(ENTRY.ORIGIN), row.get(ENTRY.ACTION), row.get(ENTRY.SUBJECT), Outcome.valueOf(row.get(ENTRY.OUTCOME)),
        row.get(ENTRY.DETAILS));
  }
}
