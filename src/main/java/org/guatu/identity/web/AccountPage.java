package org.guatu.identity.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.ScopeTargets.ScopeTarget;
import org.guatu.identity.account.Account;
import org.guatu.identity.account.RoleGrant;
import org.jspecify.annotations.Nullable;

/**
 * @param names of what grants are limited to
 * @param choices what a new grant can be limited to, by kind; empty if the viewer grants no roles
 * @param limit the data scope that was typed for it
 * @param may what the viewer can do here
 * @param phone as the viewer sees it
 */
public record AccountPage(Account account, AccountStanding standing, String phone, List<RoleGrant> grants, Map<UUID, String> names,
    Map<ScopeKind, List<ScopeTarget>> choices, LimitForm limit, List<Role> roles, May may, AccountForm form, Map<String, String> errors, @Nullable String notice) {

  /** @param change accounts; @param grant roles */
  public record May(boolean change, boolean grant) {}

  public String target(RoleGrant grant) {
    return grant.kind() == ScopeKind.ZONE ? "—" : names.getOrDefault(grant.target(), grant.target().toString());
  }
}
