package org.guatu.identity.account;

/** Business accounts hold business roles; an administrator's account holds one of the three administrators and nothing else. */
public enum AccountKind {
  BUSINESS,
  ADMINISTRATOR
}
