package org.guatu.kernel;

import java.util.UUID;

/** A development zone: the tenant that every business row belongs to and the key that tables are sharded by. */
public record ZoneId(UUID value) implements Id {}
