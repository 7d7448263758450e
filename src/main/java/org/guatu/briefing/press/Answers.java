package org.guatu.briefing.press;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.figure.Figure;
import org.guatu.figure.FigureCatalog;
import org.guatu.figure.FigureValue;
import org.guatu.figure.Member;
import org.guatu.figure.Reading;
import org.guatu.rulebook.FigurePrinting;

/** What the figures say in one check; each is asked once. */
final class Answers {
  private static final int ALL = 20_000;

  private final FigureCatalog figures;
  private final Reading own;
  private final Reading whole;
  private final FigurePrinting printing;
  private final Map<String, FigureValue> values = new HashMap<>();
  private final Map<String, List<Member>> members = new HashMap<>();

  Answers(FigureCatalog figures, Reading own, Reading whole, FigurePrinting printing) {
    this.figures = figures;
    this.own = own;
    this.whole = whole;
    this.printing = printing;
  }

  FigurePrinting printing() {
    return printing;
  }

  /** Whether every row is visible, so that a name that is not found is known to be no member. */
  boolean complete() {
    return own.scope().wholeZone();
  }

  Optional<Figure> figure(String code) {
    return figures.find(code);
  }

  FigureValue value(Phrase phrase) {
    return values.computeIfAbsent(phrase.code() + phrase.asks(), key -> {
      Figure figure = figures.get(phrase.code());
      return phrase.asks() == Phrase.Asks.VALUE ? figure.value(whole) : new FigureValue.Count(figure.members(whole, ALL).size());
    });
  }

  /** The rows that count, among those that may be seen. */
  List<Member> members(String code) {
    return members.computeIfAbsent(code, key -> {
      boolean share = figures.get(code).value(own) instanceof FigureValue.Share;
      return figures.get(code).members(own, ALL).stream().filter(member -> !share || member.counted()).toList();
    });
  }
}
