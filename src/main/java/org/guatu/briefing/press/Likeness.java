package org.guatu.briefing.press;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are, by the pairs of characters that they share: 1 for the same, 0 for nothing in common. */
final class Likeness {
  private Likeness() {}

  /** In thousandths. */
  static int of(String one, String other) {
    if (one.equals(other)) {
      return 1000;
    }
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < one.length(); i++) {
      pairs.merge(one.substring(i, i + 2), 1, Integer::sum);
    }
    int shared = 0;
    for (int i = 0; i + 1 < other.length(); i++) {
      if (pairs.merge(other.substring(i, i + 2), -1, Integer::sum) >= 0) {
        shared++;
      }
    }
    int total = Math.max(0, one.length() - 1) + Math.max(0, other.length() - 1);
    return total == 0 ? 0 : 2000 * shared / total;
  }
}
