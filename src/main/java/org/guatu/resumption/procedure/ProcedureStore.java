package org.guatu.resumption.procedure;

import static guatudb.resumption.Tables.PROCEDURE;
import static guatudb.resumption.Tables.PROCEDURE_DRAFT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of procedures: drafts, which change, and published versions, which do not. */
@Component
class ProcedureStore {
  private final DSLContext db;

  ProcedureStore(DSLContext db) {
    this.db = db;
  }

  void insert(ZoneId zone, ProcedureId id, ProcedureEntry entry, Instant now) {
    db.insertInto(PROCEDURE_DRAFT)
        .set(PROCEDURE_DRAFT.ZONE_ID, zone.value())
        .set(PROCEDURE_DRAFT.ID, id.value())
        .set(PROCEDURE_DRAFT.CODE, entry.code())
        .set(PROCEDURE_DRAFT.NAME, entry.name())
        .set(PROCEDURE_DRAFT.BASIS, entry.basis())
        .set(PROCEDURE_DRAFT.CONTENT, ProcedureJson.write(entry.content()))
        .set(PROCEDURE_DRAFT.STATUS, ProcedureStatus.DRAFT.name())
        .set(PROCEDURE_DRAFT.AUTHOR_ID, Actor.current().account())
        .set(PROCEDURE_DRAFT.AUTHOR_IDS, authors(Set.of()))
        .set(PROCEDURE_DRAFT.AUTHOR, Actor.current().name())
        .set(PROCEDURE_DRAFT.BEGUN_AT, Moments.utc(now))
        .set(PROCEDURE_DRAFT.DRAFTED_AT, Moments.utc(now))
        .set(PROCEDURE_DRAFT.VERSION, 1L)
        .execute();
  }

  /** @return false if another version was saved meanwhile */
  boolean revise(ZoneId zone, ProcedureDraft draft, long version, ProcedureEntry entry, Instant now) {
    String name = Actor.current().name();
    return db.update(PROCEDURE_DRAFT)
        .set(PROCEDURE_DRAFT.CODE, entry.code())
        .set(PROCEDURE_DRAFT.NAME, entry.name())
        .set(PROCEDURE_DRAFT.BASIS, entry.basis())
        .set(PROCEDURE_DRAFT.CONTENT, ProcedureJson.write(entry.content()))
        .set(PROCEDURE_DRAFT.STATUS, ProcedureStatus.DRAFT.name())
        .set(PROCEDURE_DRAFT.AUTHOR_ID, Actor.current().account())
        .set(PROCEDURE_DRAFT.AUTHOR_IDS, authors(draft.authors()))
        .set(PROCEDURE_DRAFT.AUTHOR, List.of(draft.author().split("、")).contains(name) ? draft.author() : draft.author() + "、" + name)
        .set(PROCEDURE_DRAFT.DRAFTED_AT, Moments.utc(now))
        .setNull(PROCEDURE_DRAFT.APPROVER_ID)
        .setNull(PROCEDURE_DRAFT.APPROVER)
        .setNull(PROCEDURE_DRAFT.APPROVED_AT)
        .set(PROCEDURE_DRAFT.VERSION, version + 1)
        .where(draft(zone, draft.id())).and(PROCEDURE_DRAFT.VERSION.eq(version)).execute() == 1;
  }

  /** With who acts now; the built-in operator has no account. */
  private static UUID[] authors(Set<UUID> before) {
    Set<UUID> all = new LinkedHashSet<>(before);
    UUID account = Actor.current().account();
    if (account != null) {
      all.add(account);
    }
    return all.toArray(UUID[]::new);
  }

  /** @return false if another version was saved meanwhile */
  boolean approve(ZoneId zone, ProcedureId id, long version, Instant now) {
    return db.update(PROCEDURE_DRAFT)
        .set(PROCEDURE_DRAFT.STATUS, ProcedureStatus.APPROVED.name())
        .set(PROCEDURE_DRAFT.APPROVER_ID, Actor.current().account())
        .set(PROCEDURE_DRAFT.APPROVER, Actor.current().name())
        .set(PROCEDURE_DRAFT.APPROVED_AT, Moments.utc(now))
        .set(PROCEDURE_DRAFT.VERSION, version + 1)
        .where(draft(zone, id)).and(PROCEDURE_DRAFT.VERSION.eq(version)).execute() == 1;
  }

