package org.guatu.identity.account;

/** Whether an account can be signed in with. */
public enum AccountState {
  ACTIVE,
  DISABLED
}
