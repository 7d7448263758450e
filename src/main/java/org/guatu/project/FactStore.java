package org.guatu.project;

import static guatudb.project.Tables.FACT;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import guatudb.project.tables.Fact;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.database.Copy;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Facts in, spans out. Facts are only ever added; the spans of the projects touched are worked out anew, as far back as the facts reach,
 * and what they said before stays readable as known before this moment.
 */
@Component
class FactStore {
  /** Before anything that is told. */
  static final OffsetDateTime EVER = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  /** The end of what has no end yet. */
  static final OffsetDateTime FOREVER = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

  /** The same in the statement's text: only so the indexes of what is known now serve it. */
  static final Field<OffsetDateTime> FOREVER_INLINE = DSL.inline(FOREVER);

  private final DSLContext db;
  private final SpanStore spans;
  private final CardStore cards;

  FactStore(DSLContext db, SpanStore spans, CardStore cards) {
    this.db = db;
    this.spans = spans;
    this.cards = cards;
  }

  /**
   * Adds facts that are all recorded at one moment, in the caller's transaction, and brings the spans and cards up to date.
   *
   * @param fresh projects that nothing has been told of before
   * @param standings of the projects, read in this transaction while nothing was written to them; what it does not cover is read
   * @return the spans of the projects as they are now, at least those of the facts' kinds that hold without an end
   */
  List<SpanStore.Line> add(ZoneId zone, List<org.guatu.project.Fact> facts, Set<UUID> fresh, Standings standings, Instant recordedAt) {
    List<SpanStore.Line> told = new ArrayList<>();
    if (facts.isEmpty()) {
      return told;
    }
    Set<FactKind> kinds = facts.stream().map(fact -> fact.what().kind()).collect(Collectors.toSet());
    Set<UUID> restated = facts.stream().filter(fact -> fact.supersedes() != null || fact.retracts() != null).map(fact -> fact.project().value())
        .collect(Collectors.toSet());
    List<org.guatu.project.Fact> added = facts.stream().filter(fact -> !restated.contains(fact.project().value())).toList();
    List<UUID> extended = added.stream().map(fact -> fact.project().value()).distinct().toList();
    Set<UUID> known = extended.stream().filter(project -> !fresh.contains(project)).collect(Collectors.toCollection(LinkedHashSet::new));
    OffsetDateTime since = utc(added.stream().map(fact -> fact.when().occurredAt()).min(Comparator.naturalOrder()).orElse(recordedAt));
    // What stands is read first: while rows are on their way, nothing else can be asked.
    Standings held = standings.covers(known, kinds, since) ? standings.only(known, kinds, since) : standings(zone, known, kinds, since);
    insert(zone, facts);
    if (!restated.isEmpty()) {
      told.addAll(spans.renew(zone, restated, recordedAt));
      cards.redo(zone, restated, EVER, recordedAt);
    }
    if (!added.isEmpty()) {
      Optional<List<SpanStore.Line>> lines = spans.extend(zone, added, held.spans(), recordedAt);
      if (lines.isPresent()) {
        told.addAll(lines.get());
        cards.extend(zone, added, held.cards(), fresh, kinds, lines.get(), since, recordedAt);
      } else {
        told.addAll(spans.renew(zone, extended, recordedAt));
        cards.redo(zone, extended, since, recordedAt);
      }
    }
    return told;
  }

  /** What spans of some kinds and the cards of these projects say now of a moment and later ones. */
  Standings standings(ZoneId zone, Set<UUID> projects, Set<FactKind> kinds, OffsetDateTime since) {
    return new Standings(projects, kinds, since, spans.held(zone, projects, kinds, since), cards.held(zone, projects, since));
  }

  private void insert(ZoneId zone, List<org.guatu.project.Fact> facts) {
    Copy.of(facts)
        .add(FACT.ZONE_ID, fact -> zone.value())
        .add(FACT.PROJECT_ID, fact -> fact.project().value())
        .add(FACT.ID, org.guatu.project.Fact::id)
        .add(FACT.KIND, fact -> fact.what().kind().name())
        .add(FACT.SLOT, fact -> fact.what().slot())
        .add(FACT.VALUE, fact -> fact.what().value())
        .add(FACT.AMOUNT, fact -> fact.what().amount() == null ? null : fact.what().amount().yuan())
        .add(FACT.REF_ID, fact -> fact.what().ref())
        .add(FACT.COUNTED_ON, fact -> fact.what().countedOn())
        .add(FACT.ORIGINAL, fact -> fact.what().original())
        .moment(FACT.OCCURRED_AT, fact -> fact.when().occurredAt())
        .add(FACT.PRECISION, fact -> fact.when().precision().name())
        .moment(FACT.RECORDED_AT, fact -> fact.when().recordedAt())
        .add(FACT.AUTHOR, fact -> fact.said().author())
        .add(FACT.RECORDED_BY, fact -> fact.said().recordedBy())
        .add(FACT.REASON, fact -> fact.said().reason())
        .add(FACT.EVIDENCE, fact -> fact.said().evidence())
        .add(FACT.SUPERSEDES, org.guatu.project.Fact::supersedes)
        .add(FACT.RETRACTS, org.guatu.project.Fact::retracts)
        .add(FACT.BATCH_ID, fact -> fact.said().source() == null ? null : fact.said().source().batch())
        .add(FACT.SOURCE_ROW, fact -> fact.said().source() == null ? null : fact.said().source().row())
        .add(FACT.DEMO, fact -> fact.said().demo())
        .behind(db, FACT);
  }

  /** What a fact of the project speaks of, if it still stands. */
  Optional<FactKind> standing(ZoneId zone, ProjectId project, UUID fact) {
    return db.select(FACT.KIND).from(FACT)
        .where(FACT.ZONE_ID.eq(zone.value())).and(FACT.PROJECT_ID.eq(project.value())).and(FACT.ID.eq(fact)).and(live(FACT))
        .fetchOptional(row -> FactKind.valueOf(row.value1()));
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

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  /** So that equal moments are equal. */
  static OffsetDateTime utc(OffsetDateTime moment) {
    return moment.withOffsetSameInstant(ZoneOffset.UTC);
  }
}
