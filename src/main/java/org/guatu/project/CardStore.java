package org.guatu.project;

import static guatudb.project.Tables.CARD;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.FactStore.FOREVER;
import static org.guatu.project.FactStore.utc;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import guatudb.project.tables.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Lays the spans of a live project side by side: one row for each stretch of time in which its stage, state, total and department
 * stay the same, so that the wall reads ten thousand projects in one scan. Follows the spans in their transaction.
 */
@Component
class CardStore {
  private static final Span PIECE = SPAN.as("piece");
  private static final Span START = SPAN.as("start");

  private final DSLContext db;

  CardStore(DSLContext db) {
    this.db = db;
  }

  /** Lays out these projects anew; what changes is known from {@code recordedAt} on. */
  void redo(ZoneId zone, UUID[] projects, Instant recordedAt) {
    Table<?> now = stretches(zone, projects).asTable("now");
    Condition mine = CARD.ZONE_ID.eq(zone.value()).and(CARD.PROJECT_ID.eq(DSL.any(projects))).and(CARD.KNOWN_TO.eq(FOREVER));
    Condition same = now.field(CARD.PROJECT_ID).eq(CARD.PROJECT_ID)
        .and(now.field(CARD.VALID_FROM).eq(CARD.VALID_FROM))
        .and(now.field(CARD.VALID_TO).eq(CARD.VALID_TO))
        .and(now.field(CARD.STAGE).isNotDistinctFrom(CARD.STAGE))
        .and(now.field(CARD.STATE).isNotDistinctFrom(CARD.STATE))
        .and(now.field(CARD.TOTAL_YUAN).isNotDistinctFrom(CARD.TOTAL_YUAN))
        .and(now.field(CARD.DEPARTMENT).isNotDistinctFrom(CARD.DEPARTMENT));
    db.deleteFrom(CARD).where(mine).and(CARD.KNOWN_FROM.eq(utc(recordedAt))).and(notExists(selectOne().from(now).where(same))).execute();
    db.update(CARD).set(CARD.KNOWN_TO, utc(recordedAt)).where(mine).and(notExists(selectOne().from(now).where(same))).execute();
    db.insertInto(CARD, CARD.ZONE_ID, CARD.PROJECT_ID, CARD.KNOWN_FROM, CARD.VALID_FROM, CARD.VALID_TO, CARD.KNOWN_TO, CARD.STAGE, CARD.STATE,
            CARD.TOTAL_YUAN, CARD.DEPARTMENT)
        .select(
            DSL.select(DSL.val(zone.value()), now.field(CARD.PROJECT_ID), DSL.val(utc(recordedAt)), now.field(CARD.VALID_FROM),
                    now.field(CARD.VALID_TO), DSL.val(FOREVER), now.field(CARD.STAGE), now.field(CARD.STATE), now.field(CARD.TOTAL_YUAN),
                    now.field(CARD.DEPARTMENT))
                .from(now)
                .where(notExists(selectOne().from(CARD).where(mine).and(same))))
        .execute();
  }

  /** From each moment at which any of the columns begins, until the next one: what all of them say; only while the project lives. */
  private static org.jooq.Select<?> stretches(ZoneId zone, UUID[] projects) {
    Table<?> start = DSL.selectDistinct(START.PROJECT_ID, START.VALID_FROM).from(START).where(shown(START, zone, projects)).asTable("start");
    Field<UUID> project = start.field(START.PROJECT_ID);
    Field<OffsetDateTime> from = start.field(START.VALID_FROM);
    Field<OffsetDateTime> next = DSL.coalesce(DSL.lead(from).over(DSL.partitionBy(project).orderBy(from)), DSL.val(FOREVER));
    Table<?> laid = DSL.select(project, from, next.as(CARD.VALID_TO), value(FactKind.LIFE).as("life"), value(FactKind.STAGE).as(CARD.STAGE),
            value(FactKind.STATE).as(CARD.STATE), total().as(CARD.TOTAL_YUAN), value(FactKind.DEPARTMENT).as(CARD.DEPARTMENT))
        .from(start)
        .join(PIECE).on(PIECE.PROJECT_ID.eq(project)).and(shown(PIECE, zone, projects)).and(PIECE.VALID_FROM.le(from)).and(PIECE.VALID_TO.gt(from))
        .groupBy(project, from)
        .asTable("laid");
    return DSL.select(laid.fields()).from(laid).where(laid.field("life", String.class).eq("LIVE"));
  }

  private static Condition shown(Span span, ZoneId zone, UUID[] projects) {
    Condition single = span.KIND.in(FactKind.LIFE.name(), FactKind.STAGE.name(), FactKind.STATE.name(), FactKind.DEPARTMENT.name()).and(span.SLOT.eq(""));
    Condition total = span.KIND.eq(FactKind.AMOUNT.name()).and(span.SLOT.eq(AmountType.TOTAL.name()));
    return span.ZONE_ID.eq(zone.value()).and(span.PROJECT_ID.eq(DSL.any(projects))).and(span.KNOWN_TO.eq(FOREVER)).and(single.or(total));
  }

  private static Field<String> value(FactKind kind) {
    return max(PIECE.VALUE).filterWhere(PIECE.KIND.eq(kind.name()));
  }

  private static Field<BigDecimal> total() {
    return max(PIECE.AMOUNT).filterWhere(PIECE.KIND.eq(FactKind.AMOUNT.name()));
  }
}
