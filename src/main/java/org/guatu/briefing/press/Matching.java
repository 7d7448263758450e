package org.guatu.briefing.press;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Which figure each number of a text speaks of: the one whose topic stands nearest. A topic serves each figure once, so that "在建项目
 * 33个，新增3个" does not claim two counts of the same thing.
 */
final class Matching {
  /** What a topic in an earlier clause costs, so that one in the number's own clause always wins. */
  private static final int OTHER_CLAUSE = 1000;
  /** What each number between topic and number costs. */
  private static final int NUMBER_BETWEEN = 30;
  /** What the text after the number costs: a topic usually stands before. */
  private static final int AFTER = 1;

  private final String flat;
  private final Context context;
  private final List<Quantity> quantities;
  private final List<Phrase> phrases;
  private final List<Integer> starts;

  /** @param quantities in the order of the text */
  Matching(String flat, List<Quantity> quantities, List<Phrase> phrases) {
    this.flat = flat;
    this.context = new Context(flat);
    this.quantities = quantities;
    this.phrases = phrases;
    this.starts = quantities.stream().map(Quantity::start).toList();
  }

  /** @param topicStart where in the flat text the topic stands that made the match */
  record Match(Quantity quantity, Phrase phrase, int topicStart, int topicEnd) {}

  private record Candidate(Match match, int cost) {}

  Map<Quantity, Match> assign() {
    List<Candidate> candidates = new ArrayList<>();
    for (Quantity quantity : quantities) {
      for (Phrase phrase : phrases) {
        if (phrase.suits(quantity)) {
          collect(quantity, phrase, candidates);
        }
      }
    }
    candidates.sort(Comparator.comparingInt(Candidate::cost));
    Map<Quantity, Match> matches = new HashMap<>();
    Set<String> served = new HashSet<>();
    for (Candidate candidate : candidates) {
      Match match = candidate.match();
      String place = match.phrase().code() + match.phrase().asks() + match.topicStart();
      if (!matches.containsKey(match.quantity()) && served.add(place)) {
        matches.put(match.quantity(), match);
      }
    }
    return matches;
  }

  private void collect(Quantity quantity, Phrase phrase, List<Candidate> candidates) {
    int clauseStart = context.clauseStart(quantity.start());
    int clauseEnd = context.clauseEnd(quantity.end());
    boolean measured = phrase.measure() != null && phrase.measure().matcher(flat).region(clauseStart, clauseEnd).find();
    if (phrase.measure() != null && !measured) {
      return;
    }
    boolean reachesBack = !quantity.spelt() && (measured || phrase.kind() == QuantityKind.RATE);
    int from = reachesBack ? back(quantity.start()) : clauseStart;
    Matcher topic = phrase.topic().matcher(flat).useTransparentBounds(true).region(from, clauseEnd);
    while (topic.find()) {
      boolean before = topic.end() <= quantity.start();
      if (before || topic.start() >= quantity.end()) {
        int gap = before ? quantity.start() - topic.end() : topic.start() - quantity.end() + AFTER;
        int cost = gap + NUMBER_BETWEEN * between(topic, quantity) + (topic.start() < clauseStart ? OTHER_CLAUSE : 0);
        candidates.add(new Candidate(new Match(quantity, phrase, topic.start(), topic.end()), cost));
      }
    }
  }

  /** The start of the sentence; of the one before too where the number opens its own after an empty line. */
  private int back(int index) {
    int start = context.sentenceStart(index);
    boolean opens = index - start <= 4 && start > 0 && flat.charAt(start - 1) == PlainText.PARAGRAPH;
    return opens ? context.sentenceStart(start - 1) : start;
  }

  private int between(Matcher topic, Quantity quantity) {
    int left = Math.min(topic.end(), quantity.end());
    int right = Math.max(topic.start(), quantity.start());
    int first = Collections.binarySearch(starts, left);
    int count = 0;
    for (int i = first < 0 ? -first - 1 : first; i < quantities.size() && quantities.get(i).start() < right; i++) {
      count += !quantities.get(i).equals(quantity) && quantities.get(i).end() <= right ? 1 : 0;
    }
    return count;
  }
}
