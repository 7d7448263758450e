package org.guatu.identity;

import org.guatu.kernel.ZoneId;

/**
 * A development zone in the directory.
 *
 * @param code of the zone's own making, lower case; zones have no code in the national standard
 * @param shortName such as 示范区
 * @param hostDivision the administrative division around it (GB/T 2260), six digits
 */
public record Zone(ZoneId id, String code, String name, String shortName, String hostDivision, String hostName) {}
