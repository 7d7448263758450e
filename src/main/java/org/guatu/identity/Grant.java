package org.guatu.identity;

import java.util.Set;
import java.util.UUID;

/**
 * A role given to an account, limited to a scope.
 *
 * @param targets the ids of the scope kind, with departments below included; empty for the whole zone
 */
public record Grant(Role role, ScopeKind kind, Set<UUID> targets) {}
