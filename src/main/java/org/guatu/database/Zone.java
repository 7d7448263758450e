package org.guatu.database;

import org.guatu.kernel.ZoneId;

/** A zone as the directory of zones names it. */
public record Zone(ZoneId id, String code, String name, String shortName) {}
