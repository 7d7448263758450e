package org.guatu.project;

import static guatudb.project.Tables.FACT;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.FactStore.FOREVER;
import static org.guatu.project.FactStore.FOREVER_INLINE;
import static org.guatu.project.FactStore.utc;

import guatudb.project.tables.Span;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guatu.database.Copy;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Spans made of facts: each live fact of a column holds until the next one. Worked out here rather than in SQL, so that a file of ten
 * thousand rows takes the time of its rows on tables whose size the database has not learned yet.
 */
@Component
class SpanStore {
  private static final Span TOLD = SPAN.as(EachProject.TOLD);
  private static final List<Field<?>> COLUMNS = List.of(TOLD.FACT_ID, TOLD.PROJECT_ID, TOLD.KIND, TOLD.SLOT, TOLD.VALUE, TOLD.AMOUNT, TOLD.REF_ID, TOLD.VALID_FROM,
      TOLD.VALID_TO, TOLD.KNOWN_FROM, RowPlaces.of(TOLD));

  private final DSLContext db;

  SpanStore(DSLContext db) {
    this.db = db;
  }

  /** What is told of a project over time: one value at each moment. */
  record Column(UUID project, String kind, String slot) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Column column && project.equals(column.project) && kind.equals(column.kind) && slot.equals(column.slot);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * project.hashCode() + kind.hashCode()) + slot.hashCode();
    }
  }

  /** A span as it stands, and where its row lies. */
  record Standing(Line line, OffsetDateTime knownFrom, String place) {
    /** In the order of {@link #COLUMNS}. */
    static Standing of(ResultSet span) throws SQLException {
      Column column = new Column(DriverRows.id(span, 2), span.getString(3), span.getString(4));
      Line line = new Line(DriverRows.id(span, 1), column, span.getString(5), span.getBigDecimal(6), DriverRows.idOrNull(span, 7), DriverRows.moment(span, 8),
          DriverRows.moment(span, 9));
      return new Standing(line, DriverRows.moment(span, 10), span.getString(11));
    }

    /** Whether its row stays when it gets an end. */
    boolean keptOpen() {
      return line.to().equals(FOREVER) && Spans.KEPT_OPEN.contains(FactKind.valueOf(line.column().kind()));
    }
  }

  record Line(UUID fact, Column column, String value, @Nullable BigDecimal amount, @Nullable UUID ref, OffsetDateTime from, OffsetDateTime to) {
    static Line of(Fact fact) {
      Fact.What what = fact.what();
      return new Line(fact.id(), new Column(fact.project().value(), what.kind().name(), what.slot()), what.value(),
          what.amount() == null ? null : what.amount().yuan(), what.ref(), utc(fact.when().occurredAt()), FOREVER);
    }

    static Line ofFact(Record fact) {
      return new Line(fact.get(FACT.ID), new Column(fact.get(FACT.PROJECT_ID), fact.get(FACT.KIND), fact.get(FACT.SLOT)), fact.get(FACT.VALUE),
          fact.get(FACT.AMOUNT), fact.get(FACT.REF_ID), utc(fact.get(FACT.OCCURRED_AT)), FOREVER);
    }

    Line until(OffsetDateTime end) {
      return new Line(fact, column, value, amount, ref, from, end);
    }
  }

  /**
   * The spans of these projects as all their facts make them; what changes is known from {@code recordedAt} on.
   *
   * @return the spans as they are now
   */
  List<Line> renew(ZoneId zone, Collection<UUID> projects, Instant recordedAt) {
    UUID[] ids = projects.toArray(UUID[]::new);
    Map<Column, List<Line>> columns = new LinkedHashMap<>();
    for (Record fact : live(facts(zone, ids))) {
      add(columns, Line.ofFact(fact));
    }
    List<Standing> held = DriverRows.list(db.select(COLUMNS).from(TOLD)
        .where(TOLD.ZONE_ID.eq(zone.value())).and(TOLD.PROJECT_ID.eq(DSL.any(ids))).and(TOLD.KNOWN_TO.eq(FOREVER_INLINE)), Standing::of);
    return replace(zone, held, columns.values(), recordedAt);
  }

  /** What these projects' spans of some kinds say now of a moment and later ones. */
  List<Standing> held(ZoneId zone, Collection<UUID> projects, Set<FactKind> kinds, OffsetDateTime since) {
    return projects.isEmpty() ? List.of() : DriverRows.list(EachProject.select(db, projects, DSL.select(SPAN.fields()).select(RowPlaces.of(SPAN)).from(SPAN)
        .where(SPAN.ZONE_ID.eq(zone.value())).and(SPAN.PROJECT_ID.eq(EachProject.ID)).and(SPAN.KNOWN_TO.eq(FOREVER_INLINE))
        .and(SPAN.KIND.in(kinds.stream().map(Enum::name).toList())).and(SPAN.VALID_TO.ge(since)), COLUMNS.toArray(Field[]::new)), Standing::of);
  }

  /**
   * The same where facts are only added, none taken back: what the projects' spans say of times before them need not be read.
   *
   * @param held what stood of the projects and the facts' kinds since the earliest of the facts
   * @return the spans as they are now, of these kinds, as far as they reach to that moment; empty if business time was
   *     set back, so that the new facts are not the last ones written down and all have to be worked out: nothing was done
   */
  Optional<List<Line>> extend(ZoneId zone, List<Fact> added, List<Standing> held, Instant recordedAt) {
    OffsetDateTime now = utc(recordedAt);
    if (held.stream().anyMatch(span -> span.knownFrom().compareTo(now) > 0)) {
      return Optional.empty();
    }
    Map<Column, List<Line>> columns = new LinkedHashMap<>();
    held.forEach(span -> add(columns, span.line()));
    added.forEach(fact -> add(columns, Line.of(fact)));
    columns.values().forEach(lines -> lines.sort(Comparator.comparing(Line::from)));
    return Optional.of(replace(zone, held, columns.values(), recordedAt));
  }

  private static void add(Map<Column, List<Line>> columns, Line line) {
    columns.computeIfAbsent(line.column(), column -> new ArrayList<>(2)).add(line);
  }

  /** @param columns their lines in order: each holds until the next; what is corrected at the very same moment holds no time */
  private List<Line> replace(ZoneId zone, List<Standing> held, Collection<List<Line>> columns, Instant recordedAt) {
    OffsetDateTime now = utc(recordedAt);
    Map<UUID, Line> wanted = new LinkedHashMap<>();
    for (List<Line> lines : columns) {
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i).until(i + 1 < lines.size() ? lines.get(i + 1).from() : FOREVER);
        if (line.from().isBefore(line.to())) {
          wanted.put(line.fact(), line);
        }
      }
    }
    List<Line> all = List.copyOf(wanted.values());
    List<String> ended = new ArrayList<>();
    List<String> mistaken = new ArrayList<>();
    List<RowPlaces.End> shortened = new ArrayList<>();
    for (Standing span : held) {
      Line line = wanted.get(span.line().fact());
      boolean mistake = span.knownFrom().equals(now);
      if (line != null && line.to().equals(span.line().to())) {
        wanted.remove(line.fact());
      } else if (line != null && !mistake && span.keptOpen()) {
        wanted.remove(line.fact());
        shortened.add(new RowPlaces.End(span.place(), line.to()));
      } else {
        (mistake ? mistaken : ended).add(span.place());
      }
    }
    RowPlaces.delete(db, SPAN, mistaken);
    RowPlaces.set(db, SPAN.KNOWN_TO, now, ended);
    RowPlaces.end(db, SPAN.VALID_TO, shortened, SPAN.OPEN_UNTIL, now);
    insert(zone, List.copyOf(wanted.values()), now);
    return all;
  }

  private List<? extends Record> facts(ZoneId zone, UUID[] ids) {
    return db.select(FACT.ID, FACT.PROJECT_ID, FACT.KIND, FACT.SLOT, FACT.VALUE, FACT.AMOUNT, FACT.REF_ID, FACT.OCCURRED_AT, FACT.SUPERSEDES, FACT.RETRACTS)
        .from(FACT)
        .where(FACT.ZONE_ID.eq(zone.value())).and(FACT.PROJECT_ID.eq(DSL.any(ids)))
        .orderBy(FACT.PROJECT_ID, FACT.KIND, FACT.SLOT, FACT.OCCURRED_AT, FACT.RECORDED_AT, FACT.ID)
        .fetch();
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

  private void insert(ZoneId zone, List<Line> lines, OffsetDateTime now) {
    if (lines.isEmpty()) {
      return;
    }
    Copy.of(lines)
        .add(SPAN.ZONE_ID, line -> zone.value())
        .add(SPAN.KIND, line -> line.column().kind())
        .add(SPAN.SLOT, line -> line.column().slot())
        .add(SPAN.PROJECT_ID, line -> line.column().project())
        .add(SPAN.KNOWN_FROM, line -> now)
        .add(SPAN.VALID_FROM, Line::from)
        .add(SPAN.VALID_TO, Line::to)
        .add(SPAN.KNOWN_TO, line -> FOREVER)
        .add(SPAN.VALUE, Line::value)
        .add(SPAN.AMOUNT, Line::amount)
        .add(SPAN.REF_ID, Line::ref)
        .add(SPAN.FACT_ID, Line::fact)
        .behind(db, SPAN);
  }
}