  /** The draft becomes a version. @return false if another version of the draft was saved meanwhile */
  boolean publish(ZoneId zone, ProcedureDraft draft, long version, String documentNumber, LocalDate on, Instant now) {
    if (db.deleteFrom(PROCEDURE_DRAFT).where(draft(zone, draft.id())).and(PROCEDURE_DRAFT.VERSION.eq(version)).execute() == 0) {
      return false;
    }
    var number = DSL.select(DSL.coalesce(DSL.max(PROCEDURE.NUMBER), 0).plus(1)).from(PROCEDURE)
        .where(PROCEDURE.ZONE_ID.eq(zone.value()), PROCEDURE.CODE.eq(draft.entry().code()));
    db.insertInto(PROCEDURE)
        .set(PROCEDURE.ZONE_ID, zone.value())
        .set(PROCEDURE.ID, draft.id().value())
        .set(PROCEDURE.CODE, draft.entry().code())
        .set(PROCEDURE.NUMBER, DSL.field(number))
        .set(PROCEDURE.NAME, draft.entry().name())
        .set(PROCEDURE.CONTENT, ProcedureJson.write(draft.entry().content()))
        .set(PROCEDURE.BASIS, draft.entry().basis())
        .set(PROCEDURE.DOCUMENT_NUMBER, documentNumber)
        .set(PROCEDURE.DOCUMENT_KEY, Procedure.documentKey(documentNumber))
        .set(PROCEDURE.PUBLISHED_ON, on)
        .set(PROCEDURE.AUTHOR_ID, draft.authorAccount())
        .set(PROCEDURE.AUTHOR, draft.author())
        .set(PROCEDURE.DRAFTED_AT, Moments.utc(draft.draftedAt()))
        .set(PROCEDURE.APPROVER_ID, draft.approverAccount())
        .set(PROCEDURE.APPROVER, draft.approver())
        .set(PROCEDURE.APPROVED_AT, draft.approvedAt() == null ? null : Moments.utc(draft.approvedAt()))
        .set(PROCEDURE.PUBLISHED_AT, Moments.utc(now))
        .set(PROCEDURE.PUBLISHER_ID, Actor.current().account())
        .set(PROCEDURE.PUBLISHER, Actor.current().name())
        .execute();
    return true;
  }

  Optional<ProcedureDraft> draft(ZoneId zone, ProcedureId id, boolean lock) {
    var query = db.selectFrom(PROCEDURE_DRAFT).where(draft(zone, id));
    return (lock ? query.forUpdate().fetchOptional() : query.fetchOptional()).map(ProcedureStore::draft);
  }

  List<ProcedureDraft> drafts(ZoneId zone) {
    return db.selectFrom(PROCEDURE_DRAFT).where(PROCEDURE_DRAFT.ZONE_ID.eq(zone.value())).orderBy(PROCEDURE_DRAFT.DRAFTED_AT.desc())
        .fetch(ProcedureStore::draft);
  }

  Optional<Procedure> find(ZoneId zone, ProcedureId id) {
    return db.selectFrom(PROCEDURE).where(PROCEDURE.ZONE_ID.eq(zone.value()), PROCEDURE.ID.eq(id.value())).fetchOptional(ProcedureStore::procedure);
  }

  /** The version that was published under a document number, however it is typed. */
  Optional<Procedure> under(ZoneId zone, String documentNumber) {
    return db.selectFrom(PROCEDURE).where(PROCEDURE.ZONE_ID.eq(zone.value()), PROCEDURE.DOCUMENT_KEY.eq(Procedure.documentKey(documentNumber)))
        .fetchOptional(ProcedureStore::procedure);
  }

  /** Every version, by code, the latest first. */
  List<Procedure> all(ZoneId zone) {
    return db.selectFrom(PROCEDURE).where(PROCEDURE.ZONE_ID.eq(zone.value())).orderBy(PROCEDURE.CODE, PROCEDURE.NUMBER.desc())
        .fetch(ProcedureStore::procedure);
  }

  private static Condition draft(ZoneId zone, ProcedureId id) {
    return PROCEDURE_DRAFT.ZONE_ID.eq(zone.value()).and(PROCEDURE_DRAFT.ID.eq(id.value()));
  }

  private static ProcedureDraft draft(Record row) {
    ProcedureEntry entry = new ProcedureEntry(row.get(PROCEDURE_DRAFT.CODE), row.get(PROCEDURE_DRAFT.NAME), row.get(PROCEDURE_DRAFT.BASIS),
        ProcedureJson.read(row.get(PROCEDURE_DRAFT.CONTENT)));
    return new ProcedureDraft(new ProcedureId(row.get(PROCEDURE_DRAFT.ID)), entry, ProcedureStatus.valueOf(row.get(PROCEDURE_DRAFT.STATUS)),
        row.get(PROCEDURE_DRAFT.AUTHOR_ID), Set.of(row.get(PROCEDURE_DRAFT.AUTHOR_IDS)), row.get(PROCEDURE_DRAFT.AUTHOR), row.get(PROCEDURE_DRAFT.BEGUN_AT).toInstant(),
        row.get(PROCEDURE_DRAFT.DRAFTED_AT).toInstant(),
        row.get(PROCEDURE_DRAFT.APPROVER_ID), row.get(PROCEDURE_DRAFT.APPROVER), instant(row.get(PROCEDURE_DRAFT.APPROVED_AT)),
        row.get(PROCEDURE_DRAFT.VERSION));
  }

  private static Procedure procedure(Record row) {
    return new Procedure(new ProcedureId(row.get(PROCEDURE.ID)), row.get(PROCEDURE.CODE), row.get(PROCEDURE.NUMBER), row.get(PROCEDURE.NAME),
        ProcedureJson.read(row.get(PROCEDURE.CONTENT)), row.get(PROCEDURE.BASIS), row.get(PROCEDURE.DOCUMENT_NUMBER), row.get(PROCEDURE.PUBLISHED_ON),
        row.get(PROCEDURE.AUTHOR), row.get(PROCEDURE.APPROVER), row.get(PROCEDURE.PUBLISHED_AT).toInstant());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
