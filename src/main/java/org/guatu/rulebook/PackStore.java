package org.guatu.rulebook;

import static guatudb.rulebook.Tables.DRAFT;
import static guatudb.rulebook.Tables.PACK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The SQL of drafts, which their authors change, and of packs, which nobody changes. */
@Component
class PackStore {
  private final DSLContext db;

  PackStore(DSLContext db) {
    this.db = db;
  }

  List<Draft> drafts(ZoneId zone) {
    return db.select(DRAFT.fields()).from(DRAFT).where(DRAFT.ZONE_ID.eq(zone.value())).orderBy(DRAFT.KIND, DRAFT.DRAFTED_AT.desc())
        .fetch(PackStore::draft);
  }

  Optional<Draft> draft(ZoneId zone, DraftId id) {
    return db.select(DRAFT.fields()).from(DRAFT).where(DRAFT.ZONE_ID.eq(zone.value()), DRAFT.ID.eq(id.value())).fetchOptional(PackStore::draft);
  }

  void insert(ZoneId zone, DraftId id, DraftEntry entry, Instant now) {
    db.insertInto(DRAFT)
        .set(DRAFT.ZONE_ID, zone.value())
        .set(DRAFT.ID, id.value())
        .set(DRAFT.KIND, entry.kind())
        .set(DRAFT.NAME, entry.name())
        .set(DRAFT.EFFECTIVE_FROM, entry.effectiveFrom())
        .set(DRAFT.BASIS, entry.basis())
        .set(DRAFT.CONTENT, entry.content())
        .set(DRAFT.DRAFTED_AT, Moments.utc(now))
        .set(DRAFT.ACCOUNT_ID, Actor.current().account())
        .set(DRAFT.ACTOR, Actor.current().name())
        .set(DRAFT.VERSION, 1L)
        .execute();
  }

  /** @return false if another version was saved meanwhile */
  boolean update(ZoneId zone, DraftId id, long version, DraftEntry entry, Instant now) {
    return db.update(DRAFT)
        .set(DRAFT.NAME, entry.name())
        .set(DRAFT.EFFECTIVE_FROM, entry.effectiveFrom())
        .set(DRAFT.BASIS, entry.basis())
        .set(DRAFT.CONTENT, entry.content())
        .set(DRAFT.DRAFTED_AT, Moments.utc(now))
        .set(DRAFT.VERSION, version + 1)
        .where(DRAFT.ZONE_ID.eq(zone.value()), DRAFT.ID.eq(id.value()), DRAFT.VERSION.eq(version))
        .execute() == 1;
  }

  /** @return false if another version was saved meanwhile, or if it is gone */
  boolean remove(ZoneId zone, DraftId id, long version) {
    return db.deleteFrom(DRAFT).where(DRAFT.ZONE_ID.eq(zone.value()), DRAFT.ID.eq(id.value()), DRAFT.VERSION.eq(version)).execute() == 1;
  }

  /** The draft becomes the next version of its kind. @return its number, or 0 if another one was activated meanwhile */
  int activate(ZoneId zone, Draft draft, Instant now) {
    int number = 1 + db.select(DSL.coalesce(DSL.max(PACK.NUMBER), 0)).from(PACK)
        .where(PACK.ZONE_ID.eq(zone.value()), PACK.KIND.eq(draft.kind())).fetchSingle().value1();
    int added = db.insertInto(PACK)
        .set(PACK.ZONE_ID, zone.value())
        .set(PACK.ID, draft.id().value())
        .set(PACK.KIND, draft.kind())
        .set(PACK.NUMBER, number)
        .set(PACK.NAME, draft.name())
        .set(PACK.EFFECTIVE_FROM, draft.effectiveFrom())
        .set(PACK.BASIS, draft.basis())
        .set(PACK.CONTENT, draft.content())
        .set(PACK.DRAFTED_AT, Moments.utc(draft.draftedAt()))
        .set(PACK.DRAFTER_ID, draft.account())
        .set(PACK.DRAFTER, draft.actor())
        .set(PACK.ACTIVATED_AT, Moments.utc(now))
        .set(PACK.ACTIVATOR_ID, Actor.current().account())
        .set(PACK.ACTIVATOR, Actor.current().name())
        .onConflictDoNothing()
        .execute();
    return added == 1 ? number : 0;
  }

  /** Every pack of the zone, by kind, the latest first. */
  List<ActivatedPack> packs(ZoneId zone) {
    return db.select(PACK.fields()).from(PACK).where(PACK.ZONE_ID.eq(zone.value())).orderBy(PACK.KIND, PACK.NUMBER.desc()).fetch(PackStore::pack);
  }

  private static Draft draft(Record row) {
    return new Draft(new DraftId(row.get(DRAFT.ID)), row.get(DRAFT.KIND), row.get(DRAFT.NAME), row.get(DRAFT.EFFECTIVE_FROM),
        row.get(DRAFT.BASIS), row.get(DRAFT.CONTENT), row.get(DRAFT.DRAFTED_AT).toInstant(), row.get(DRAFT.ACCOUNT_ID), row.get(DRAFT.ACTOR),
        row.get(DRAFT.VERSION));
  }

  private static ActivatedPack pack(Record row) {
    UUID id = row.get(PACK.ID);
    return new ActivatedPack(id, row.get(PACK.KIND), row.get(PACK.NUMBER), row.get(PACK.NAME), row.get(PACK.EFFECTIVE_FROM),
        row.get(PACK.BASIS), row.get(PACK.CONTENT), row.get(PACK.DRAFTER), row.get(PACK.ACTIVATED_AT).toInstant(), row.get(PACK.ACTIVATOR));
  }
}
