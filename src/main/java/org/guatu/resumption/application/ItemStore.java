package org.guatu.resumption.application;

import static guatudb.resumption.Tables.APPLICATION_EVENT;
import static guatudb.resumption.Tables.ITEM;
import static guatudb.resumption.Tables.ITEM_SAVE;
import static guatudb.resumption.Tables.MEND_ITEM;
import static guatudb.resumption.Tables.SIGNATURE;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guatu.document.AttachmentId;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.resumption.procedure.Party;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The SQL of an application's answers and signatures. */
@Component
class ItemStore {
  private final DSLContext db;

  ItemStore(DSLContext db) {
    this.db = db;
  }

  /** By the condition's code. */
  Map<String, Item> items(ZoneId zone, ApplicationId id) {
    return db.selectFrom(ITEM).where(ITEM.ZONE_ID.eq(zone.value()), ITEM.APPLICATION_ID.eq(id.value())).orderBy(ITEM.CODE)
        .fetchMap(ITEM.CODE, ItemStore::item);
  }

  /** What was saved under a key before, if anything. */
  Optional<Item> savedBefore(ZoneId zone, ApplicationId id, String key) {
    return db.selectFrom(ITEM_SAVE).where(ITEM_SAVE.ZONE_ID.eq(zone.value()), ITEM_SAVE.APPLICATION_ID.eq(id.value()), ITEM_SAVE.KEY.eq(key))
        .fetchOptional(row -> new Item(row.get(ITEM_SAVE.CODE), Answer.valueOf(row.get(ITEM_SAVE.ANSWER)), row.get(ITEM_SAVE.REASON),
            ids(row.get(ITEM_SAVE.EVIDENCE)), row.get(ITEM_SAVE.VERSION),
            row.get(ITEM_SAVE.SAVED_AT).toInstant(), row.get(ITEM_SAVE.ACTOR), row.get(ITEM_SAVE.CARRIED)));
  }

  /** Saves an answer over the version that was there; the application's row is held by who calls. @param carried whether it confirms what was said for an earlier permit */
  void save(ZoneId zone, ApplicationId id, ItemEntry entry, boolean carried, Instant now) {
    UUID[] evidence = entry.evidence().stream().map(AttachmentId::value).toArray(UUID[]::new);
    String actor = Actor.current().name();
    int version = entry.version() + 1;
    db.insertInto(ITEM_SAVE)
        .set(ITEM_SAVE.ZONE_ID, zone.value())
        .set(ITEM_SAVE.APPLICATION_ID, id.value())
        .set(ITEM_SAVE.KEY, entry.key())
        .set(ITEM_SAVE.CODE, entry.code())
        .set(ITEM_SAVE.ANSWER, entry.answer().name())
        .set(ITEM_SAVE.REASON, entry.reason())
        .set(ITEM_SAVE.EVIDENCE, evidence)
        .set(ITEM_SAVE.VERSION, version)
        .set(ITEM_SAVE.SAVED_AT, Moments.utc(now))
        .set(ITEM_SAVE.ACCOUNT_ID, Actor.current().account())
        .set(ITEM_SAVE.ACTOR, actor)
        .set(ITEM_SAVE.CARRIED, carried)
        .execute();
    Map<org.jooq.Field<?>, Object> values = new LinkedHashMap<>();
    values.put(ITEM.ANSWER, entry.answer().name());
    values.put(ITEM.REASON, entry.reason());
    values.put(ITEM.EVIDENCE, evidence);
    values.put(ITEM.VERSION, version);
    values.put(ITEM.SAVED_AT, Moments.utc(now));
    values.put(ITEM.ACTOR, actor);
    values.put(ITEM.CARRIED, carried);
    db.insertInto(ITEM).set(ITEM.ZONE_ID, zone.value()).set(ITEM.APPLICATION_ID, id.value()).set(ITEM.CODE, entry.code()).set(values)
        .onConflict(ITEM.ZONE_ID, ITEM.APPLICATION_ID, ITEM.CODE).doUpdate().set(values).execute();
  }

