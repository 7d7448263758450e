package org.guatu.audit;

import static guatudb.audit.Tables.ENTRY;
import static guatudb.audit.Tables.HEAD;
import static guatudb.audit.Tables.LINK;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of the chain: its head, its links, and the entries that are not linked yet. */
@Component
class ChainStore {
  private final DSLContext db;

  ChainStore(DSLContext db) {
    this.db = db;
  }

  /** Where a zone's chain ends. */
  record Head(long seq, String hash) {}

  /** A link as the proof reads it; the entry is null if the row is not there any more. */
  record Link(long seq, UUID entryId, String hash, @Nullable AuditEntry entry) {}

  /** Holds the head until the transaction ends; empty if another chainer holds it. */
  Optional<Head> lock(ZoneId zone) {
    db.insertInto(HEAD)
        .set(HEAD.ZONE_ID, zone.value())
        .set(HEAD.SEQ, 0L)
        .set(HEAD.HASH, CanonicalEntry.genesis(zone))
        .onConflictDoNothing()
        .execute();
    return db.select(HEAD.SEQ, HEAD.HASH).from(HEAD).where(HEAD.ZONE_ID.eq(zone.value())).forUpdate().skipLocked()
        .fetchOptional(row -> new Head(row.value1(), row.value2()));
  }

  Optional<Head> head(ZoneId zone) {
    return db.select(HEAD.SEQ, HEAD.HASH).from(HEAD).where(HEAD.ZONE_ID.eq(zone.value())).fetchOptional(row -> new Head(row.value1(), row.value2()));
  }

  /** Committed entries that no link points at, oldest first. */
  List<AuditEntry> unlinked(ZoneId zone, @Nullable UUID from, int limit) {
    return db.selectFrom(ENTRY).where(tail(zone, from)).orderBy(ENTRY.ID).limit(limit).fetch(AuditStore::entry);
  }

  long countUnlinked(ZoneId zone) {
    return db.selectCount().from(ENTRY).where(tail(zone, null)).fetchSingle().value1();
  }

  void append(ZoneId zone, List<Link> links) {
    var insert = db.insertInto(LINK, LINK.ZONE_ID, LINK.SEQ, LINK.ENTRY_ID, LINK.HASH);
    for (Link link : links) {
      insert = insert.values(zone.value(), link.seq(), link.entryId(), link.hash());
    }
    insert.execute();
    Link last = links.getLast();
    db.update(HEAD).set(HEAD.SEQ, last.seq()).set(HEAD.HASH, last.hash()).where(HEAD.ZONE_ID.eq(zone.value())).execute();
  }

  /** Which entry a link points at. */
  UUID entryOf(ZoneId zone, long seq) {
    return db.select(LINK.ENTRY_ID).from(LINK).where(LINK.ZONE_ID.eq(zone.value())).and(LINK.SEQ.eq(seq)).fetchSingle(LINK.ENTRY_ID);
  }

  /** The links after a sequence number with their entries, in order. */
  List<Link> links(ZoneId zone, long after, int limit) {
    return db.select(LINK.SEQ, LINK.ENTRY_ID, LINK.HASH).select(ENTRY.fields())
        .from(LINK)
        .leftJoin(ENTRY).on(ENTRY.ZONE_ID.eq(LINK.ZONE_ID)).and(ENTRY.ID.eq(LINK.ENTRY_ID))
        .where(LINK.ZONE_ID.eq(zone.value())).and(LINK.SEQ.gt(after))
        .orderBy(LINK.SEQ)
        .limit(limit)
        .fetch(row -> new Link(row.get(LINK.SEQ), row.get(LINK.ENTRY_ID), row.get(LINK.HASH),
            row.get(ENTRY.ID) == null ? null : AuditStore.entry(row)));
  }

  private static Condition tail(ZoneId zone, @Nullable UUID from) {
    return ENTRY.ZONE_ID.eq(zone.value()).and(from == null ? DSL.noCondition() : ENTRY.ID.ge(from))
        .andNotExists(DSL.selectOne().from(LINK).where(LINK.ZONE_ID.eq(ENTRY.ZONE_ID)).and(LINK.ENTRY_ID.eq(ENTRY.ID)));
  }
}
