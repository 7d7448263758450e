package org.guatu.resumption.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks tokens with nothing but public keys: no network, no database. Safe for use by many threads.
 *
 * <p>Of several reasons to refuse, the first of these is told: not a token, unknown key, changed, clock set back, revoked, not yet valid,
 * expired, suspended, list too old.
 */
public final class PermitVerifier {
  /** By so much a clock may differ from the server's that dated the list. */
  static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

  private final Map<String, Known> keys;

  public PermitVerifier(Collection<VerificationKey> keys) {
    this(keys, key -> (content, signature) -> key.algorithm().verifies(key.key(), content, signature));
  }

  private PermitVerifier(Collection<VerificationKey> keys, Function<VerificationKey, SignatureCheck> check) {
    this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(VerificationKey::kid, key -> new Known(key, check.apply(key)), (one, same) -> one));
  }

  /** One that answers the same and is prepared for very many tokens: worth it from some hundreds on. */
  public PermitVerifier prepared() {
    return new PermitVerifier(keys.values().stream().map(Known::key).toList(), key -> key.algorithm() == SigningAlgorithm.ES256 ? new TabledCheck(key)
        : (content, signature) -> key.algorithm().verifies(key.key(), content, signature));
  }

  private record Known(VerificationKey key, SignatureCheck check) {
    boolean signed(SignedContent content) {
      return content.isSignedBy(key, check);
    }
  }

  /**
   * @param at the moment of asking
   * @param list as {@link #list} read it, of the zone whose permit it is; null if the verifier has none
   */
  public PermitVerdict verify(String token, Instant at, @Nullable RevocationList list) {
    PermitClaims claims;
    try {
      SignedContent content = SignedContent.parse(token);
      Known known = keys.get(content.kid());
      if (known == null) {
        return new PermitVerdict.UnknownKey(content.kid());
      }
      if (!known.signed(content)) {
        return new PermitVerdict.BadSignature();
      }
      claims = PermitClaims.read(content.payload());
      if (!claims.issuer().equals(known.key().issuer())) {
        return new PermitVerdict.UnknownKey(content.kid());
      }
    } catch (MalformedToken e) {
      return new PermitVerdict.Malformed(String.valueOf(e.getMessage()));
    }
    return judge(claims, at, list != null && list.issuer().equals(claims.issuer()) ? list : null);
  }

  private static PermitVerdict judge(PermitClaims claims, Instant at, @Nullable RevocationList list) {
    Duration age = list == null ? null : Duration.between(list.issuedAt(), at);
    if (age != null && age.plus(CLOCK_TOLERANCE).isNegative()) {
      return new PermitVerdict.ClockSetBack(claims, age.negated());
    }
    if (list != null && age != null && list.revoked().contains(claims.permit())) {
      return new PermitVerdict.Revoked(claims, age);
    }
    if (at.isBefore(claims.notBefore()) || at.isBefore(claims.issuedAt())) {
      return new PermitVerdict.NotYetValid(claims);
    }
    if (!at.isBefore(claims.expiresAt())) {
      return new PermitVerdict.Expired(claims);
    }
    if (list == null || age == null) {
      return new PermitVerdict.Stale(claims, null);
    }
    if (list.suspended().contains(claims.permit())) {
      return new PermitVerdict.Suspended(claims, age);
    }
    return at.isBefore(list.goodUntil()) ? new PermitVerdict.Valid(claims, age) : new PermitVerdict.Stale(claims, age);
  }

  /**
   * Reads a signed list.
   *
   * @throws MalformedToken if it is none
   * @throws UnvouchedList if the signature does not vouch for it
   */
  public RevocationList list(String signed) {
    SignedContent content = SignedContent.parse(signed.strip());
    Known known = keys.get(content.kid());
    if (known == null || !known.signed(content)) {
      throw new UnvouchedList();
    }
    RevocationList list = RevocationList.read(content.payload());
    if (!list.issuer().equals(known.key().issuer())) {
      throw new UnvouchedList();
    }
    return list;
  }

  /** A list that is signed with an unknown key, or was changed. */
  public static final class UnvouchedList extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    UnvouchedList() {
      super("the list of revoked permits is signed with an unknown key, or was changed");
    }
  }
}
