package org.guatu.briefing;

import java.util.UUID;
import org.guatu.kernel.Id;

/** A published brief. */
public record BriefId(UUID value) implements Id {}
