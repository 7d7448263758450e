package org.guatu.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else answers for a thing from a day on: what lies open on it moves from the one to the other.
 *
 * @param before who answered until then, or null for nobody
 * @param after who answers now, or null for nobody
 */
public record AssignmentChanged(
    ZoneId zone,
    AssignmentRole role,
    UUID subject,
    @Nullable PersonId before,
    @Nullable PersonId after,
    LocalDate on,
    String reason) {}
