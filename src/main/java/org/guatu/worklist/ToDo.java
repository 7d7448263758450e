package org.guatu.worklist;

import java.time.Instant;
import org.guatu.kernel.Subject;
import org.guatu.organization.PersonId;
import org.jspecify.annotations.Nullable;

/** A thing to do, and what became of it. */
public record ToDo(
    ToDoId id,
    String title,
    Subject subject,
    String link,
    PersonId person,
    @Nullable Instant due,
    ToDoState state,
    String outcome,
    Instant createdAt,
    @Nullable Instant closedAt) {}
