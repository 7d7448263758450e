package org.guatu.project;

import static org.guatu.project.FactStore.EVER;
import static org.guatu.project.FactStore.FOREVER;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How cards are laid out of what spans tell of a project and of the cards there were. */
final class CardLayout {
  /** What a card shows, each in its own column. */
  static final Map<FactKind, String> SLOTS = new EnumMap<>(Map.of(FactKind.LIFE, "", FactKind.NAME, "", FactKind.STAGE, "", FactKind.STATE, "",
      FactKind.DEPARTMENT, "", FactKind.PLACE, "", FactKind.AMOUNT, AmountType.TOTAL.name(), FactKind.DUTY, DutyRole.LEADER.name()));

  private CardLayout() {}

  record Stretch(UUID project, OffsetDateTime from, OffsetDateTime to, @Nullable String stage, @Nullable String state, @Nullable OffsetDateTime stateSince,
      @Nullable BigDecimal total, String name, @Nullable String department, @Nullable String leader, @Nullable String place) {
    private static final Stretch NOTHING = new Stretch(new UUID(0, 0), EVER, EVER, null, null, null, null, "", null, null, null);

    /** From the same moment on, until whenever. */
    private boolean saysAs(Stretch other) {
      return from.equals(other.from) && Objects.equals(stage, other.stage) && Objects.equals(state, other.state) && Objects.equals(stateSince, other.stateSince)
          && comesTo(other.total) && name.equals(other.name) && Objects.equals(department, other.department) && Objects.equals(leader, other.leader)
          && Objects.equals(place, other.place);
    }

    private boolean comesTo(@Nullable BigDecimal sum) {
      return total == null ? sum == null : sum != null && total.compareTo(sum) == 0;
    }

    /** Of what says the same from the same moment on; -1 if nothing does. */
    int place(List<Stretch> laid) {
      for (int place = 0; place < laid.size(); place++) {
        if (saysAs(laid.get(place))) {
          return place;
        }
      }
      return -1;
    }

    /**
     * @param says what spans tell, of some kinds
     * @param card tells of the other kinds
     */
    private static Stretch of(UUID project, OffsetDateTime from, OffsetDateTime to, Map<FactKind, Piece> says, Set<FactKind> told, Stretch card) {
      Piece state = says.get(FactKind.STATE);
      Piece total = says.get(FactKind.AMOUNT);
      String name = told.contains(FactKind.NAME) ? value(says, FactKind.NAME) : card.name;
      boolean ofState = told.contains(FactKind.STATE);
      return new Stretch(project, from, to,
          told.contains(FactKind.STAGE) ? value(says, FactKind.STAGE) : card.stage,
          ofState ? value(says, FactKind.STATE) : card.state,
          !ofState ? card.stateSince : state == null ? null : state.from(),
          !told.contains(FactKind.AMOUNT) ? card.total : total == null ? null : total.amount(),
          name == null ? "" : name,
          told.contains(FactKind.DEPARTMENT) ? value(says, FactKind.DEPARTMENT) : card.department,
          told.contains(FactKind.DUTY) ? blankless(value(says, FactKind.DUTY)) : card.leader,
          told.contains(FactKind.PLACE) ? blankless(value(says, FactKind.PLACE)) : card.place);
    }

    private static @Nullable String value(Map<FactKind, Piece> says, FactKind kind) {
      Piece piece = says.get(kind);
      return piece == null ? null : piece.value();
    }

    private static @Nullable String blankless(@Nullable String value) {
      return value == null || value.isEmpty() ? null : value;
    }

    private boolean holds(OffsetDateTime moment) {
      return from.compareTo(moment) <= 0 && to.compareTo(moment) > 0;
    }
  }

  record Piece(FactKind kind, OffsetDateTime from, OffsetDateTime to, String value, @Nullable BigDecimal amount) {
    boolean holds(OffsetDateTime moment) {
      return from.compareTo(moment) <= 0 && to.compareTo(moment) > 0;
    }
  }

  /** What is told of a project: by spans, and by the cards there were of what these do not tell. */
  record Sources(List<Piece> pieces, List<Stretch> cards) {
    Sources() {
      this(new ArrayList<>(4), new ArrayList<>(2));
    }
  }

  /** From each moment at which any of the columns begins, until the next one: what all of them say; only while the project lives, and from a moment on. */
  static List<Stretch> lay(UUID project, Sources sources, Set<FactKind> told, OffsetDateTime since) {
    TreeSet<OffsetDateTime> starts = new TreeSet<>();
    sources.pieces().forEach(piece -> starts.add(piece.from()));
    sources.cards().forEach(card -> starts.add(card.from()));
    List<Stretch> stretches = new ArrayList<>(starts.size());
    for (OffsetDateTime from : starts) {
      OffsetDateTime next = starts.higher(from);
      OffsetDateTime to = next == null ? FOREVER : next;
      if (to.compareTo(since) >= 0) {
        Map<FactKind, Piece> says = saying(sources.pieces(), from);
        Optional<Stretch> card = sources.cards().stream().filter(each -> each.holds(from)).findFirst();
        if (card.isPresent()) {
          stretches.add(Stretch.of(project, from, to, says, told, card.get()));
        } else if (says.containsKey(FactKind.LIFE) && says.get(FactKind.LIFE).value().equals("LIVE")) {
          stretches.add(Stretch.of(project, from, to, says, SLOTS.keySet(), Stretch.NOTHING));
        }
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
}
