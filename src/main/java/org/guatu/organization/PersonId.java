package org.guatu.organization;

import java.util.UUID;
import org.guatu.kernel.Id;

/** Somebody who can answer for something (人员). */
public record PersonId(UUID value) implements Id {}
