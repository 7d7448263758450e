package org.guatu.project;

import static guatudb.project.Tables.CARD;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.FactStore.FOREVER;
import static org.guatu.project.FactStore.FOREVER_INLINE;
import static org.guatu.project.FactStore.utc;

import guatudb.project.tables.Card;
import guatudb.project.tables.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.guatu.database.Aside;
import org.guatu.database.Copy;
import org.guatu.kernel.ZoneId;
import org.guatu.project.CardLayout.Piece;
import org.guatu.project.CardLayout.Sources;
import org.guatu.project.CardLayout.Stretch;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Lays the spans of a live project side by side: one row for each stretch of time in which its name, stage, state,
 * total, place and people stay the same, so that the wall reads ten thousand projects in one scan. Follows the spans in their transaction.
 * Worked out here for the reason given at {@link SpanStore}.
 */
@Component
class CardStore {
  private static final Card TOLD = CARD.as(EachProject.TOLD);
  private static final Field<?>[] COLUMNS = {TOLD.PROJECT_ID, TOLD.KNOWN_FROM, TOLD.VALID_FROM, TOLD.VALID_TO, TOLD.STAGE, TOLD.STATE, TOLD.STATE_SINCE,
    TOLD.TOTAL_YUAN, TOLD.NAME, TOLD.DEPARTMENT, TOLD.LEADER, TOLD.PLACE, RowPlaces.of(TOLD)};

  private final DSLContext db;

  CardStore(DSLContext db) {
    this.db = db;
  }

  /** A card as it stands, and where its row lies. */
  record Standing(Stretch stretch, OffsetDateTime knownFrom, String place) {
    /** In the order of {@link #COLUMNS}. */
    static Standing of(ResultSet card) throws SQLException {
      return new Standing(new Stretch(DriverRows.id(card, 1), DriverRows.moment(card, 3), DriverRows.moment(card, 4), card.getString(5),
          card.getString(6), DriverRows.momentOrNull(card, 7), card.getBigDecimal(8), card.getString(9), card.getString(10), card.getString(11),
          card.getString(12)), DriverRows.moment(card, 2), card.getString(13));
    }
  }

  /** Lays out anew, by all their spans, what these projects were from a moment on; what changes is known from {@code recordedAt} on. */
  void redo(ZoneId zone, Collection<UUID> projects, OffsetDateTime since, Instant recordedAt) {
    replace(zone, pieces(zone, projects, since, Set.of()), Set.of(), held(zone, projects, since).get(), since, recordedAt);
  }

  /**
   * The same where facts were only added. What they are not about, the cards tell as they are; of a project whose life they are about,
   * the spans, since there may have been no card before.
   *
   * @param held what stood of the projects since the earliest of the facts
   * @param fresh projects that nothing has been told of before
   * @param kinds at least those that the facts are of
   * @param lines all spans of these kinds that reach to the moment
   */
  void extend(ZoneId zone, List<Fact> added, List<Standing> held, Set<UUID> fresh, Set<FactKind> kinds, List<SpanStore.Line> lines, OffsetDateTime since,
      Instant recordedAt) {
    Set<UUID> known = added.stream().map(fact -> fact.project().value()).filter(project -> !fresh.contains(project)).collect(Collectors.toSet());
    Set<UUID> reborn = added.stream().filter(fact -> fact.what().kind() == FactKind.LIFE).map(fact -> fact.project().value())
        .filter(known::contains).collect(Collectors.toSet());
    Map<UUID, Sources> all = pieces(zone, reborn, since, kinds);
    for (Standing card : held) {
      UUID project = card.stretch().project();
      if (!reborn.contains(project)) {
        all.computeIfAbsent(project, id -> new Sources()).cards().add(card.stretch());
      }
    }
    for (SpanStore.Line line : lines) {
      UUID project = line.column().project();
      FactKind kind = FactKind.valueOf(line.column().kind());
      boolean toldByCard = kind == FactKind.LIFE && known.contains(project) && !reborn.contains(project);
      if (line.column().slot().equals(CardLayout.SLOTS.get(kind)) && !toldByCard) {
        all.computeIfAbsent(project, id -> new Sources()).pieces().add(new Piece(kind, line.from(), line.to(), line.value(), line.amount()));
      }
    }
    replace(zone, all, kinds, held, since, recordedAt);
  }

