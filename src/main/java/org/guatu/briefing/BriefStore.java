package org.guatu.briefing;

import static guatudb.briefing.Tables.BRIEF;
import static guatudb.briefing.Tables.BRIEF_FIGURE;
import static guatudb.briefing.Tables.COUNTER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guatu.figure.Snapshot;
import org.guatu.figure.SnapshotId;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of published briefs: added and read, never changed. */
@Component
class BriefStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DSLContext db;

  BriefStore(DSLContext db) {
    this.db = db;
  }

  /** The next number of the year, without gaps: the counter's row stays locked until the transaction ends. */
  int nextNumber(ZoneId zone, int year) {
    return db.insertInto(COUNTER)
        .set(COUNTER.ZONE_ID, zone.value()).set(COUNTER.YEAR, year).set(COUNTER.LAST, 1)
        .onConflict(COUNTER.ZONE_ID, COUNTER.YEAR).doUpdate().set(COUNTER.LAST, COUNTER.LAST.plus(1))
        .returningResult(COUNTER.LAST).fetchSingle(COUNTER.LAST);
  }

  /** @return false if this form was published before */
  boolean add(ZoneId zone, PublishedBrief brief, @Nullable UUID account, UUID idempotencyKey) {
    int added = db.insertInto(BRIEF)
        .set(BRIEF.ZONE_ID, zone.value())
        .set(BRIEF.ID, brief.id().value())
        .set(BRIEF.NUMBER, brief.number())
        .set(BRIEF.TEMPLATE, brief.template())
        .set(BRIEF.TITLE, brief.text().title())
        .set(BRIEF.AS_OF, utc(brief.asOf().at()))
        .set(BRIEF.KNOWN_AT, utc(brief.asOf().knownAt()))
        .set(BRIEF.CONTENT, JSONB.valueOf(JSON.writeValueAsString(brief.text())))
        .set(BRIEF.PUBLISHED_AT, utc(brief.publishedAt()))
        .set(BRIEF.PUBLISHED_BY_ID, account)
        .set(BRIEF.PUBLISHED_BY, brief.publishedBy())
        .set(BRIEF.IDEMPOTENCY_KEY, idempotencyKey)
        .onConflict(BRIEF.ZONE_ID, BRIEF.IDEMPOTENCY_KEY).doNothing()
        .execute();
    if (added == 1) {
      db.batch(brief.figures().stream().map(figure -> figure(zone, brief.id(), figure)).toList()).execute();
    }
    return added == 1;
  }

  Optional<BriefId> byKey(ZoneId zone, UUID idempotencyKey) {
    return db.select(BRIEF.ID).from(BRIEF).where(BRIEF.ZONE_ID.eq(zone.value()), BRIEF.IDEMPOTENCY_KEY.eq(idempotencyKey))
        .fetchOptional(BRIEF.ID).map(BriefId::new);
  }

  /** The number of the latest brief, published since, that says the same as of the same moment. */
  Optional<String> same(ZoneId zone, AsOf asOf, BriefText text, Instant since) {
    return db.select(BRIEF.NUMBER).from(BRIEF)
        .where(BRIEF.ZONE_ID.eq(zone.value()), BRIEF.AS_OF.eq(utc(asOf.at())), BRIEF.PUBLISHED_AT.ge(utc(since)))
        .and(BRIEF.CONTENT.eq(JSONB.valueOf(JSON.writeValueAsString(text)))).orderBy(BRIEF.ID.desc()).limit(1).fetchOptional(BRIEF.NUMBER);
  }

  /** Without its figures. */
  Optional<PublishedBrief> find(ZoneId zone, BriefId id) {
    return db.selectFrom(BRIEF).where(BRIEF.ZONE_ID.eq(zone.value()), BRIEF.ID.eq(id.value())).fetchOptional(row ->
        new PublishedBrief(id, row.get(BRIEF.NUMBER), row.get(BRIEF.TEMPLATE), JSON.readValue(row.get(BRIEF.CONTENT).data(), BriefText.class),
            asOf(row), row.get(BRIEF.PUBLISHED_AT).toInstant(), row.get(BRIEF.PUBLISHED_BY), List.of()));
  }

  List<SnapshotId> figures(ZoneId zone, BriefId id) {
    return db.select(BRIEF_FIGURE.SNAPSHOT_ID).from(BRIEF_FIGURE)
        .where(BRIEF_FIGURE.ZONE_ID.eq(zone.value()), BRIEF_FIGURE.BRIEF_ID.eq(id.value())).fetch(row -> new SnapshotId(row.value1()));
  }

  /** The latest first; those after a brief, if one is given. */
  List<PublishedBrief.Row> page(ZoneId zone, @Nullable BriefId after, int limit) {
    Condition further = after == null ? DSL.noCondition() : BRIEF.ID.lt(after.value());
    return db.select(BRIEF.ID, BRIEF.NUMBER, BRIEF.TITLE, BRIEF.AS_OF, BRIEF.KNOWN_AT, BRIEF.PUBLISHED_AT, BRIEF.PUBLISHED_BY).from(BRIEF)
        .where(BRIEF.ZONE_ID.eq(zone.value()), further).orderBy(BRIEF.ID.desc()).limit(limit)
        .fetch(row -> new PublishedBrief.Row(new BriefId(row.get(BRIEF.ID)), row.get(BRIEF.NUMBER), row.get(BRIEF.TITLE), asOf(row),
            row.get(BRIEF.PUBLISHED_AT).toInstant(), row.get(BRIEF.PUBLISHED_BY)));
  }

  private org.jooq.Query figure(ZoneId zone, BriefId brief, Snapshot figure) {
    return db.insertInto(BRIEF_FIGURE)
        .set(BRIEF_FIGURE.ZONE_ID, zone.value()).set(BRIEF_FIGURE.BRIEF_ID, brief.value())
        .set(BRIEF_FIGURE.CODE, figure.code()).set(BRIEF_FIGURE.SNAPSHOT_ID, figure.id().value());
  }

  private static AsOf asOf(Record row) {
    return new AsOf(row.get(BRIEF.AS_OF).toInstant(), row.get(BRIEF.KNOWN_AT).toInstant());
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
