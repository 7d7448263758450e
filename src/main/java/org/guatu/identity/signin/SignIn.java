package org.guatu.identity.signin;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Outcome;
import org.guatu.identity.AccountId;
import org.guatu.identity.account.CredentialStore;
import org.guatu.identity.account.Credentials;
import org.guatu.identity.account.NewAccount;
import org.guatu.identity.account.Passwords;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.RealTime;
import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in: a password, then the code of the second factor where one is enrolled. A wrong name, a wrong password and a locked
 * account get the same answer after the same work; the trail tells them apart.
 */
@Service
public class SignIn {
  private static final String ACTION = "identity.sign-in";

  private final CredentialStore credentials;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Sessions sessions;
  private final AuditTrail trail;
  private final RealTime time;

  SignIn(CredentialStore credentials, Passwords passwords, Attempts attempts, Sessions sessions, AuditTrail trail, RealTime time) {
    this.credentials = credentials;
    this.passwords = passwords;
    this.attempts = attempts;
    this.sessions = sessions;
    this.trail = trail;
    this.time = time;
  }

  /** What the person is told. */
  public enum Verdict {
    OPENED,
    /** Something is wrong; what, is not said. */
    REFUSED,
    /** Too many failures from this address. */
    THROTTLED
  }

  /** @param token of the opened session, for the browser's cookie; null unless it was opened */
  public record Answer(Verdict verdict, @Nullable String token) {
    static Answer of(Optional<String> token) {
      return new Answer(token.isPresent() ? Verdict.OPENED : Verdict.REFUSED, token.orElse(null));
    }
  }

  public Answer withPassword(ZoneId zone, String login, String password, Visit visit) {
    if (attempts.areRefusedFrom(visit.origin())) {
      return new Answer(Verdict.THROTTLED, null);
    }
    Optional<Credentials> found = credentials.find(zone, NewAccount.normal(login));
    String hash = found.map(Credentials::passwordHash).orElse(null);
    boolean right = passwords.matches(password, hash);
    AccountId account = found.map(Credentials::account).orElseGet(() -> new AccountId(Ids.next()));
    Attempts.Result<String> result = attempts.attempt(zone, account, visit.origin(),
        held -> right && held.passwordHash().equals(hash) ? Optional.of(open(zone, held, null, visit)) : Optional.empty());
    audit(zone, found.orElse(null), visit, "password", result.ending());
    return Answer.of(result.gained());
  }

  /** The second step. Success gives the session a new token. A code that was used once is wrong. */
  public Answer withCode(SignedIn half, String code, Visit visit) {
    if (attempts.areRefusedFrom(visit.origin())) {
      return new Answer(Verdict.THROTTLED, null);
    }
    ZoneId zone = half.access().actor().zone();
    Attempts.Result<String> result = attempts.attempt(zone, half.account(), visit.origin(), held -> {
      OptionalLong step = held.totp() == null ? OptionalLong.empty() : Totp.match(held.totp(), code, time.now(), held.totpStep());
      if (step.isEmpty()) {
        return Optional.empty();
      }
      credentials.codeUsed(zone, held.account(), step.getAsLong());
      sessions.replace(half);
      return Optional.of(open(zone, held, step, visit));
    });
    if (result.ending() != Attempts.Ending.RIGHT) {
      audit(zone, credentials.find(zone, half.login()).orElse(null), visit, "code", result.ending());
    }
    return Answer.of(result.gained());
  }

  /** Ends this session. */
  @Transactional
  public void out(SignedIn session) {
    sessions.replace(session);
    trail.done("identity.sign-out", session.account().value().toString(), Map.of());
  }

  /** A sign-in is whole, and told to the trail, when no code is missing; roles that still need one enrolled can do nothing else. */
  private String open(ZoneId zone, Credentials account, @Nullable OptionalLong step, Visit visit) {
    boolean whole = account.totp() == null || step != null;
    if (whole) {
      attempts.forget(zone, account.account());
      Actor actor = new Actor(account.account().value(), account.displayName(), zone, visit.origin());
      trail.doneBy(actor, ACTION, account.account().value().toString(), Map.of("agent", visit.agent(), "secondFactor", step != null));
    }
    return sessions.open(zone, account.account(), step == null ? null : time.now(), visit);
  }

  /** What was typed as a name is not written down when there is no such account: people type passwords there. */
  private void audit(ZoneId zone, @Nullable Credentials account, Visit visit, String factor, Attempts.Ending ending) {
    if (ending == Attempts.Ending.RIGHT) {
      return;
    }
    UUID id = account == null ? null : account.account().value();
    Actor actor = new Actor(id, account == null ? "未知登录名" : account.displayName(), zone, visit.origin());
    trail.apart(actor, ACTION, id == null ? "" : id.toString(), Outcome.FAILED, Map.of("factor", factor, "ending", ending, "agent", visit.agent()));
    if (ending == Attempts.Ending.LOCKING) {
      trail.apart(actor, "identity.lock-account", String.valueOf(id), Outcome.DONE, Map.of());
    }
  }
}
