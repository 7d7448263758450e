package org.guatu.worklist;

import java.time.Instant;
import java.time.LocalDate;

/** Something that was done with a work item, and what held after it. */
public record WorkItemEvent(
    WorkItemStep step, WorkItemState state, LocalDate node, String person, String text, Instant recordedAt, String actor) {}
