package org.guatu.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A rule pack as it was activated, with its content as text. */
public record ActivatedPack(
    UUID id,
    String kind,
    int number,
    String name,
    LocalDate effectiveFrom,
    String basis,
    String content,
    String drafter,
    Instant activatedAt,
    String activator) {}
