package org.guatu.project;

import static org.guatu.project.FactStore.utc;

import guatudb.project.tables.Span;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** How spans are asked: one column, as of X, as known at Y. */
final class Spans {
  private Spans() {}

  /**
   * The spans of a kind and slot that hold at the moment, by what was known then: at most one a project. Over the whole register only kinds
   * that no card tells: stages, states and amounts stand in no index of their own.
   */
  static Condition hold(Span span, ZoneId zone, FactKind kind, String slot, AsOf asOf) {
    return span.ZONE_ID.eq(zone.value()).and(span.KIND.eq(DSL.inline(kind.name()))).and(span.SLOT.eq(slot)).and(at(span, asOf));
  }

  /** occurredAt ≤ at &lt; until, recordedAt ≤ knownAt &lt; known until. */
  static Condition at(Span span, AsOf asOf) {
    return span.VALID_FROM.le(literal(asOf.at()))
        .and(span.VALID_TO.gt(literal(asOf.at())))
        .and(span.KNOWN_FROM.le(literal(asOf.knownAt())))
        .and(span.KNOWN_TO.gt(literal(asOf.knownAt())));
  }

  /**
   * A moment as part of the statement's text. As a bound value the database would read it from text again for every row, and
   * would plan the statement without knowing how much of the history lies before it.
   */
  static Field<OffsetDateTime> literal(Instant moment) {
    return DSL.inline(utc(moment));
  }
}
