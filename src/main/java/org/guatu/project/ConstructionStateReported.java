package org.guatu.project;

import java.time.Instant;
import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;

/** A site was reported to work or to stand still. */
public record ConstructionStateReported(
    ZoneId zone, ProjectId project, @Nullable ConstructionState from, ConstructionState to, Instant occurredAt) {}
