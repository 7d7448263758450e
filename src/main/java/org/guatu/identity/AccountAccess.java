package org.guatu.identity;

import java.util.List;
import java.util.Optional;
import org.guatu.identity.account.AccountState;
import org.guatu.identity.account.CredentialStore;
import org.guatu.identity.account.Credentials;
import org.guatu.identity.account.GrantStore;
import org.guatu.identity.account.NewAccount;
import org.guatu.kernel.Actor;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Component;

/** What an account may do, without a sign-in: for the command line's {@code --as ACCOUNT}, whose user holds the data directory anyway. */
@Component
public class AccountAccess {
  private final CredentialStore accounts;
  private final GrantStore grants;
  private final GrantTargets targets;

  AccountAccess(CredentialStore accounts, GrantStore grants, GrantTargets targets) {
    this.accounts = accounts;
    this.grants = grants;
    this.targets = targets;
  }

  /**
   * @param origin what the trail shows, "cli:root" and the like
   * @return empty if there is no active account of this login name
   */
  public Optional<Access> find(ZoneId zone, String login, String origin) {
    return accounts.find(zone, NewAccount.normal(login)).filter(account -> account.state() == AccountState.ACTIVE)
        .map(account -> access(zone, account, origin));
  }

  private Access access(ZoneId zone, Credentials account, String origin) {
    List<Grant> held = grants.of(zone, account.account()).stream()
        .map(grant -> targets.grant(grant.role(), grant.role().permissions(), grant.kind(), grant.target())).toList();
    return new Access(new Actor(account.account().value(), account.displayName(), zone, origin), held, false);
  }
}
