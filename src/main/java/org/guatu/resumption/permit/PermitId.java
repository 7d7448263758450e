package org.guatu.resumption.permit;

import java.util.UUID;
import org.guatu.kernel.Id;

/** The identity of a permit. */
public record PermitId(UUID value) implements Id {}
