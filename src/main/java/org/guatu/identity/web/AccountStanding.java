package org.guatu.identity.web;

import java.time.Instant;
import org.guatu.identity.account.Account;
import org.guatu.identity.account.AccountState;

/** How an account's state is shown. A word, no lamp: an account has no plan. */
public enum AccountStanding {
  ACTIVE("在用"),
  FIRST("待首次登录改口令"),
  LOCKED("锁定中"),
  DISABLED("停用");

  private final String word;

  AccountStanding(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  static AccountStanding of(Account account, Instant now) {
    if (account.state() == AccountState.DISABLED) {
      return DISABLED;
    }
    if (account.isLocked(now)) {
      return LOCKED;
    }
    return account.mustChange() ? FIRST : ACTIVE;
  }
}
