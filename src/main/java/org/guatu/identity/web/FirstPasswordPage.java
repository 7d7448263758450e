package org.guatu.identity.web;

import org.guatu.identity.AccountId;

/**
 * A first password, shown this once.
 *
 * @param fresh whether the account is new; else it was reset
 */
public record FirstPasswordPage(AccountId account, String login, String name, String password, boolean fresh) {}
