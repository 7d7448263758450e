package org.guatu.resumption.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.QrCode;
import org.guatu.kernel.RealTime;
import org.guatu.kernel.ZoneId;
import org.guatu.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Signs permits and the list of those taken back, and publishes what verifiers need. Whoever calls has decided who may. */
@Service
public class PermitTokens {
  /** A clock that differs by more from real time is not running with it. */
  private static final Duration SAME_TIME = Duration.ofMinutes(1);

  private final SigningKeys keys;
  private final ZoneDirectory zones;
  private final Rulebook rulebook;
  private final ObjectProvider<WithdrawnPermits> withdrawn;
  private final Clock clock;
  private final RealTime time;

  PermitTokens(SigningKeys keys, ZoneDirectory zones, Rulebook rulebook, ObjectProvider<WithdrawnPermits> withdrawn, Clock clock, RealTime time) {
    this.keys = keys;
    this.zones = zones;
    this.rulebook = rulebook;
    this.withdrawn = withdrawn;
    this.clock = clock;
    this.time = time;
  }

  /**
   * The token of a permit: under 400 characters. Signed anew at each call, and every one of them verifies.
   *
   * @throws IllegalArgumentException if the claims' issuer is not the zone's code
   */
  public String sign(ZoneId zone, PermitClaims claims) {
    if (!claims.issuer().equals(zones.get(zone).code())) {
      throw new IllegalArgumentException("zone " + zones.get(zone).code() + " does not sign for " + claims.issuer());
    }
    return keys.current(zone).sign(claims);
  }

  /**
   * The code that stands on the permit: {@link QrCode#path} on a page, {@link QrCode#png} in a document. A phone's own scanner opens the page that
   * checks it; the token is the address's fragment, which a browser keeps to itself and which {@link #bare} takes out again.
   *
   * @param page the address of the page that checks permits
   */
  public static QrCode qrCode(String page, String token) {
    return QrCode.dense(page + "#" + token);
  }

  /** The token in what was scanned or typed, which may be the whole address of a code. */
  public static String bare(String content) {
    return content.substring(content.lastIndexOf('#') + 1).strip();
  }

  /** The permits taken back, as of a moment, with the age limit that the rulebook sets for that moment. */
  public RevocationList list(ZoneId zone, Instant at) {
    Set<UUID> revoked = new HashSet<>();
    Set<UUID> suspended = new HashSet<>();
    withdrawn.forEach(source -> {
      WithdrawnPermits.Withdrawn some = source.withdrawn(zone, at);
      revoked.addAll(some.revoked());
      suspended.addAll(some.suspended());
    });
    Duration limit = rulebook.at(zone, PermitListRules.KIND, at).rules().ageLimit();
    return new RevocationList(zones.get(zone).code(), at, at.plus(limit), revoked, suspended);
  }

  /** A list signed, as verifiers keep it. */
  public String sign(ZoneId zone, RevocationList list) {
    return keys.current(zone).sign(list);
  }

  /** What a verifier needs to go on without us, the list as of now. */
  public KeySet published(ZoneId zone) {
    Zone issuer = zones.get(zone);
    Instant now = clock.instant();
    String list = sign(zone, list(zone, now));
    return new KeySet(issuer.code(), issuer.name(), keys.published(zone).stream().map(KeySet.WebKey::of).toList(), list, standing(now));
  }

  /** A verifier that knows the zone's keys. */
  public PermitVerifier verifier(ZoneId zone) {
    return new PermitVerifier(keys.published(zone));
  }

  private @Nullable Instant standing(Instant now) {
    return Duration.between(now, time.now()).abs().compareTo(SAME_TIME) > 0 ? now : null;
  }
}
