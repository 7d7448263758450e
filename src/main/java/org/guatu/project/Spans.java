package org.guatu.project;

import static org.guatu.project.FactStore.utc;

import guatudb.project.tables.Span;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** How spans are asked: one column, as of X, as known at Y. */
final class Spans {
  /** What changes most: where a span of these is followed by another, it keeps its row, which says until when it was thought to have no end. */
  static final Set<FactKind> KEPT_OPEN = EnumSet.of(FactKind.STAGE, FactKind.STATE, FactKind.AMOUNT);

  private Spans() {}

  /**
   * The spans of a kind and slot that hold at the moment, by what was known then: at most one a project. Over the whole register only kinds
   * that no card tells: stages, states and amounts stand in no index of their own.
   */
  static Condition hold(Span span, ZoneId zone, FactKind kind, String slot, AsOf asOf) {
    return span.ZONE_ID.eq(zone.value()).and(span.KIND.eq(DSL.inline(kind.name()))).and(span.SLOT.eq(slot))
        .and(KEPT_OPEN.contains(kind) ? at(span, asOf) : ending(span, asOf));
  }

  /** Spans of any kind: occurredAt ≤ at &lt; until, recordedAt ≤ knownAt &lt; known until. */
  static Condition at(Span span, AsOf asOf) {
    return at(span, literal(asOf.at()), asOf);
  }

  /** The same of a moment that differs from row to row. */
  static Condition at(Span span, Field<OffsetDateTime> at, AsOf asOf) {
    return span.VALID_FROM.le(at).and(span.VALID_TO.gt(at).or(span.OPEN_UNTIL.gt(literal(asOf.knownAt())))).and(known(span, asOf));
  }

  /** The same of kinds other than {@link #KEPT_OPEN}, which the database finds by their ends. */
  static Condition ending(Span span, AsOf asOf) {
    return span.VALID_FROM.le(literal(asOf.at())).and(span.VALID_TO.gt(literal(asOf.at()))).and(known(span, asOf));
  }

  /** recordedAt ≤ knownAt &lt; known until. */
  static Condition known(Span span, AsOf asOf) {
    return span.KNOWN_FROM.le(literal(asOf.knownAt())).and(span.KNOWN_TO.gt(literal(asOf.knownAt())));
  }

  /**
   * A moment as part of the statement's text. As a bound value the database would read it from text again for every row, and
   * would plan the statement without knowing how much of the history lies before it.
   */
  static Field<OffsetDateTime> literal(Instant moment) {
    return DSL.inline(utc(moment));
  }
}
