package org.guatu.project;

import static guatudb.project.Tables.CARD;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.FactStore.FOREVER;
import static org.guatu.project.FactStore.utc;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import guatudb.project.tables.Span;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Lays the spans of a live project side by side: one row for each stretch of time in which its name, stage, state,
 * total, place and people stay the same, so that the wall reads ten thousand projects in one scan. Follows the spans in their transaction.
 */
@Component
class CardStore {
  private static final Span PIECE = SPAN.as("piece");
  private static final Span START = SPAN.as("start");
  private static final List<FactKind> SINGLE =
      List.of(FactKind.LIFE, FactKind.NAME, FactKind.STAGE, FactKind.STATE, FactKind.DEPARTMENT, FactKind.PLACE);
  private static final List<Field<?>> SHOWN = List.of(CARD.STAGE, CARD.STATE, CARD.STATE_SINCE, CARD.TOTAL_YUAN, CARD.NAME, CARD.DEPARTMENT,
      CARD.LEADER, CARD.PLACE);

  private final DSLContext db;

  CardStore(DSLContext db) {
    this.db = db;
  }

  /** Lays out these projects anew; what changes is known from {@code recordedAt} on. */
  void redo(ZoneId zone, UUID[] projects, Instant recordedAt) {
    Table<?> now = stretches(zone, projects).asTable("now");
    Condition mine = CARD.ZONE_ID.eq(zone.value()).and(CARD.PROJECT_ID.eq(DSL.any(projects))).and(CARD.KNOWN_TO.eq(FOREVER));
    Condition same = now.field(CARD.PROJECT_ID).eq(CARD.PROJECT_ID).and(now.field(CARD.VALID_FROM).eq(CARD.VALID_FROM))
        .and(now.field(CARD.VALID_TO).eq(CARD.VALID_TO)).and(DSL.and(SHOWN.stream().map(column -> unchanged(now, column)).toList()));
    db.deleteFrom(CARD).where(mine).and(CARD.KNOWN_FROM.eq(utc(recordedAt))).and(notExists(selectOne().from(now).where(same))).execute();
    db.update(CARD).set(CARD.KNOWN_TO, utc(recordedAt)).where(mine).and(notExists(selectOne().from(now).where(same))).execute();
    List<Field<?>> columns = new ArrayList<>(List.of(CARD.PROJECT_ID, CARD.VALID_FROM, CARD.VALID_TO));
    columns.addAll(SHOWN);
    List<Field<?>> target = new ArrayList<>(List.of(CARD.ZONE_ID, CARD.KNOWN_FROM, CARD.KNOWN_TO));
    target.addAll(columns);
    db.insertInto(CARD, target)
        .select(DSL.select(DSL.val(zone.value()), DSL.val(utc(recordedAt)), DSL.val(FOREVER)).select(columns.stream().map(now::field).toList())
            .from(now).where(notExists(selectOne().from(CARD).where(mine).and(same))))
        .execute();
  }

  /** From each moment at which any of the columns begins, until the next one: what all of them say; only while the project lives. */
  private static org.jooq.Select<?> stretches(ZoneId zone, UUID[] projects) {
    Table<?> start = DSL.selectDistinct(START.PROJECT_ID, START.VALID_FROM).from(START).where(shown(START, zone, projects)).asTable("start");
    Field<UUID> project = start.field(START.PROJECT_ID);
    Field<OffsetDateTime> from = start.field(START.VALID_FROM);
    Field<OffsetDateTime> next = DSL.coalesce(DSL.lead(from).over(DSL.partitionBy(project).orderBy(from)), DSL.val(FOREVER));
    Table<?> laid = DSL.select(project, from, next.as(CARD.VALID_TO), value(FactKind.LIFE).as("life"), value(FactKind.STAGE).as(CARD.STAGE),
            value(FactKind.STATE).as(CARD.STATE), max(PIECE.VALID_FROM).filterWhere(PIECE.KIND.eq(FactKind.STATE.name())).as(CARD.STATE_SINCE),
            max(PIECE.AMOUNT).filterWhere(PIECE.KIND.eq(FactKind.AMOUNT.name())).as(CARD.TOTAL_YUAN),
            DSL.coalesce(value(FactKind.NAME), DSL.inline("")).as(CARD.NAME), value(FactKind.DEPARTMENT).as(CARD.DEPARTMENT),
            DSL.nullif(value(FactKind.DUTY), DSL.inline("")).as(CARD.LEADER), DSL.nullif(value(FactKind.PLACE), DSL.inline("")).as(CARD.PLACE))
        .from(start)
        .join(PIECE).on(PIECE.PROJECT_ID.eq(project)).and(shown(PIECE, zone, projects)).and(PIECE.VALID_FROM.le(from)).and(PIECE.VALID_TO.gt(from))
        .groupBy(project, from)
        .asTable("laid");
    return DSL.select(laid.fields()).from(laid).where(laid.field("life", String.class).eq("LIVE"));
  }

  private static Condition shown(Span span, ZoneId zone, UUID[] projects) {
    Condition single = span.KIND.in(SINGLE.stream().map(Enum::name).toList()).and(span.SLOT.eq(""));
    Condition total = span.KIND.eq(FactKind.AMOUNT.name()).and(span.SLOT.eq(AmountType.TOTAL.name()));
    Condition leader = span.KIND.eq(FactKind.DUTY.name()).and(span.SLOT.eq(DutyRole.LEADER.name()));
    return span.ZONE_ID.eq(zone.value()).and(span.PROJECT_ID.eq(DSL.any(projects))).and(span.KNOWN_TO.eq(FOREVER))
        .and(single.or(total).or(leader));
  }

  private static Field<String> value(FactKind kind) {
    return max(PIECE.VALUE).filterWhere(PIECE.KIND.eq(kind.name()));
  }

  private static <T> Condition unchanged(Table<?> now, Field<T> column) {
    return now.field(column).isNotDistinctFrom(column);
  }
}
