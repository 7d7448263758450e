package org.guatu.identity.account;

import java.time.Instant;
import org.guatu.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What an account proves itself with.
 *
 * @param totp the seed of the second factor, in clear; null if none is enrolled
 * @param totpStep the last step whose code was used
 */
public record Credentials(AccountId account, String login, String displayName, AccountState state, String passwordHash, int failures,
    @Nullable Instant lockedUntil, byte @Nullable [] totp, long totpStep) {

  public boolean isUsable(Instant now) {
    return state == AccountState.ACTIVE && (lockedUntil == null || !lockedUntil.isAfter(now));
  }
}