  /** The cards that tell now of a moment and later ones; read while the caller does something else, until it asks for them. */
  Supplier<List<Standing>> held(ZoneId zone, Collection<UUID> projects, OffsetDateTime since) {
    return projects.isEmpty() ? List::of : Aside.run(db, projects.size() >= Aside.MANY, aside -> DriverRows.list(EachProject.select(aside, projects,
        DSL.select(CARD.fields()).select(RowPlaces.of(CARD)).from(CARD)
        .where(CARD.ZONE_ID.eq(zone.value())).and(CARD.PROJECT_ID.eq(EachProject.ID)).and(CARD.KNOWN_TO.eq(FOREVER_INLINE))
        .and(CARD.VALID_TO.ge(since)), COLUMNS), Standing::of));
  }

  private void replace(ZoneId zone, Map<UUID, Sources> all, Set<FactKind> told, List<Standing> held, OffsetDateTime since, Instant recordedAt) {
    Map<UUID, List<Stretch>> wanted = new LinkedHashMap<>();
    all.forEach((project, sources) -> wanted.put(project, CardLayout.lay(project, sources, told, since)));
    OffsetDateTime now = utc(recordedAt);
    List<String> mistaken = new ArrayList<>();
    List<String> ended = new ArrayList<>();
    List<RowPlaces.End> shortened = new ArrayList<>();
    for (Standing card : held) {
      List<Stretch> laid = wanted.getOrDefault(card.stretch().project(), List.of());
      int same = card.stretch().place(laid);
      boolean mistake = card.knownFrom().equals(now);
      if (same >= 0 && laid.get(same).to().equals(card.stretch().to())) {
        laid.remove(same);
      } else if (same >= 0 && !mistake && card.stretch().to().equals(FOREVER)) {
        shortened.add(new RowPlaces.End(card.place(), laid.remove(same).to()));
      } else {
        (mistake ? mistaken : ended).add(card.place());
      }
    }
    RowPlaces.delete(db, CARD, mistaken);
    RowPlaces.set(db, CARD.KNOWN_TO, now, ended);
    RowPlaces.end(db, CARD.VALID_TO, shortened, CARD.OPEN_UNTIL, now);
    insert(zone, wanted.values().stream().flatMap(List::stream).toList(), now);
  }

  private Map<UUID, Sources> pieces(ZoneId zone, Collection<UUID> projects, OffsetDateTime since, Set<FactKind> except) {
    List<Condition> shown = CardLayout.SLOTS.keySet().stream().filter(kind -> !except.contains(kind))
        .map(kind -> SPAN.KIND.eq(kind.name()).and(SPAN.SLOT.eq(CardLayout.SLOTS.get(kind)))).toList();
    if (projects.isEmpty() || shown.isEmpty()) {
      return new LinkedHashMap<>();
    }
    Map<UUID, Sources> pieces = new LinkedHashMap<>();
    Span told = SPAN.as(EachProject.TOLD);
    EachProject.select(db, projects, DSL.select(SPAN.fields()).from(SPAN)
        .where(SPAN.ZONE_ID.eq(zone.value())).and(SPAN.PROJECT_ID.eq(EachProject.ID)).and(SPAN.KNOWN_TO.eq(FOREVER_INLINE))
        .and(SPAN.VALID_TO.ge(since)).and(DSL.or(shown)),
        told.PROJECT_ID, told.KIND, told.VALID_FROM, told.VALID_TO, told.VALUE, told.AMOUNT)
        .forEach(span -> pieces.computeIfAbsent(span.get(told.PROJECT_ID), project -> new Sources()).pieces().add(new Piece(FactKind.valueOf(span.get(told.KIND)),
            utc(span.get(told.VALID_FROM)), utc(span.get(told.VALID_TO)), span.get(told.VALUE), span.get(told.AMOUNT))));
    return pieces;
  }

  private void insert(ZoneId zone, List<Stretch> stretches, OffsetDateTime now) {
    if (stretches.isEmpty()) {
      return;
    }
    Copy.of(stretches)
        .add(CARD.ZONE_ID, stretch -> zone.value())
        .add(CARD.PROJECT_ID, Stretch::project)
        .add(CARD.KNOWN_FROM, stretch -> now)
        .add(CARD.VALID_FROM, Stretch::from)
        .add(CARD.VALID_TO, Stretch::to)
        .add(CARD.KNOWN_TO, stretch -> FOREVER)
        .add(CARD.STAGE, Stretch::stage)
        .add(CARD.STATE, Stretch::state)
        .add(CARD.STATE_SINCE, Stretch::stateSince)
        .add(CARD.TOTAL_YUAN, Stretch::total)
        .add(CARD.NAME, Stretch::name)
        .add(CARD.DEPARTMENT, Stretch::department)
        .add(CARD.LEADER, Stretch::leader)
        .add(CARD.PLACE, Stretch::place)
        .behind(db, CARD);
  }
}
