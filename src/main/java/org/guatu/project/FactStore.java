package org.guatu.project;

import static guatudb.project.Tables.FACT;
import static guatudb.project.Tables.SPAN;
import static org.jooq.impl.DSL.lead;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import guatudb.project.tables.Fact;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Facts in, spans out. Facts are only ever added; the spans of the projects touched are worked out anew from all their facts, and what
 * they said before stays readable as known before this moment.
 */
@Component
class FactStore {
  /** The end of what has no end yet. */
  static final OffsetDateTime FOREVER = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

  private final DSLContext db;

  FactStore(DSLContext db) {
    this.db = db;
  }

  /** Adds facts that are all recorded at one moment, in the caller's transaction, and brings the spans up to date. */
  void add(ZoneId zone, List<org.guatu.project.Fact> facts, Instant recordedAt) {
    if (facts.isEmpty()) {
      return;
    }
    insert(zone, facts);
    respan(zone, facts.stream().map(fact -> fact.project().value()).distinct().toList(), recordedAt);
  }

  private void insert(ZoneId zone, List<org.guatu.project.Fact> facts) {
    var statement = db.batch(db.insertInto(FACT, FACT.ZONE_ID, FACT.PROJECT_ID, FACT.ID, FACT.KIND, FACT.SLOT, FACT.VALUE, FACT.AMOUNT,
            FACT.REF_ID, FACT.COUNTED_ON, FACT.ORIGINAL, FACT.OCCURRED_AT, FACT.PRECISION, FACT.RECORDED_AT, FACT.AUTHOR, FACT.RECORDED_BY,
            FACT.REASON, FACT.EVIDENCE, FACT.SUPERSEDES, FACT.RETRACTS, FACT.BATCH_ID, FACT.DEMO)
        .values((UUID) null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null));
    for (var fact : facts) {
      var what = fact.what();
      var said = fact.said();
      statement.bind(zone.value(), fact.project().value(), fact.id(), what.kind().name(), what.slot(), what.value(),
          what.amount() == null ? null : what.amount().yuan(), what.ref(), what.countedOn(), what.original(),
          utc(fact.when().occurredAt()), fact.when().precision().name(), utc(fact.when().recordedAt()), said.author(), said.recordedBy(),
          said.reason(), said.evidence(), fact.supersedes(), fact.retracts(), said.batch(), said.demo());
    }
    statement.execute();
  }

  /** Works out the spans of these projects from all their facts; what changes is known from {@code recordedAt} on. */
  void respan(ZoneId zone, Collection<UUID> projects, Instant recordedAt) {
    UUID[] ids = projects.toArray(UUID[]::new);
    Table<?> line = timeline(zone, ids).asTable("line");
    Condition mine = SPAN.ZONE_ID.eq(zone.value()).and(SPAN.PROJECT_ID.eq(DSL.any(ids))).and(SPAN.KNOWN_TO.eq(FOREVER));
    Condition same = line.field(FACT.PROJECT_ID).eq(SPAN.PROJECT_ID)
        .and(line.field(FACT.ID).eq(SPAN.FACT_ID))
        .and(line.field("valid_to", OffsetDateTime.class).eq(SPAN.VALID_TO));
    db.deleteFrom(SPAN).where(mine).and(SPAN.KNOWN_FROM.eq(utc(recordedAt))).and(notExists(selectOne().from(line).where(same))).execute();
    db.update(SPAN).set(SPAN.KNOWN_TO, utc(recordedAt)).where(mine).and(notExists(selectOne().from(line).where(same))).execute();
    db.insertInto(SPAN, SPAN.ZONE_ID, SPAN.KIND, SPAN.SLOT, SPAN.PROJECT_ID, SPAN.KNOWN_FROM, SPAN.VALID_FROM, SPAN.VALID_TO, SPAN.KNOWN_TO,
            SPAN.VALUE, SPAN.AMOUNT, SPAN.REF_ID, SPAN.FACT_ID)
        .select(
            DSL.select(DSL.val(zone.value()), line.field(FACT.KIND), line.field(FACT.SLOT), line.field(FACT.PROJECT_ID),
                    DSL.val(utc(recordedAt)), line.field(FACT.OCCURRED_AT), line.field("valid_to", OffsetDateTime.class), DSL.val(FOREVER),
                    line.field(FACT.VALUE), line.field(FACT.AMOUNT), line.field(FACT.REF_ID), line.field(FACT.ID))
                .from(line)
                .where(notExists(selectOne().from(SPAN).where(mine).and(same))))
        .execute();
  }

  /** Of each column of each project: the live facts in their order, each valid until the next one. */
  private org.jooq.Select<?> timeline(ZoneId zone, UUID[] ids) {
    Field<OffsetDateTime> next = lead(FACT.OCCURRED_AT)
        .over(DSL.partitionBy(FACT.PROJECT_ID, FACT.KIND, FACT.SLOT).orderBy(FACT.OCCURRED_AT, FACT.RECORDED_AT, FACT.ID));
    Field<OffsetDateTime> validTo = DSL.coalesce(next, DSL.val(FOREVER)).as("valid_to");
    Table<Record> all = DSL.select(FACT.PROJECT_ID, FACT.ID, FACT.KIND, FACT.SLOT, FACT.VALUE, FACT.AMOUNT, FACT.REF_ID, FACT.OCCURRED_AT)
        .select(validTo)
        .from(FACT)
        .where(FACT.ZONE_ID.eq(zone.value())).and(FACT.PROJECT_ID.eq(DSL.any(ids))).and(live(FACT))
        .asTable("live");
    return DSL.select(all.fields()).from(all).where(all.field(FACT.OCCURRED_AT).lt(all.field("valid_to", OffsetDateTime.class)));
  }

  /** Neither withdrawn nor corrected by a fact that itself still stands. */
  static Condition live(Fact fact) {
    Fact withdrawal = FACT.as("withdrawal");
    Fact correction = FACT.as("correction");
    Fact undone = FACT.as("undone");
    return fact.RETRACTS.isNull()
        .and(notExists(selectOne().from(withdrawal).where(withdrawal.ZONE_ID.eq(fact.ZONE_ID)).and(withdrawal.PROJECT_ID.eq(fact.PROJECT_ID))
            .and(withdrawal.RETRACTS.eq(fact.ID))))
        .and(notExists(selectOne().from(correction).where(correction.ZONE_ID.eq(fact.ZONE_ID)).and(correction.PROJECT_ID.eq(fact.PROJECT_ID))
            .and(correction.SUPERSEDES.eq(fact.ID))
            .and(notExists(selectOne().from(undone).where(undone.ZONE_ID.eq(fact.ZONE_ID)).and(undone.PROJECT_ID.eq(fact.PROJECT_ID))
                .and(undone.RETRACTS.eq(correction.ID))))));
  }

  /** Whether a project has facts recorded after a moment, other than those of the batch: then the batch can no longer be undone. */
  boolean laterThan(ZoneId zone, Set<UUID> projects, Instant moment, UUID batch) {
    return db.fetchExists(selectOne().from(FACT).where(FACT.ZONE_ID.eq(zone.value())).and(FACT.PROJECT_ID.eq(DSL.any(projects.toArray(UUID[]::new))))
        .and(FACT.RECORDED_AT.gt(utc(moment))).and(FACT.BATCH_ID.isNull().or(FACT.BATCH_ID.ne(batch))));
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
