package org.guatu.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule pack in the making: its author changes it, somebody else activates it. */
public record Draft(
    DraftId id,
    String kind,
    String name,
    LocalDate effectiveFrom,
    String basis,
    String content,
    Instant draftedAt,
    @Nullable UUID account,
    String actor,
    long version) {}
