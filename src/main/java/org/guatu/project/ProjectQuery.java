package org.guatu.project;

import java.util.List;
import java.util.UUID;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a list of projects is asked for.
 *
 * @param text part of a name, alias, number or code, or of the pinyin initials
 * @param asOf null for now: then the current rows answer, else the spans
 * @param after the last row of the page before, null for the first page
 * @param before the first row of the page after, for going back
 */
public record ProjectQuery(
    String text,
    List<Stage> stages,
    List<ConstructionState> states,
    @Nullable UUID department,
    @Nullable Money atLeast,
    Sort sort,
    @Nullable AsOf asOf,
    @Nullable Position after,
    @Nullable Position before,
    int size) {

  /** The orders that a list can have; each has an index behind it. */
  public enum Sort {
    NUMBER,
    NAME,
    TOTAL,
    CHANGED
  }

  /** A row's place in the order: the value that it is sorted by, then its id. */
  public record Position(String key, UUID id) {
    /** For an address: the id first, since the key may hold anything. */
    public String text() {
      return id + "~" + key;
    }

    /** @throws IllegalArgumentException if it is not a position */
    public static @Nullable Position parse(@Nullable String text) {
      if (text == null || text.length() < 37) {
        return null;
      }
      return new Position(text.substring(37), UUID.fromString(text.substring(0, 36)));
    }
  }

  public static ProjectQuery all(int size) {
    return new ProjectQuery("", List.of(), List.of(), null, null, Sort.NUMBER, null, null, null, size);
  }
}
