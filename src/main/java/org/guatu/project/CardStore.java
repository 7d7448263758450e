package org.guatu.project;

import static guatudb.project.Tables.CARD;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.FactStore.FOREVER;
import static org.guatu.project.FactStore.FOREVER_INLINE;
import static org.guatu.project.FactStore.utc;

import guatudb.project.tables.Card;
import guatudb.project.tables.Span;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.guatu.database.Aside;
import org.guatu.database.Copy;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lays the spans of a live project side by side: one row for each stretch of time in which its name, stage, state,
 * total, place and people stay the same, so that the wall reads ten thousand projects in one scan. Follows the spans in their transaction.
 * Worked out here for the reason given at {@link SpanStore}.
 */
@Component
class CardStore {
  /** What a card shows, each in its own column. */
  private static final Map<FactKind, String> SLOTS = new EnumMap<>(Map.of(FactKind.LIFE, "", FactKind.NAME, "", FactKind.STAGE, "", FactKind.STATE, "",
      FactKind.DEPARTMENT, "", FactKind.PLACE, "", FactKind.AMOUNT, AmountType.TOTAL.name(), FactKind.DUTY, DutyRole.LEADER.name()));

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

  record Stretch(UUID project, OffsetDateTime from, OffsetDateTime to, @Nullable String stage, @Nullable String state, @Nullable OffsetDateTime stateSince,
      @Nullable BigDecimal total, String name, @Nullable String department, @Nullable String leader, @Nullable String place) {

    /** From the same moment on, until whenever. */
    private boolean saysAs(Stretch other) {
      return from.equals(other.from) && Objects.equals(stage, other.stage) && Objects.equals(state, other.state) && Objects.equals(stateSince, other.stateSince)
          && comesTo(other.total) && name.equals(other.name) && Objects.equals(department, other.department) && Objects.equals(leader, other.leader)
          && Objects.equals(place, other.place);
    }

    private boolean comesTo(@Nullable BigDecimal sum) {
      return total == null ? sum == null : sum != null && total.compareTo(sum) == 0;
    }

    private static Stretch of(UUID project, OffsetDateTime from, OffsetDateTime to, Map<FactKind, Piece> says) {
      Piece state = says.get(FactKind.STATE);
      Piece total = says.get(FactKind.AMOUNT);
      String name = value(says, FactKind.NAME);
      return new Stretch(project, from, to, value(says, FactKind.STAGE), state == null ? null : state.value(), state == null ? null : state.from(),
          total == null ? null : total.amount(), name == null ? "" : name, value(says, FactKind.DEPARTMENT), blankless(value(says, FactKind.DUTY)),
          blankless(value(says, FactKind.PLACE)));
    }

    private static @Nullable String value(Map<FactKind, Piece> says, FactKind kind) {
      return says.containsKey(kind) ? says.get(kind).value() : null;
    }

    private static @Nullable String blankless(@Nullable String value) {
      return value == null || value.isEmpty() ? null : value;
    }
  }

  private record Piece(FactKind kind, OffsetDateTime from, OffsetDateTime to, String value, @Nullable BigDecimal amount) {
    /** What a card says, as spans would, of all but some kinds. */
    static List<Piece> of(Stretch card, Set<FactKind> except) {
      List<Piece> pieces = new ArrayList<>();
      add(pieces, card, except, FactKind.NAME, card.from(), card.name());
      add(pieces, card, except, FactKind.STAGE, card.from(), card.stage());
      add(pieces, card, except, FactKind.STATE, card.stateSince() == null ? card.from() : card.stateSince(), card.state());
      add(pieces, card, except, FactKind.DEPARTMENT, card.from(), card.department());
      add(pieces, card, except, FactKind.DUTY, card.from(), card.leader());
      add(pieces, card, except, FactKind.PLACE, card.from(), card.place());
      if (card.total() != null && !except.contains(FactKind.AMOUNT)) {
        pieces.add(new Piece(FactKind.AMOUNT, card.from(), card.to(), "", card.total()));
      }
      pieces.add(new Piece(FactKind.LIFE, card.from(), card.to(), "LIVE", null));
      return pieces;
    }

    private static void add(List<Piece> pieces, Stretch card, Set<FactKind> except, FactKind kind, OffsetDateTime from, @Nullable String value) {
      if (value != null && !except.contains(kind)) {
        pieces.add(new Piece(kind, from, card.to(), value, null));
      }
    }

    boolean holds(OffsetDateTime moment) {
      return from.compareTo(moment) <= 0 && to.compareTo(moment) > 0;
    }
  }

