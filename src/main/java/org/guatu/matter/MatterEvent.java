package org.guatu.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was done with a matter, and who had it after it. */
public record MatterEvent(
    MatterStep step,
    Instant occurredAt,
    Instant recordedAt,
    MatterState state,
    String department,
    String person,
    @Nullable LocalDate planDue,
    @Nullable LocalDate due,
    String text,
    @Nullable UUID account,
    String actor) {}
