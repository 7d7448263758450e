package org.guatu.resumption;

import java.time.Instant;
import java.util.UUID;
import org.guatu.kernel.ZoneId;
import org.guatu.project.ProjectId;

/** A step was taken with an application: names as in the life cycle, e.g. SUBMIT and SUBMITTED. */
public record ApplicationMoved(ZoneId zone, UUID application, ProjectId project, String step, String status, Instant occurredAt) {}
