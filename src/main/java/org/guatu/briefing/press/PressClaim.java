package org.guatu.briefing.press;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a text says and that a register may know.
 *
 * @param quote the words of the text, line breaks included
 * @param start where the quote begins, in UTF-16 units of the text
 * @param end where it ends, exclusive
 * @param claimed the number without its unit ("33.5", ">800"), or the name
 * @param unit "个", "亿元", "%"; "名称" for a named member
 * @param code the figure that the claim was matched with, if any
 * @param right what the register says, in the claim's unit; null if it cannot be known
 * @param note why, in words, "" if the verdict says enough
 * @param repeats where the same words say the same once more: a paragraph printed twice counts once
 */
public record PressClaim(
    String quote,
    int start,
    int end,
    String claimed,
    String unit,
    @Nullable String code,
    Verdict verdict,
    @Nullable String right,
    String note,
    List<Place> repeats) {

  /** The unit of a claim that something is a member of a figure. */
  public static final String NAME = "名称";

  /** A stretch of the text, in UTF-16 units, end exclusive. */
  public record Place(int start, int end) {}

  public boolean named() {
    return unit.equals(NAME);
  }

  PressClaim with(Place repeat) {
    List<Place> all = new ArrayList<>(repeats);
    all.add(repeat);
    return new PressClaim(quote, start, end, claimed, unit, code, verdict, right, note, List.copyOf(all));
  }
}
