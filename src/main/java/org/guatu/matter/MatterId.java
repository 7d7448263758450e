package org.guatu.matter;

import java.util.UUID;
import org.guatu.kernel.Id;

/** A problem or request that was raised (问题、诉求). */
public record MatterId(UUID value) implements Id {}