  /** Of what the office wanted mended last, the codes whose answers and evidence are still those of then. */
  List<String> unmended(ZoneId zone, ApplicationId id) {
    Condition returned = MEND_ITEM.ZONE_ID.eq(zone.value()).and(MEND_ITEM.APPLICATION_ID.eq(id.value()));
    var last = DSL.select(MEND_ITEM.DECISION_ID).from(MEND_ITEM).where(returned).orderBy(MEND_ITEM.DECIDED_AT.desc(), MEND_ITEM.DECISION_ID.desc()).limit(1);
    Condition unchanged = DSL.exists(DSL.selectOne().from(ITEM_SAVE)
        .where(ITEM_SAVE.ZONE_ID.eq(ITEM.ZONE_ID), ITEM_SAVE.APPLICATION_ID.eq(ITEM.APPLICATION_ID), ITEM_SAVE.CODE.eq(ITEM.CODE),
            ITEM_SAVE.VERSION.eq(MEND_ITEM.ITEM_VERSION), ITEM_SAVE.ANSWER.eq(ITEM.ANSWER), ITEM_SAVE.REASON.eq(ITEM.REASON), ITEM_SAVE.EVIDENCE.eq(ITEM.EVIDENCE)));
    return db.select(MEND_ITEM.CODE).from(MEND_ITEM)
        .leftJoin(ITEM).on(ITEM.ZONE_ID.eq(MEND_ITEM.ZONE_ID), ITEM.APPLICATION_ID.eq(MEND_ITEM.APPLICATION_ID), ITEM.CODE.eq(MEND_ITEM.CODE))
        .where(returned).and(MEND_ITEM.DECISION_ID.eq(last)).and(ITEM.CODE.isNull().or(unchanged)).orderBy(MEND_ITEM.CODE).fetch(MEND_ITEM.CODE);
  }

  /** The event of the last self-check. */
  UUID selfCheck(ZoneId zone, ApplicationId id) {
    return db.select(APPLICATION_EVENT.ID).from(APPLICATION_EVENT)
        .where(APPLICATION_EVENT.ZONE_ID.eq(zone.value()), APPLICATION_EVENT.APPLICATION_ID.eq(id.value()),
            APPLICATION_EVENT.STEP.eq(ApplicationStep.SELF_CHECK.name()))
        .orderBy(APPLICATION_EVENT.OCCURRED_AT.desc(), APPLICATION_EVENT.RECORDED_AT.desc(), APPLICATION_EVENT.ID.desc()).limit(1)
        .fetchSingle(APPLICATION_EVENT.ID);
  }

  /** All of them, the first first. */
  List<Signature> signatures(ZoneId zone, ApplicationId id) {
    return db.selectFrom(SIGNATURE).where(SIGNATURE.ZONE_ID.eq(zone.value()), SIGNATURE.APPLICATION_ID.eq(id.value()))
        .orderBy(SIGNATURE.SIGNED_AT, SIGNATURE.ID)
        .fetch(row -> new Signature(Party.valueOf(row.get(SIGNATURE.PARTY)), row.get(SIGNATURE.CONTENT_HASH), row.get(SIGNATURE.SIGNED_AT).toInstant(),
            row.get(SIGNATURE.ACCOUNT_ID), row.get(SIGNATURE.SIGNER)));
  }

  void sign(ZoneId zone, ApplicationId id, Signature signature) {
    db.insertInto(SIGNATURE)
        .set(SIGNATURE.ZONE_ID, zone.value())
        .set(SIGNATURE.APPLICATION_ID, id.value())
        .set(SIGNATURE.ID, Ids.next())
        .set(SIGNATURE.PARTY, signature.party().name())
        .set(SIGNATURE.CONTENT_HASH, signature.contentHash())
        .set(SIGNATURE.SIGNED_AT, Moments.utc(signature.signedAt()))
        .set(SIGNATURE.ACCOUNT_ID, signature.account())
        .set(SIGNATURE.SIGNER, signature.signer())
        .execute();
  }

  private static Item item(Record row) {
    return new Item(row.get(ITEM.CODE), Answer.valueOf(row.get(ITEM.ANSWER)), row.get(ITEM.REASON), ids(row.get(ITEM.EVIDENCE)), row.get(ITEM.VERSION),
        row.get(ITEM.SAVED_AT).toInstant(), row.get(ITEM.ACTOR), row.get(ITEM.CARRIED));
  }

  private static List<AttachmentId> ids(UUID[] values) {
    return Arrays.stream(values).map(AttachmentId::new).toList();
  }
}
