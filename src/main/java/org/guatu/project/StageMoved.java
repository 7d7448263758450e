package org.guatu.project;

import java.time.Instant;
import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;

/** A project moved to another stage. */
public record StageMoved(ZoneId zone, ProjectId project, @Nullable Stage from, Stage to, Instant occurredAt) {}
