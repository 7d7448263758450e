package org.guatu.figure;

import java.util.List;
import org.guatu.kernel.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A figure read for somebody: the value, how it prints, and the rows that this reader may see.
 *
 * @param text with its unit, e.g. "33.5亿元"
 * @param exact what stands behind the text, "" if nothing
 * @param members visible rows up to the limit that was asked for; empty in the catalogue
 * @param visible how many rows this reader may see
 * @param total how many rows there are; more than visible means that rows are hidden
 * @param whole whether the value covers the hidden rows too
 */
public record FigureAnswer(
    Figure figure,
    FigureValue value,
    String text,
    String exact,
    @Nullable String remark,
    AsOf asOf,
    List<Member> members,
    long visible,
    long total,
    boolean whole) {

  public boolean partial() {
    return visible < total;
  }
}
