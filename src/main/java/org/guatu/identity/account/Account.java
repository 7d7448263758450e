package org.guatu.identity.account;

import java.time.Instant;
import org.guatu.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param phone in clear; null if none was given
 * @param secondFactor whether a TOTP device is enrolled
 * @param lockedUntil until when failed attempts lock it; null or past if it is not locked
 */
public record Account(
    AccountId id,
    AccountKind kind,
    String login,
    String displayName,
    @Nullable String phone,
    AccountState state,
    boolean mustChange,
    boolean secondFactor,
    @Nullable Instant lockedUntil,
    Instant passwordSetAt,
    Instant createdAt,
    long version) {

  public boolean isLocked(Instant now) {
    return lockedUntil != null && lockedUntil.isAfter(now);
  }

  /** "138****1234": what an administrator needs to recognise it, no more. */
  public String maskedPhone() {
    if (phone == null) {
      return "—";
    }
    int length = phone.length();
    return length < 8 ? "****" : phone.substring(0, 3) + "****" + phone.substring(length - 4);
  }
}