  /** Lays out anew, by all their spans, what these projects were from a moment on; what changes is known from {@code recordedAt} on. */
  void redo(ZoneId zone, Collection<UUID> projects, OffsetDateTime since, Instant recordedAt) {
    replace(zone, pieces(zone, projects, since, Set.of()), held(zone, projects, since).get(), since, recordedAt);
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
    Map<UUID, List<Piece>> all = pieces(zone, reborn, since, kinds);
    for (Standing card : held) {
      UUID project = card.stretch().project();
      if (!reborn.contains(project)) {
        all.computeIfAbsent(project, id -> new ArrayList<>()).addAll(Piece.of(card.stretch(), kinds));
      }
    }
    for (SpanStore.Line line : lines) {
      UUID project = line.column().project();
      FactKind kind = FactKind.valueOf(line.column().kind());
      boolean toldByCard = kind == FactKind.LIFE && known.contains(project) && !reborn.contains(project);
      if (line.column().slot().equals(SLOTS.get(kind)) && !toldByCard) {
        all.computeIfAbsent(project, id -> new ArrayList<>())
            .add(new Piece(kind, line.from(), line.to(), line.value(), line.amount()));
      }
    }
    replace(zone, all, held, since, recordedAt);
  }

  /** The cards that tell now of a moment and later ones; read while the caller does something else, until it asks for them. */
  Supplier<List<Standing>> held(ZoneId zone, Collection<UUID> projects, OffsetDateTime since) {
    return projects.isEmpty() ? List::of : Aside.run(db, projects.size() >= Aside.MANY, aside -> DriverRows.list(EachProject.select(aside, projects, DSL.select(CARD.fields()).select(RowPlaces.of(CARD)).from(CARD)
        .where(CARD.ZONE_ID.eq(zone.value())).and(CARD.PROJECT_ID.eq(EachProject.ID)).and(CARD.KNOWN_TO.eq(FOREVER_INLINE))
        .and(CARD.VALID_TO.ge(since)), COLUMNS), Standing::of));
  }

  private void replace(ZoneId zone, Map<UUID, List<Piece>> all, List<Standing> held, OffsetDateTime since, Instant recordedAt) {
    Map<UUID, List<Stretch>> wanted = new LinkedHashMap<>();
    all.forEach((project, pieces) -> wanted.put(project, lay(project, pieces, since)));
    OffsetDateTime now = utc(recordedAt);
    List<String> mistaken = new ArrayList<>();
    List<String> ended = new ArrayList<>();
    List<RowPlaces.End> shortened = new ArrayList<>();
    for (Standing card : held) {
      List<Stretch> laid = wanted.getOrDefault(card.stretch().project(), List.of());
      int same = place(laid, card.stretch());
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

  /** Of what says the same from the same moment on; -1 if nothing does. */
  private static int place(List<Stretch> laid, Stretch stretch) {
    for (int place = 0; place < laid.size(); place++) {
      if (stretch.saysAs(laid.get(place))) {
        return place;
      }
    }
    return -1;
  }

  private Map<UUID, List<Piece>> pieces(ZoneId zone, Collection<UUID> projects, OffsetDateTime since, Set<FactKind> except) {
    List<Condition> shown = SLOTS.keySet().stream().filter(kind -> !except.contains(kind))
        .map(kind -> SPAN.KIND.eq(kind.name()).and(SPAN.SLOT.eq(SLOTS.get(kind)))).toList();
    if (projects.isEmpty() || shown.isEmpty()) {
      return new LinkedHashMap<>();
    }
    Map<UUID, List<Piece>> pieces = new LinkedHashMap<>();
    Span told = SPAN.as(EachProject.TOLD);
    EachProject.select(db, projects, DSL.select(SPAN.fields()).from(SPAN)
        .where(SPAN.ZONE_ID.eq(zone.value())).and(SPAN.PROJECT_ID.eq(EachProject.ID)).and(SPAN.KNOWN_TO.eq(FOREVER_INLINE))
        .and(SPAN.VALID_TO.ge(since)).and(DSL.or(shown)),
        told.PROJECT_ID, told.KIND, told.VALID_FROM, told.VALID_TO, told.VALUE, told.AMOUNT)
        .forEach(span -> pieces.computeIfAbsent(span.get(told.PROJECT_ID), project -> new ArrayList<>()).add(new Piece(FactKind.valueOf(span.get(told.KIND)),
            utc(span.get(told.VALID_FROM)), utc(span.get(told.VALID_TO)), span.get(told.VALUE), span.get(told.AMOUNT))));
    return pieces;
  }

  /** From each moment at which any of the columns begins, until the next one: what all of them say; only while the project lives, and from a moment on. */
  private static List<Stretch> lay(UUID project, List<Piece> pieces, OffsetDateTime since) {
    TreeSet<OffsetDateTime> starts = new TreeSet<>();
    pieces.forEach(piece -> starts.add(piece.from()));
    List<Stretch> stretches = new ArrayList<>();
    for (OffsetDateTime from : starts) {
      OffsetDateTime next = starts.higher(from);
      OffsetDateTime to = next == null ? FOREVER : next;
      Map<FactKind, Piece> says = to.compareTo(since) < 0 ? Map.of() : saying(pieces, from);
      if (says.containsKey(FactKind.LIFE) && says.get(FactKind.LIFE).value().equals("LIVE")) {
        stretches.add(Stretch.of(project, from, to, says));
      }
    }
    return stretches;
  }

  private static Map<FactKind, Piece> saying(List<Piece> pieces, OffsetDateTime moment) {
    Map<FactKind, Piece> says = new EnumMap<>(FactKind.class);
    for (Piece piece : pieces) {
      if (piece.holds(moment)) {
        says.put(piece.kind(), piece);
      }
    }
    return says;
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
