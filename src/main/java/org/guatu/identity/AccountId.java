package org.guatu.identity;

import java.util.UUID;
import org.guatu.kernel.Id;

/** An account that a person signs in with. */
public record AccountId(UUID value) implements Id {}
