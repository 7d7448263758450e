package org.guatu.identity.signin;

import java.util.Optional;
import org.guatu.identity.account.CredentialStore;
import org.guatu.identity.account.Credentials;
import org.guatu.identity.account.Passwords;
import org.guatu.kernel.RealTime;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Component;

/** Proving once more, inside a session, that it is still the same person: the present password. Wrong ones count as at sign-in. */
@Component
class Proof {
  private final CredentialStore credentials;
  private final Passwords passwords;
  private final Attempts attempts;
  private final RealTime time;

  Proof(CredentialStore credentials, Passwords passwords, Attempts attempts, RealTime time) {
    this.credentials = credentials;
    this.passwords = passwords;
    this.attempts = attempts;
    this.time = time;
  }

  RealTime time() {
    return time;
  }

  /** What speaks against it; empty if it is right. Counted apart from the running transaction, which rolls back. */
  Optional<String> password(SignedIn own, String password, Visit visit) {
    ZoneId zone = own.access().actor().zone();
    String hash = credentials.find(zone, own.login()).map(Credentials::passwordHash).orElse(null);
    boolean right = passwords.matches(password, hash);
    Attempts.Result<Boolean> result = attempts.attemptApart(zone, own.account(), visit.origin(), held -> right ? Optional.of(true) : Optional.empty());
    return switch (result.ending()) {
      case RIGHT -> Optional.empty();
      case WRONG -> Optional.of("当前口令不对。");
      case LOCKING, UNUSABLE -> Optional.of("错误次数过多，账号暂时锁定，请稍后再试。");
    };
  }
}
