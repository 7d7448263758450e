package org.guatu.identity.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guatu.identity.Access;
import org.guatu.identity.AccountId;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.ScopeTargets.ScopeTarget;
import org.guatu.identity.account.Account;
import org.guatu.identity.account.AccountKind;
import org.guatu.identity.account.Accounts;
import org.guatu.identity.account.Grants;
import org.guatu.identity.account.RoleGrant;
import org.guatu.kernel.RealTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an account's page together for who looks at it: the system administrator changes, the security administrator grants. */
@Component
class AccountPages {
  private final Accounts accounts;
  private final Grants grants;
  private final RealTime time;

  AccountPages(Accounts accounts, Grants grants, RealTime time) {
    this.accounts = accounts;
    this.grants = grants;
    this.time = time;
  }

  /** @param typed what was typed and is wrong; null for what is stored */
  AccountPage of(AccountId id, @Nullable AccountForm typed, Map<String, String> errors, @Nullable String done) {
    return of(id, typed, LimitForm.EMPTY, errors, done);
  }

  /** @param limit the data scope that was typed for a new role */
  AccountPage of(AccountId id, @Nullable AccountForm typed, LimitForm limit, Map<String, String> errors, @Nullable String done) {
    Scope scope = Access.scopeOf(Permission.ACCOUNT_READ);
    Account account = accounts.get(scope, id);
    List<RoleGrant> held = grants.of(scope, id);
    boolean own = id.value().equals(Access.current().actor().account());
    AccountPage.May may = new AccountPage.May(Access.current().may(Permission.ACCOUNT_WRITE) && !own, Access.current().may(Permission.ROLE_GRANT) && !own);
    boolean administrator = account.kind() == AccountKind.ADMINISTRATOR;
    List<Role> roles = Arrays.stream(Role.values()).filter(role -> role.isAdministrator() == administrator).toList();
    Map<ScopeKind, List<ScopeTarget>> choices = new EnumMap<>(ScopeKind.class);
    if (may.grant() && !administrator) {
      for (ScopeKind kind : ScopeKind.values()) {
        choices.put(kind, kind == ScopeKind.ZONE ? List.of() : grants.choices(scope, kind));
      }
    }
    String phone = may.change() && account.phone() != null ? account.phone() : account.maskedPhone();
    return new AccountPage(account, AccountStanding.of(account, time.now()), phone, held, grants.names(scope, held), choices, limit, roles, may,
        typed == null ? AccountForm.of(account) : typed, errors, notice(done));
  }

  private static @Nullable String notice(@Nullable String done) {
    return done == null ? null : switch (done) {
      case "saved" -> "已保存。";
      case "disabled" -> "账号已停用，会话已全部下线。";
      case "enabled" -> "账号已启用。";
      case "granted" -> "角色已授予，下一次操作起生效。";
      case "revoked" -> "角色已收回，下一次操作起生效。";
      default -> null;
    };
  }
}
