package org.guatu.audit;

import java.time.Instant;
import java.util.UUID;
import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param at real time, also where business time is simulated
 * @param subject the id or key of what was acted on, "" if none
 * @param details JSON object with sorted keys
 */
public record AuditEntry(
    UUID id,
    ZoneId zone,
    Instant at,
    @Nullable UUID account,
    String actor,
    String origin,
    String action,
    String subject,
    Outcome outcome,
    String details) {}
