package org.guatu.resumption.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was done with an application. @param late whether the office did it past its limit */
public record ApplicationEvent(
    ApplicationStep step,
    ApplicationStatus status,
    Instant occurredAt,
    Instant recordedAt,
    @Nullable Instant dueAt,
    boolean late,
    String text,
    @Nullable UUID account,
    String actor) {}
