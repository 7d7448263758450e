package org.guatu.identity;

import java.util.Set;
import java.util.UUID;
import org.guatu.kernel.ZoneId;

/**
 * The rows that somebody may touch: the whole zone, or what belongs to any of the sets. Becomes bound predicates in the SQL
 * of the module that owns the rows, for reading and for the targets of writes.
 *
 * @param departments with those below them already included
 */
public record Scope(
    ZoneId zone, boolean wholeZone, Set<UUID> departments, Set<UUID> areas, Set<UUID> enterprises, Set<UUID> projects) {

  public static Scope wholeZone(ZoneId zone) {
    return new Scope(zone, true, Set.of(), Set.of(), Set.of(), Set.of());
  }

  public static Scope nothing(ZoneId zone) {
    return new Scope(zone, false, Set.of(), Set.of(), Set.of(), Set.of());
  }
}
