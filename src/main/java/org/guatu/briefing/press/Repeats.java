package org.guatu.briefing.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Folds a sentence that is printed twice: its claims count once, with the other places beside them. A claim that differs stays. */
final class Repeats {
  private static final int SAME_SENTENCE = 900;
  private static final int SHORTEST = 20;

  private Repeats() {}

  static List<PressClaim> fold(String flat, List<Draft> drafts) {
    Context context = new Context(flat);
    Map<Integer, String> sentences = new LinkedHashMap<>();
    Map<Integer, List<PressClaim>> bySentence = new LinkedHashMap<>();
    Map<Integer, Optional<Integer>> twins = new HashMap<>();
    for (Draft draft : drafts) {
      int start = context.sentenceStart(draft.start());
      String sentence = sentences.computeIfAbsent(start, s -> flat.substring(s, context.sentenceEnd(draft.end())));
      Optional<Integer> earlier = twins.computeIfAbsent(start, s -> earlier(sentences, s, sentence));
      if (earlier.isEmpty() || !repeated(bySentence.getOrDefault(earlier.get(), List.of()), draft.claim())) {
        bySentence.computeIfAbsent(start, s -> new ArrayList<>()).add(draft.claim());
      }
    }
    return bySentence.values().stream().flatMap(List::stream).toList();
  }

  private static Optional<Integer> earlier(Map<Integer, String> sentences, int start, String sentence) {
    if (sentence.length() >= SHORTEST) {
      for (Map.Entry<Integer, String> other : sentences.entrySet()) {
        boolean alike = Math.abs(other.getValue().length() - sentence.length()) <= sentence.length() / 10;
        if (other.getKey() < start && alike && Likeness.of(other.getValue(), sentence) >= SAME_SENTENCE) {
          return Optional.of(other.getKey());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean repeated(List<PressClaim> before, PressClaim claim) {
    for (int i = 0; i < before.size(); i++) {
      PressClaim first = before.get(i);
      boolean same = Objects.equals(first.code(), claim.code()) && first.unit().equals(claim.unit()) && first.verdict() == claim.verdict()
          && (first.claimed().equals(claim.claimed()) || claim.named() && Objects.equals(first.right(), claim.right()) && claim.right() != null);
      if (same) {
        before.set(i, first.with(new PressClaim.Place(claim.start(), claim.end())));
        return true;
      }
    }
    return false;
  }
}
