package org.guatu.identity.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.jspecify.annotations.Nullable;

/**
 * A key that a program signs in with.
 *
 * @param role what it can do at most
 * @param permissions what of it it can do
 * @param lastUsedAt to the hour; null if it was never used
 */
public record ApiKey(UUID id, String name, Role role, Set<Permission> permissions, ScopeKind kind, UUID target, Instant expiresAt,
    @Nullable Instant lastUsedAt, Instant createdAt, @Nullable Instant revokedAt) {

  public boolean isUsable(Instant now) {
    return revokedAt == null && expiresAt.isAfter(now);
  }
}
