package org.guatu.matter.web;

import java.util.List;
import org.guatu.kernel.Lamp;
import org.guatu.matter.Matter;
import org.jspecify.annotations.Nullable;

/**
 * A page of the problem list.
 *
 * @param department the id of the department chosen, or ""
 * @param next the address of the next page, or null
 */
public record MattersPage(List<Row> rows, MatterView view, String words, String department, List<Choice> departments, @Nullable String next,
    boolean first, boolean mayRaise) {
  /** A matter with its lamp. */
  public record Row(Matter matter, Lamp lamp) {}

  /** A line of a list to choose from. */
  public record Choice(String id, String label) {}
}
