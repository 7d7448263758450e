package org.guatu.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What stands about some projects while a file is read: the live facts, each column by the moment from which it holds, and what the file
 * itself has said so far.
 */
final class KnownFacts {
  /** A live fact. */
  record Stated(
      UUID id, ProjectId project, FactKind kind, String slot, String value, @Nullable Money amount, @Nullable UUID ref,
      @Nullable LocalDate countedOn, Instant occurredAt, @Nullable String evidence) {

    /** Says the same about the same thing, whenever; a person, department or owner is the same by its id where both have one. */
    boolean says(Fact.What what) {
      boolean same = ref != null && what.ref() != null ? ref.equals(what.ref()) : words(value).equals(words(what.value()));
      return same || amount != null && amount.equals(what.amount());
    }

    /** "114.2950,35.7300" is the same corner as "114.295,35.73". */
    private String words(String said) {
      return kind != FactKind.PLACE ? said
          : Arrays.stream(said.split(",")).map(degrees -> new BigDecimal(degrees.strip()).stripTrailingZeros().toPlainString()).collect(Collectors.joining(","));
    }
  }

  private record Place(ProjectId project, FactKind kind, String slot) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Place place && kind == place.kind && project.equals(place.project) && slot.equals(place.slot);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * project.hashCode() + kind.ordinal()) + slot.hashCode();
    }
  }

  private static final NavigableMap<Instant, List<Stated>> NOTHING = Collections.emptyNavigableMap();

  private final Standings standings;
  /** What was known before, of the places that nothing was added to here. */
  private final @Nullable KnownFacts before;
  /** By moment; of several at one moment the one added last holds, the others stay findable by their value. */
  private final Map<Place, TreeMap<Instant, List<Stated>>> places = new HashMap<>();

  /** @param standings what was read of the projects before the file said anything */
  KnownFacts(Standings standings) {
    this(standings, null);
  }

  private KnownFacts(Standings standings, @Nullable KnownFacts before) {
    this.standings = standings;
    this.before = before;
  }

  Standings standings() {
    return standings;
  }

  /** The same, to add to; nothing may be added to this one any more. */
  KnownFacts copy() {
    return new KnownFacts(standings, this);
  }

  void add(Stated fact) {
    own(new Place(fact.project(), fact.kind(), fact.slot())).computeIfAbsent(fact.occurredAt(), moment -> new ArrayList<>(1)).add(fact);
  }

  /** What is known at a place, to change. */
  private Map<Instant, List<Stated>> own(Place place) {
    TreeMap<Instant, List<Stated>> own = places.get(place);
    if (own == null) {
      TreeMap<Instant, List<Stated>> copied = new TreeMap<>();
      (before == null ? NOTHING : before.of(place)).forEach((moment, facts) -> copied.put(moment, new ArrayList<>(facts)));
      places.put(place, copied);
      return copied;
    }
    return own;
  }

  void add(Fact fact) {
    Fact.What what = fact.what();
    if (fact.supersedes() != null) {
      Map<Instant, List<Stated>> moments = own(new Place(fact.project(), what.kind(), what.slot()));
      moments.values().forEach(same -> same.removeIf(each -> each.id().equals(fact.supersedes())));
      moments.values().removeIf(List::isEmpty);
    }
    add(new Stated(fact.id(), fact.project(), what.kind(), what.slot(), what.value(), what.amount(), what.ref(), what.countedOn(),
        fact.when().occurredAt(), fact.said().evidence()));
  }

  /** What holds at a moment. */
  @Nullable Stated at(ProjectId project, FactKind kind, String slot, Instant moment) {
    return last(of(project, kind, slot).floorEntry(moment));
  }

  /** What held just before a moment. */
  @Nullable Stated before(ProjectId project, FactKind kind, String slot, Instant moment) {
    return last(of(project, kind, slot).lowerEntry(moment));
  }

  /** What begins to hold at this very moment. */
  @Nullable Stated from(ProjectId project, FactKind kind, String slot, Instant moment) {
    List<Stated> same = of(project, kind, slot).get(moment);
    return same == null ? null : same.getLast();
  }

  /** What was said of this very moment with this value. */
  @Nullable Stated from(ProjectId project, FactKind kind, String slot, Instant moment, String value) {
    return of(project, kind, slot).getOrDefault(moment, List.of()).stream().filter(fact -> fact.value().equals(value)).findFirst().orElse(null);
  }

  /** The latest amount of any time, to compare a new one with. */
  @Nullable Money latestAmount(ProjectId project, AmountType type) {
    Stated latest = last(of(project, FactKind.AMOUNT, type.name()).lastEntry());
    return latest == null ? null : latest.amount();
  }

  private static @Nullable Stated last(Map.@Nullable Entry<Instant, List<Stated>> entry) {
    return entry == null ? null : entry.getValue().getLast();
  }

  private NavigableMap<Instant, List<Stated>> of(ProjectId project, FactKind kind, String slot) {
    return of(new Place(project, kind, slot));
  }

  private NavigableMap<Instant, List<Stated>> of(Place place) {
    NavigableMap<Instant, List<Stated>> own = places.get(place);
    return own != null ? own : before == null ? NOTHING : before.of(place);
  }
}
