package org.guatu.briefing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guatu.briefing.press.PressClaim;
import org.guatu.briefing.press.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The press check: what was pasted, and once it was checked, the text with its marks.
 *
 * @param asOf as typed
 * @param claims null before the check
 */
public record CheckPage(String text, String asOf, @Nullable List<PressClaim> claims, List<Piece> pieces, Map<String, String> errors) {
  /**
   * A stretch of the text; with a claim it is marked.
   *
   * @param repeat whether this is the second printing of a claim
   */
  public record Piece(String text, @Nullable PressClaim claim, boolean repeat) {}

  static CheckPage empty(String text, String asOf, Map<String, String> errors) {
    return new CheckPage(text, asOf, null, List.of(), errors);
  }

  static CheckPage of(String text, String asOf, List<PressClaim> claims) {
    return new CheckPage(text, asOf, claims, pieces(text, claims), Map.of());
  }

  /** How many claims of each verdict, those with none left out. */
  public Map<Verdict, Long> tally() {
    Map<Verdict, Long> tally = new EnumMap<>(Verdict.class);
    if (claims != null) {
      claims.forEach(claim -> tally.merge(claim.verdict(), 1L, Long::sum));
    }
    return tally;
  }

  private record Mark(PressClaim.Place place, PressClaim claim, boolean repeat) {}

  private static List<Piece> pieces(String text, List<PressClaim> claims) {
    List<Mark> marks = new ArrayList<>();
    for (PressClaim claim : claims) {
      marks.add(new Mark(new PressClaim.Place(claim.start(), claim.end()), claim, false));
      claim.repeats().forEach(place -> marks.add(new Mark(place, claim, true)));
    }
    marks.sort(Comparator.comparingInt(mark -> mark.place().start()));
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (Mark mark : marks) {
      if (mark.place().start() >= done) {
        pieces.add(new Piece(text.substring(done, mark.place().start()), null, false));
        pieces.add(new Piece(text.substring(mark.place().start(), mark.place().end()), mark.claim(), mark.repeat()));
        done = mark.place().end();
      }
    }
    pieces.add(new Piece(text.substring(done), null, false));
    return pieces;
  }
}
