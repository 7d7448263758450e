package org.guatu.project;

import static guatudb.project.Tables.FACT;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.FactStore.FOREVER;
import static org.guatu.project.FactStore.utc;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Spans made of facts: each live fact of a column holds until the next one. Worked out here rather than in SQL, so that a file of ten
 * thousand rows takes the time of its rows on tables whose size the database has not learned yet.
 */
@Component
class SpanStore {
  private final DSLContext db;

  SpanStore(DSLContext db) {
    this.db = db;
  }

  private record Line(UUID fact, UUID project, String kind, String slot, String value, @Nullable BigDecimal amount, @Nullable UUID ref,
      OffsetDateTime from, OffsetDateTime to) {
    boolean continues(Record next) {
      return project.equals(next.get(FACT.PROJECT_ID)) && kind.equals(next.get(FACT.KIND)) && slot.equals(next.get(FACT.SLOT));
    }

    Line until(OffsetDateTime end) {
      return new Line(fact, project, kind, slot, value, amount, ref, from, end);
    }

    Held held() {
      return new Held(fact, to.toInstant());
    }
  }

  /** What makes two spans the same: the fact they say, and until when. */
  private record Held(UUID fact, Instant to) {}

  /** The spans of these projects as their facts make them; what changes is known from {@code recordedAt} on. */
  void renew(ZoneId zone, Collection<UUID> projects, Instant recordedAt) {
    UUID[] ids = projects.toArray(UUID[]::new);
    Map<Held, Line> wanted = new HashMap<>();
    lines(zone, ids).forEach(line -> wanted.put(line.held(), line));
    List<Record> ended = new ArrayList<>();
    List<Record> mistaken = new ArrayList<>();
    Condition mine = SPAN.ZONE_ID.eq(zone.value()).and(SPAN.PROJECT_ID.eq(org.jooq.impl.DSL.any(ids))).and(SPAN.KNOWN_TO.eq(FOREVER));
    db.select(SPAN.KIND, SPAN.SLOT, SPAN.PROJECT_ID, SPAN.KNOWN_FROM, SPAN.VALID_FROM, SPAN.VALID_TO, SPAN.FACT_ID).from(SPAN).where(mine).forEach(span -> {
      if (wanted.remove(new Held(span.get(SPAN.FACT_ID), span.get(SPAN.VALID_TO).toInstant())) == null) {
        (span.get(SPAN.KNOWN_FROM).toInstant().equals(recordedAt) ? mistaken : ended).add(span);
      }
    });
    if (!mistaken.isEmpty()) {
      Table<?> line = keys(mistaken);
      db.deleteFrom(SPAN).using(line).where(SPAN.ZONE_ID.eq(zone.value())).and(same(line)).execute();
    }
    if (!ended.isEmpty()) {
      Table<?> line = keys(ended);
      db.update(SPAN).set(SPAN.KNOWN_TO, utc(recordedAt)).from(line).where(SPAN.ZONE_ID.eq(zone.value())).and(same(line)).execute();
    }
    insert(zone, List.copyOf(wanted.values()), recordedAt);
  }

  /** The live facts of each column in their order, each until the next; what is corrected at the very same moment holds no time. */
  private List<Line> lines(ZoneId zone, UUID[] ids) {
    List<Record> facts = new ArrayList<>(db.select(FACT.ID, FACT.PROJECT_ID, FACT.KIND, FACT.SLOT, FACT.VALUE, FACT.AMOUNT, FACT.REF_ID, FACT.OCCURRED_AT,
            FACT.SUPERSEDES, FACT.RETRACTS)
        .from(FACT)
        .where(FACT.ZONE_ID.eq(zone.value())).and(FACT.PROJECT_ID.eq(org.jooq.impl.DSL.any(ids)))
        .orderBy(FACT.PROJECT_ID, FACT.KIND, FACT.SLOT, FACT.OCCURRED_AT, FACT.RECORDED_AT, FACT.ID)
        .fetch());
    List<Line> lines = new ArrayList<>();
    Line open = null;
    for (Record fact : live(facts)) {
      if (open != null) {
        close(open.continues(fact) ? open.until(fact.get(FACT.OCCURRED_AT)) : open, lines);
      }
      open = new Line(fact.get(FACT.ID), fact.get(FACT.PROJECT_ID), fact.get(FACT.KIND), fact.get(FACT.SLOT), fact.get(FACT.VALUE), fact.get(FACT.AMOUNT),
          fact.get(FACT.REF_ID), fact.get(FACT.OCCURRED_AT), FOREVER);
    }
    if (open != null) {
      close(open, lines);
    }
    return lines;
  }

