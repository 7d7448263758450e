package org.guatu.rulebook;

import java.time.Instant;
import org.guatu.kernel.ZoneId;

/** The zone works in another mode from a moment on. */
public record OperatingModeDeclared(ZoneId zone, OperatingMode mode, Instant occurredAt, String orderNumber, String reason) {}
