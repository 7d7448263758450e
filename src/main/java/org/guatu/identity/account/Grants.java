package org.guatu.identity.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.AccountId;
import org.guatu.identity.GrantTargets;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.ScopeTargets;
import org.guatu.kernel.Actor;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RealTime;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the security administrator does: gives roles with their scope, appoints administrators, takes both back. */
@Service
public class Grants {
  private final GrantStore store;
  private final Accounts accounts;
  private final RealTime time;
  private final GrantTargets targets;

  Grants(GrantStore store, Accounts accounts, RealTime time, GrantTargets targets) {
    this.store = store;
    this.accounts = accounts;
    this.time = time;
    this.targets = targets;
  }

  @Requires(Permission.ACCOUNT_READ)
  @Transactional(readOnly = true)
  public List<RoleGrant> of(Scope scope, AccountId account) {
    return store.of(scope.zone(), accounts.get(scope, account).id());
  }

  @Requires(Permission.ACCOUNT_READ)
  @Transactional(readOnly = true)
  public Map<UUID, List<Role>> roles(Scope scope, Collection<Account> listed) {
    return store.roles(scope.zone(), listed.stream().map(account -> account.id().value()).collect(Collectors.toSet()));
  }

  /** What a kind of scope can be limited to. */
  @Requires(Permission.ACCOUNT_READ)
  @Transactional(readOnly = true)
  public List<ScopeTargets.ScopeTarget> choices(Scope scope, ScopeKind kind) {
    return targets.choices(scope.zone(), kind);
  }

  /** The names of what grants are limited to. */
  @Requires(Permission.ACCOUNT_READ)
  @Transactional(readOnly = true)
  public Map<UUID, String> names(Scope scope, Collection<RoleGrant> grants) {
    return targets.names(scope.zone(), grants.stream().filter(grant -> grant.kind() != ScopeKind.ZONE)
        .collect(Collectors.groupingBy(RoleGrant::kind, Collectors.mapping(RoleGrant::target, Collectors.toSet()))));
  }

  /**
   * Gives a business role.
   *
   * @param target the zone's own id for {@link ScopeKind#ZONE}
   * @throws RuleViolation for one's own account, for an administrator's account, for what it has already
   */
  @Requires(Permission.ROLE_GRANT)
  @Transactional
  @Recorded("identity.grant-role")
  public void grant(Scope scope, AccountId id, Role role, ScopeKind kind, UUID target) {
    Account account = subject(scope, id, role.name());
    if (role.isAdministrator() || account.kind() != AccountKind.BUSINESS) {
      throw new RuleViolation("identity.administrator-apart");
    }
    targets.check(scope.zone(), kind, target);
    AuditTrail.note("scope", kind);
    AuditTrail.note("target", target.toString());
    if (!store.grant(scope.zone(), id, role, kind, target, time.now(), Actor.current().account())) {
      throw new RuleViolation("identity.already-granted");
    }
  }

  /** Appoints one of the three separated administrators, on an administrator's account that holds no office. */
  @Requires(Permission.ROLE_GRANT)
  @Transactional
  @Recorded("identity.appoint-administrator")
  public void appoint(Scope scope, AccountId id, Role role) {
    Account account = subject(scope, id, role.name());
    if (!role.isAdministrator() || account.kind() != AccountKind.ADMINISTRATOR) {
      throw new RuleViolation("identity.administrator-apart");
    }
    if (!store.appoint(scope.zone(), id, role, time.now(), Actor.current().account())) {
      throw new RuleViolation("identity.one-administrator", store.office(scope.zone(), id).map(held -> Words.of(held.role())).orElse("三员之一"));
    }
  }

  /** Takes a role or an office back; effective with the holder's next request. */
  @Requires(Permission.ROLE_GRANT)
  @Transactional
  @Recorded("identity.revoke-role")
  public void revoke(Scope scope, AccountId id, UUID grant) {
    Account account = subject(scope, id, "");
    RoleGrant held = store.of(scope.zone(), id).stream().filter(one -> one.id().equals(grant)).findFirst()
        .orElseThrow(() -> new NotFound("grant", grant));
    AuditTrail.note("role", held.role());
    if (account.kind() == AccountKind.ADMINISTRATOR) {
      store.lastOffice(scope.zone(), id).ifPresent(role -> {
        throw new RuleViolation("identity.last-administrator", Words.of(role));
      });
      store.dismiss(scope.zone(), id);
    } else if (!store.revoke(scope.zone(), id, grant, time.now(), Actor.current().account())) {
      throw new NotFound("grant", grant);
    }
  }

  private Account subject(Scope scope, AccountId id, String role) {
    Account account = accounts.get(scope, id);
    if (id.value().equals(Actor.current().account())) {
      throw new RuleViolation("identity.own-grant");
    }
    AuditTrail.note("login", account.login());
    AuditTrail.note("role", role);
    return account;
  }
}
