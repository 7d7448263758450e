package org.guatu.identity;

import java.util.Set;
import java.util.UUID;

/**
 * A role given to an account or a key, limited to a scope.
 *
 * @param permissions what of the role's permissions is given: all to an account, a part to a key
 * @param targets the ids of the scope kind, with departments below included; empty for the whole zone
 */
public record Grant(Role role, Set<Permission> permissions, ScopeKind kind, Set<UUID> targets) {
  public Grant(Role role, ScopeKind kind, Set<UUID> targets) {
    this(role, role.permissions(), kind, targets);
  }

  boolean gives(Permission permission) {
    return permissions.contains(permission);
  }
}
