package org.guatu.briefing.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.figure.MemberName;
import org.jspecify.annotations.Nullable;

/** All names that things have, found in a text by their first character, the longest first. */
final class NameIndex {
  private static final int SHORTEST = 3;

  private final Map<Character, List<Entry>> byFirst = new HashMap<>();

  private record Entry(String folded, UUID id) {}

  /** A name found in the flat text. */
  record Found(int start, int end, UUID id) {}

  NameIndex(List<MemberName> names) {
    for (MemberName name : names) {
      String folded = PlainText.fold(name.name());
      if (folded.length() >= SHORTEST) {
        byFirst.computeIfAbsent(folded.charAt(0), c -> new ArrayList<>()).add(new Entry(folded, name.id()));
      }
    }
    byFirst.values().forEach(list -> list.sort(Comparator.comparingInt((Entry entry) -> entry.folded().length()).reversed()));
  }

  /** The names that stand in this stretch of the text, none inside another. */
  List<Found> in(String flat, int from, int to) {
    List<Found> found = new ArrayList<>();
    int i = from;
    while (i < to) {
      Found name = at(flat, i, to);
      if (name == null) {
        i++;
      } else {
        found.add(name);
        i = name.end();
      }
    }
    return found;
  }

  private @Nullable Found at(String flat, int index, int to) {
    for (Entry entry : byFirst.getOrDefault(flat.charAt(index), List.of())) {
      if (index + entry.folded().length() <= to && flat.startsWith(entry.folded(), index)) {
        return new Found(index, index + entry.folded().length(), entry.id());
      }
    }
    return null;
  }
}
