package org.guatu.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.guatu.organization.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which work items, in the order of their nodes.
 *
 * @param words part of the goal, the measure or the list's name; "" for all
 * @param states none for all
 * @param person only this person's, or null
 * @param nodeUntil only those whose node lies on this day or before, or null
 * @param after the last row seen, or null for the first page
 * @param at as they stood at this moment
 */
public record WorkItemQuery(
    String words,
    Set<WorkItemState> states,
    @Nullable PersonId person,
    @Nullable LocalDate nodeUntil,
    @Nullable Position after,
    int limit,
    Instant at) {
  /** A place in the order. */
  public record Position(LocalDate node, UUID id) {}
}
