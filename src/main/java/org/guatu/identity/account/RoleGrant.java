package org.guatu.identity.account;

import java.time.Instant;
import java.util.UUID;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;

/**
 * A role that an account holds now.
 *
 * @param id of the grant; the account's own id for an administrator's office, of which there is one
 * @param target what the scope is limited to; the zone's id for the whole zone
 */
public record RoleGrant(UUID id, Role role, ScopeKind kind, UUID target, Instant grantedAt) {}
