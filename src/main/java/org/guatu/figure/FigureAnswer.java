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
 * @param rows how many there are; null in the catalogue where they would have to be fetched to be counted
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
    @Nullable Rows rows,
    boolean whole) {

  /**
   * How many rows make the figure up.
   *
   * @param visible how many of them this reader may see
   */
  public record Rows(long visible, long total) {}

  public boolean partial() {
    return rows != null && rows.visible() < rows.total();
  }
}
