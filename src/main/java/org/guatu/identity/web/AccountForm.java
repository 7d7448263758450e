package org.guatu.identity.web;

import org.guatu.identity.account.Account;
import org.guatu.identity.account.AccountKind;
import org.guatu.identity.account.NewAccount;
import org.jspecify.annotations.Nullable;

/** What is typed about a person who signs in. */
public record AccountForm(@Nullable AccountKind kind, @Nullable String login, @Nullable String displayName, @Nullable String phone, @Nullable Long version) {
  static final AccountForm EMPTY = new AccountForm(AccountKind.BUSINESS, "", "", "", null);

  static AccountForm of(Account account) {
    return new AccountForm(account.kind(), account.login(), account.displayName(), account.phone() == null ? "" : account.phone(), account.version());
  }

  NewAccount toNewAccount() {
    return new NewAccount(kind == null ? AccountKind.BUSINESS : kind, text(login), text(displayName), phone);
  }

  public String shownLogin() {
    return text(login);
  }

  public String shownName() {
    return text(displayName);
  }

  public String shownPhone() {
    return text(phone);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
