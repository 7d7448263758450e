package org.guatu.resumption.permit;

import java.time.Instant;
import java.time.LocalDate;

/** Something that was done with a permit, and how it stood after it. */
public record PermitEvent(PermitStep step, PermitStatus status, LocalDate validUntil, String text, Instant occurredAt, String actor) {}
