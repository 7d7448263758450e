package org.guatu.project;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What spans and cards of some projects say now of a moment and later ones: read once, to check what is new against it and to end what it ends.
 *
 * @param kinds what the spans tell
 * @param since the moment
 * @param reading tells the cards once they are read
 */
record Standings(Set<UUID> projects, Set<FactKind> kinds, OffsetDateTime since, List<SpanStore.Standing> spans, Supplier<List<CardStore.Standing>> reading) {
  /** Of no project. */
  static final Standings NONE = new Standings(Set.of(), Set.of(), FactStore.FOREVER, List.of(), List::of);

  List<CardStore.Standing> cards() {
    return reading.get();
  }

  /** Whether it tells all that is asked for. */
  boolean covers(Collection<UUID> projects, Set<FactKind> kinds, OffsetDateTime since) {
    return this.projects.containsAll(projects) && this.kinds.containsAll(kinds) && !since.isBefore(this.since);
  }

  /** The same of fewer projects and kinds, and of a later moment. */
  Standings only(Set<UUID> projects, Set<FactKind> kinds, OffsetDateTime since) {
    if (since.isEqual(this.since) && kinds.containsAll(this.kinds) && projects.containsAll(this.projects)) {
      return this;
    }
    return new Standings(projects, kinds, since,
        spans.stream().filter(span -> projects.contains(span.line().column().project()) && kinds.contains(FactKind.valueOf(span.line().column().kind()))
            && !span.line().to().isBefore(since)).toList(),
        () -> cards().stream().filter(card -> projects.contains(card.stretch().project()) && !card.stretch().to().isBefore(since)).toList());
  }
}
