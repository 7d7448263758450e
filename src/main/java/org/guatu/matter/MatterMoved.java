package org.guatu.matter;

import java.time.Instant;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;

/** A step was taken with a matter. */
public record MatterMoved(ZoneId zone, MatterId matter, Subject subject, MatterStep step, MatterState state, Instant occurredAt) {}
