package org.guatu.document;

import static guatudb.document.Tables.ATTACHMENT;
import static guatudb.document.Tables.CONTENT;
import static guatudb.document.Tables.WITHDRAWAL;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The SQL of attachments: added to, never changed; a withdrawal hides one. */
@Component
class AttachmentStore {
  private final DSLContext db;

  AttachmentStore(DSLContext db) {
    this.db = db;
  }

  void insert(ZoneId zone, AttachmentId id, Subject subject, Upload upload, String hash, Instant now) {
    db.insertInto(CONTENT)
        .set(CONTENT.ZONE_ID, zone.value())
        .set(CONTENT.HASH, hash)
        .set(CONTENT.SIZE, (long) upload.content().length)
        .set(CONTENT.TYPE, upload.type().name())
        .set(CONTENT.STORED_AT, Moments.utc(now))
        .onConflictDoNothing()
        .execute();
    db.insertInto(ATTACHMENT)
        .set(ATTACHMENT.ZONE_ID, zone.value())
        .set(ATTACHMENT.ID, id.value())
        .set(ATTACHMENT.SUBJECT_KIND, subject.kind())
        .set(ATTACHMENT.SUBJECT_ID, subject.id())
        .set(ATTACHMENT.HASH, hash)
        .set(ATTACHMENT.TYPE, upload.type().name())
        .set(ATTACHMENT.NAME, upload.name())
        .set(ATTACHMENT.RECORDED_AT, Moments.utc(now))
        .set(ATTACHMENT.ACCOUNT_ID, Actor.current().account())
        .set(ATTACHMENT.ACTOR, Actor.current().name())
        .execute();
  }

  private static Condition standing(ZoneId zone) {
    return ATTACHMENT.ZONE_ID.eq(zone.value()).and(notExists(selectOne().from(WITHDRAWAL)
        .where(WITHDRAWAL.ZONE_ID.eq(ATTACHMENT.ZONE_ID), WITHDRAWAL.ATTACHMENT_ID.eq(ATTACHMENT.ID))));
  }

  /** Those of a subject uploaded by a moment, the latest first. */
  List<Attachment> of(ZoneId zone, Subject subject, Instant until) {
    return fetch(standing(zone).and(ATTACHMENT.SUBJECT_ID.eq(subject.id())).and(ATTACHMENT.SUBJECT_KIND.eq(subject.kind()))
        .and(ATTACHMENT.RECORDED_AT.le(Moments.utc(until))));
  }

  Optional<Attachment> find(ZoneId zone, AttachmentId id) {
    return fetch(standing(zone).and(ATTACHMENT.ID.eq(id.value()))).stream().findFirst();
  }

  /** How many each subject of a kind has; subjects without any are missing. */
  Map<UUID, Integer> counts(ZoneId zone, String kind, Collection<UUID> subjects) {
    return db.select(ATTACHMENT.SUBJECT_ID, count()).from(ATTACHMENT)
        .where(standing(zone)).and(ATTACHMENT.SUBJECT_ID.in(subjects)).and(ATTACHMENT.SUBJECT_KIND.eq(kind))
        .groupBy(ATTACHMENT.SUBJECT_ID).fetchMap(ATTACHMENT.SUBJECT_ID, count());
  }

  /** @return false if it was withdrawn before */
  boolean withdraw(ZoneId zone, AttachmentId id, String reason, Instant now) {
    return db.insertInto(WITHDRAWAL)
        .set(WITHDRAWAL.ZONE_ID, zone.value())
        .set(WITHDRAWAL.ATTACHMENT_ID, id.value())
        .set(WITHDRAWAL.REASON, reason)
        .set(WITHDRAWAL.RECORDED_AT, Moments.utc(now))
        .set(WITHDRAWAL.ACCOUNT_ID, Actor.current().account())
        .set(WITHDRAWAL.ACTOR, Actor.current().name())
        .onConflictDoNothing()
        .execute() == 1;
  }

  private List<Attachment> fetch(Condition wanted) {
    return db.select(ATTACHMENT.fields()).select(CONTENT.SIZE)
        .from(ATTACHMENT)
        .join(CONTENT).on(CONTENT.ZONE_ID.eq(ATTACHMENT.ZONE_ID), CONTENT.HASH.eq(ATTACHMENT.HASH))
        .where(wanted)
        .orderBy(ATTACHMENT.RECORDED_AT.desc(), ATTACHMENT.ID.desc())
        .limit(500)
        .fetch(AttachmentStore::attachment);
  }

  private static Attachment attachment(Record row) {
    return new Attachment(new AttachmentId(row.get(ATTACHMENT.ID)), new Subject(row.get(ATTACHMENT.SUBJECT_KIND), row.get(ATTACHMENT.SUBJECT_ID)),
        row.get(ATTACHMENT.NAME), FileType.valueOf(row.get(ATTACHMENT.TYPE)), row.get(ATTACHMENT.HASH), row.get(CONTENT.SIZE),
        row.get(ATTACHMENT.RECORDED_AT).toInstant(), row.get(ATTACHMENT.ACCOUNT_ID), row.get(ATTACHMENT.ACTOR));
  }
}
