package org.guatu.resumption;

import java.time.Instant;
import java.util.UUID;
import org.guatu.kernel.ZoneId;
import org.guatu.project.ProjectId;

/** A step was taken with a permit: names as in the life cycle, e.g. REVOKE and REVOKED. */
public record PermitMoved(ZoneId zone, UUID permit, ProjectId project, String step, String status, Instant occurredAt) {}
