package org.guatu.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guatu.identity.account.GrantStore;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Component;

/** Who was given a role, over something in particular or at all, for modules that put work on desks. */
@Component
public class RoleHolders {
  private final GrantStore grants;

  RoleHolders(GrantStore grants) {
    this.grants = grants;
  }

  /**
   * The accounts that hold the role over one of the targets by name: a project, its owner. Who holds it over a whole department, area or
   * the zone is not meant by it.
   */
  public List<AccountId> of(ZoneId zone, Role role, Collection<UUID> targets) {
    return grants.holders(zone, role, targets);
  }

  /** The accounts that hold any role with the permission, over whatever. */
  public List<AccountId> with(ZoneId zone, Permission permission) {
    return grants.holders(zone, Arrays.stream(Role.values()).filter(role -> role.permissions().contains(permission)).toList());
  }
}
