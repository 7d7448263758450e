package org.guatu.identity.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.AccountId;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RealTime;
import org.guatu.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the system administrator does with accounts: open, mend, switch off and on, give a new first password. */
@Service
public class Accounts {
  private final AccountStore store;
  private final CredentialStore credentials;
  private final GrantStore grants;
  private final Passwords passwords;
  private final RealTime time;

  Accounts(AccountStore store, CredentialStore credentials, GrantStore grants, Passwords passwords, RealTime time) {
    this.store = store;
    this.credentials = credentials;
    this.grants = grants;
    this.passwords = passwords;
    this.time = time;
  }

  /** A first password that is shown once and must be changed at the first sign-in. */
  public record FirstPassword(AccountId account, String password) {}

  @Requires(Permission.ACCOUNT_READ)
  @Transactional(readOnly = true)
  public List<Account> list(Scope scope, AccountFilter filter, int limit) {
    return store.list(scope, filter, limit);
  }

  @Requires(Permission.ACCOUNT_READ)
  @Transactional(readOnly = true)
  public Account get(Scope scope, AccountId id) {
    return store.find(scope, id).orElseThrow(() -> new NotFound("account", id.value()));
  }

  /** What accounts are called, for who reads what they did. */
  @Requires(Permission.AUDIT_READ)
  @Transactional(readOnly = true)
  public Map<UUID, String> names(Scope scope, Collection<UUID> ids) {
    return store.names(scope, ids);
  }

  /** Opens an account without any role. @throws InvalidInput for wrong fields or a login name that is taken */
  @Requires(Permission.ACCOUNT_WRITE)
  @Transactional
  @Recorded("identity.open-account")
  public FirstPassword open(Scope scope, NewAccount account) {
    account.check();
    String password = Passwords.random();
    AccountId id = insert(scope, account, passwords.hash(password), true);
    return new FirstPassword(id, password);
  }

  /** As {@link #open}, with a password of the caller's making that stands: for the demo's accounts. */
  @Requires(Permission.ACCOUNT_WRITE)
  @Transactional
  @Recorded("identity.open-account")
  public AccountId openWith(Scope scope, NewAccount account, String password, byte @Nullable [] totp) {
    account.check();
    AccountId id = insert(scope, account, passwords.hash(password), false);
    if (totp != null) {
      credentials.secondFactor(scope.zone(), id, totp, 0);
    }
    return id;
  }

  /** As {@link #open}, with a password that nobody knows: nobody signs in until {@link #reset}. For accounts that acted in a demonstration's past. */
  @Requires(Permission.ACCOUNT_WRITE)
  @Transactional
  @Recorded("identity.open-account")
  public AccountId openClosed(Scope scope, NewAccount account) {
    account.check();
    return insert(scope, account, passwords.nobodys(), true);
  }

  /** Changes the name and telephone number. @throws Conflict if another version was saved meanwhile */
  @Requires(Permission.ACCOUNT_WRITE)
  @Transactional
  @Recorded("identity.rename-account")
  public void rename(Scope scope, AccountId id, long version, String displayName, @Nullable String phone) {
    Account before = get(scope, id);
    NewAccount wanted = new NewAccount(before.kind(), before.login(), displayName, phone);
    Map<String, String> wrong = NewAccount.person(wanted.displayName(), wanted.phone());
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    if (!store.rename(scope.zone(), id, version, wanted.displayName(), wanted.phone())) {
      throw new Conflict(get(scope, id).version());
    }
    AuditTrail.note("from", before.displayName());
    AuditTrail.note("to", wanted.displayName());
  }

  /** Switches off: every session ends at once. Nobody locks himself out, and each administrator's office stays filled. */
  @Requires(Permission.ACCOUNT_WRITE)
  @Transactional
  @Recorded("identity.disable-account")
  public void disable(Scope scope, AccountId id) {
    Account account = get(scope, id);
    notOwn(id);
    AuditTrail.note("login", account.login());
    grants.lastOffice(scope.zone(), id).ifPresent(role -> {
      throw new RuleViolation("identity.last-administrator", org.guatu.kernel.Words.of(role));
    });
    store.state(scope.zone(), id, AccountState.DISABLED, time.now());
  }

  @Requires(Permission.ACCOUNT_WRITE)
  @Transactional
  @Recorded("identity.enable-account")
  public void enable(Scope scope, AccountId id) {
    AuditTrail.note("login", get(scope, id).login());
    store.state(scope.zone(), id, AccountState.ACTIVE, time.now());
  }

  /** A new first password; the second factor is enrolled anew at the next sign-in, locks and sessions end. */
  @Requires(Permission.ACCOUNT_WRITE)
  @Transactional
  @Recorded("identity.reset-account")
  public FirstPassword reset(Scope scope, AccountId id) {
    Account account = get(scope, id);
    notOwn(id);
    if (account.state() == AccountState.DISABLED) {
      throw new RuleViolation("identity.account-disabled");
    }
    AuditTrail.note("login", account.login());
    String password = Passwords.random();
    credentials.password(scope.zone(), id, passwords.hash(password), true, time.now());
    credentials.secondFactor(scope.zone(), id, null, 0);
    return new FirstPassword(id, password);
  }

  private AccountId insert(Scope scope, NewAccount account, String hash, boolean mustChange) {
    if (!scope.wholeZone()) {
      throw new NotFound("zone", scope.zone().value());
    }
    AccountId id = new AccountId(Ids.next());
    UUID by = Actor.current().account();
    if (!store.insert(scope.zone(), id, account, hash, mustChange, time.now(), by)) {
      throw new InvalidInput("login", "登录名 " + account.login() + " 已被使用。");
    }
    AuditTrail.note("account", id.value().toString());
    AuditTrail.note("login", account.login());
    AuditTrail.note("kind", account.kind());
    return id;
  }

  private static void notOwn(AccountId id) {
    if (id.value().equals(Actor.current().account())) {
      throw new RuleViolation("identity.own-account");
    }
  }
}