  private static void close(Line line, List<Line> lines) {
    if (line.from().isBefore(line.to())) {
      lines.add(line);
    }
  }

  /** Neither withdrawn nor corrected by a fact that itself still stands, among all facts of some projects. */
  static List<Record> live(List<? extends Record> facts) {
    Set<UUID> withdrawn = new HashSet<>();
    facts.stream().map(fact -> fact.get(FACT.RETRACTS)).filter(Objects::nonNull).forEach(withdrawn::add);
    Set<UUID> corrected = new HashSet<>();
    facts.stream().filter(fact -> fact.get(FACT.SUPERSEDES) != null && !withdrawn.contains(fact.get(FACT.ID)))
        .forEach(fact -> corrected.add(fact.get(FACT.SUPERSEDES)));
    List<Record> live = new ArrayList<>();
    for (Record fact : facts) {
      UUID id = fact.get(FACT.ID);
      if (fact.get(FACT.RETRACTS) == null && !withdrawn.contains(id) && !corrected.contains(id)) {
        live.add(fact);
      }
    }
    return live;
  }

  private static Table<?> keys(List<Record> spans) {
    return new Columns<>(spans)
        .add(SPAN.KIND, span -> span.get(SPAN.KIND))
        .add(SPAN.SLOT, span -> span.get(SPAN.SLOT))
        .add(SPAN.PROJECT_ID, span -> span.get(SPAN.PROJECT_ID))
        .add(SPAN.KNOWN_FROM, span -> span.get(SPAN.KNOWN_FROM))
        .add(SPAN.VALID_FROM, span -> span.get(SPAN.VALID_FROM))
        .select().asTable("key");
  }

  private static Condition same(Table<?> key) {
    return SPAN.KIND.eq(key.field(SPAN.KIND)).and(SPAN.SLOT.eq(key.field(SPAN.SLOT))).and(SPAN.PROJECT_ID.eq(key.field(SPAN.PROJECT_ID)))
        .and(SPAN.KNOWN_FROM.eq(key.field(SPAN.KNOWN_FROM))).and(SPAN.VALID_FROM.eq(key.field(SPAN.VALID_FROM)));
  }

  private void insert(ZoneId zone, List<Line> lines, Instant recordedAt) {
    if (lines.isEmpty()) {
      return;
    }
    OffsetDateTime known = utc(recordedAt);
    new Columns<>(lines)
        .add(SPAN.ZONE_ID, line -> zone.value())
        .add(SPAN.KIND, Line::kind)
        .add(SPAN.SLOT, Line::slot)
        .add(SPAN.PROJECT_ID, Line::project)
        .add(SPAN.KNOWN_FROM, line -> known)
        .add(SPAN.VALID_FROM, Line::from)
        .add(SPAN.VALID_TO, Line::to)
        .add(SPAN.KNOWN_TO, line -> FOREVER)
        .add(SPAN.VALUE, Line::value)
        .add(SPAN.AMOUNT, Line::amount)
        .add(SPAN.REF_ID, Line::ref)
        .add(SPAN.FACT_ID, Line::fact)
        .insert(db, SPAN);
  }
}
