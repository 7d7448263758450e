package org.guatu.resumption.token;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.guatu.kernel.ZoneId;

/** Asked for the permits that the list of revocations has to name. Answered by whoever keeps the permits, in one SQL statement. */
public interface WithdrawnPermits {
  /** Those revoked (撤销) and those suspended (暂停) as of a moment; ids of permits as {@link PermitClaims#permit}. */
  record Withdrawn(Set<UUID> revoked, Set<UUID> suspended) {}

  /** Of the zone's permits that would still hold at the moment if they had not been taken back. */
  Withdrawn withdrawn(ZoneId zone, Instant at);
}
