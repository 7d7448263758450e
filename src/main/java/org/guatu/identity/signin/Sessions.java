package org.guatu.identity.signin;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Access;
import org.guatu.identity.AccountId;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.identity.account.Hashes;
import org.guatu.identity.account.PasswordPolicy;
import org.guatu.kernel.Actor;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RealTime;
import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions: opened by a sign-in, found by their token at every request, listed, and ended so that the next request knows. */
@Service
public class Sessions {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SessionStore store;
  private final PasswordPolicy policy;
  private final RealTime time;

  Sessions(SessionStore store, PasswordPolicy policy, RealTime time) {
    this.store = store;
    this.policy = policy;
    this.time = time;
  }

  /** Opens a session, in the running transaction. @return its token, which only the browser keeps */
  String open(ZoneId zone, AccountId account, @Nullable Instant codeAt, Visit visit) {
    String token = random();
    store.insert(Hashes.sha256(token), zone, account, random(), codeAt, visit, time.now());
    return token;
  }

  /** Whose session this is. One statement, and a second one at most once a minute. */
  public Optional<SignedIn> find(String token, String origin) {
    byte[] hash = Hashes.sha256(token);
    Instant now = time.now();
    Optional<SessionStore.Found> session = store.find(hash, now);
    session.filter(found -> found.isDueForWriting(now)).ifPresent(found -> store.seen(hash, now));
    return session.map(found -> {
      Step step = step(found, now);
      Access access = new Access(new Actor(found.account().value(), found.displayName(), found.zone(), origin),
          step == Step.NONE ? found.grants() : List.of(), false);
      return new SignedIn(HexFormat.of().formatHex(hash), found.account(), found.login(), access, found.csrf(), step, found.enrolled());
    });
  }

  /** The sessions of the one who asks. */
  @Transactional(readOnly = true)
  public List<SessionRow> own(SignedIn own) {
    return store.list(own.access().actor().zone(), own.account(), time.now(), 100);
  }

  @Transactional
  @Recorded("identity.end-own-session")
  public void endOwn(SignedIn own, String session) {
    if (store.end(own.access().actor().zone(), own.account(), bytes(session)).isEmpty()) {
      throw new NotFound("session", shortened(session));
    }
    AuditTrail.note("session", shortened(session));
  }

  /** The sessions of the zone. */
  @Requires(Permission.SESSION_END)
  @Transactional(readOnly = true)
  public List<SessionRow> all(Scope scope, int limit) {
    return scope.wholeZone() ? store.list(scope.zone(), null, time.now(), limit) : List.of();
  }

  /** 强制下线: the session's next request finds nobody signed in. */
  @Requires(Permission.SESSION_END)
  @Transactional
  @Recorded("identity.end-session")
  public void end(Scope scope, String session) {
    Optional<String> login = scope.wholeZone() ? store.end(scope.zone(), null, bytes(session)) : Optional.empty();
    AuditTrail.note("login", login.orElseThrow(() -> new NotFound("session", shortened(session))));
    AuditTrail.note("session", shortened(session));
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
  public void purge() {
    store.purge(time.now());
  }

  void codeGiven(SignedIn session) {
    store.codeGiven(bytes(session.session()), time.now());
  }

  /** Ends one session without a trail of its own: part of a larger act. */
  void replace(SignedIn session) {
    store.end(session.access().actor().zone(), session.account(), bytes(session.session()));
  }

  private Step step(SessionStore.Found found, Instant now) {
    if (found.enrolled() && !found.codeGiven()) {
      return Step.CODE;
    }
    if (found.mustChange() || policy.isOutdated(found.passwordSetAt(), now)) {
      return Step.PASSWORD;
    }
    return found.needsSecondFactor() && !found.enrolled() ? Step.ENROL : Step.NONE;
  }

  private static byte[] bytes(String session) {
    try {
      return HexFormat.of().parseHex(session);
    } catch (IllegalArgumentException e) {
      throw new NotFound("session", shortened(session));
    }
  }

  /** Enough to tell sessions apart in the trail. */
  private static String shortened(String session) {
    return session.substring(0, Math.min(12, session.length()));
  }

  private static String random() {
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
