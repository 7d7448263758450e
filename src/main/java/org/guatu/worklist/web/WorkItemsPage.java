package org.guatu.worklist.web;

import java.util.List;
import org.guatu.kernel.Lamp;
import org.guatu.worklist.WorkItem;
import org.guatu.worklist.WorkItemState;
import org.jspecify.annotations.Nullable;

/**
 * A page of the work lists.
 *
 * @param state the one chosen, or null for all
 * @param next the address of the next page, or null
 */
public record WorkItemsPage(List<Row> rows, String words, @Nullable WorkItemState state, @Nullable String next, boolean first, boolean mayRegister) {
  /** A work item with its lamp. */
  public record Row(WorkItem item, Lamp lamp) {}
}
