package org.guatu.worklist;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.guatu.organization.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which to-dos, the latest opened first.
 *
 * @param states none for all
 * @param person only this person's, or null
 * @param dueUntil only those that are due at this moment or before, or null
 * @param after the last row seen, or null for the first page
 */
public record ToDoQuery(Set<ToDoState> states, @Nullable PersonId person, @Nullable Instant dueUntil, @Nullable UUID after, int limit) {}
