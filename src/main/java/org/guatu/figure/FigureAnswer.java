package org.guatu.figure;

import java.util.List;
import org.guatu.kernel.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A figure read for somebody: the value, how it prints, and the rows that this reader may see.
 *
 * @param value of the whole zone for who is entitled to its totals, else of the rows that the reader may see; unknown if there are none
 * @param text with its unit, e.g. "33.5亿元"
 * @param exact what stands behind the text, "" if nothing
 * @param members visible rows up to the limit that was asked for; empty in the catalogue
 */
public record FigureAnswer(
    Figure figure,
    FigureValue value,
    String text,
    String exact,
    @Nullable String remark,
    AsOf asOf,
    List<Member> members,
    Rows rows) {

  /**
   * How many rows make the figure up.
   *
   * @param visible how many of them this reader may see
   * @param total how many there are; null for who sees a part of the zone and is not entitled to its totals
   */
  public record Rows(long visible, @Nullable Long total) {
    /**
     * Of a figure.
     *
     * @param seen the rows that the reader may see
     * @param counted what the value covers: the same rows, or the whole zone
     */
    public static Rows of(Figure figure, Reading seen, Reading counted) {
      return new Rows(figure.size(seen), counted.scope().wholeZone() ? figure.size(counted) : null);
    }

    /** Whether the reader can see nothing of what it may be made of, so that nought would be no answer. */
    public boolean unseen() {
      return total == null && visible == 0;
    }

    /** "" for who sees all; "可见 9 个，共 14 个", or "仅可见项目 9 个" where the whole is not this reader's to know. */
    public String words() {
      if (total == null) {
        return "仅可见项目 " + visible + " 个";
      }
      return visible < total ? "可见 " + visible + " 个，共 " + total + " 个" : "";
    }
  }
}
