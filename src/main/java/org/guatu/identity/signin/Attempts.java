package org.guatu.identity.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.guatu.identity.AccountId;
import org.guatu.identity.IdentitySettings;
import org.guatu.identity.account.CredentialStore;
import org.guatu.identity.account.Credentials;
import org.guatu.kernel.RealTime;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts attempts to prove an account, one after another: however many are made at once, the account is locked after as many as
 * the settings say, and an address after many more.
 */
@Component
class Attempts {
  private final CredentialStore store;
  private final AddressThrottle throttle;
  private final IdentitySettings settings;
  private final RealTime time;

  Attempts(CredentialStore store, AddressThrottle throttle, IdentitySettings settings, RealTime time) {
    this.store = store;
    this.throttle = throttle;
    this.settings = settings;
    this.time = time;
  }

  enum Ending {
    RIGHT,
    WRONG,
    /** Wrong, and the one that locks the account. */
    LOCKING,
    /** Not looked at: there is no such account, or it is locked or switched off. */
    UNUSABLE
  }

  /** How an attempt ended, and what a success gave. */
  record Result<T>(Ending ending, Optional<T> gained) {}

  boolean areRefusedFrom(String address) {
    return throttle.isBlocked(address);
  }

  /**
   * @param account whose row is held meanwhile
   * @param proof looks at what was given; empty if it is wrong
   */
  @Transactional
  public <T> Result<T> attempt(ZoneId zone, AccountId account, String address, Function<Credentials, Optional<T>> proof) {
    Optional<Credentials> found = store.lock(zone, account);
    Instant now = time.now();
    if (found.isEmpty() || !found.get().isUsable(now)) {
      throttle.failed(address);
      return new Result<>(Ending.UNUSABLE, Optional.empty());
    }
    Credentials credentials = found.get();
    Optional<T> gained = proof.apply(credentials);
    if (gained.isPresent()) {
      return new Result<>(Ending.RIGHT, gained);
    }
    throttle.failed(address);
    boolean locking = credentials.failures() + 1 >= settings.attempts();
    store.failures(zone, account, locking ? 0 : credentials.failures() + 1, locking ? now.plus(settings.locked()) : null);
    return new Result<>(locking ? Ending.LOCKING : Ending.WRONG, Optional.empty());
  }

  /** As {@link #attempt}, counted even though the running transaction rolls back. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public <T> Result<T> attemptApart(ZoneId zone, AccountId account, String address, Function<Credentials, Optional<T>> proof) {
    return attempt(zone, account, address, proof);
  }

  /** What stands against the account is forgotten: it was proved whole. */
  void forget(ZoneId zone, AccountId account) {
    store.failures(zone, account, 0, null);
  }
}
