package org.guatu.resumption.token;

import java.time.Duration;
import java.util.Optional;
import org.guatu.kernel.Words;
import org.jspecify.annotations.Nullable;

/** What a verifier answers to a token. Only {@link Valid} lets anybody in. */
public sealed interface PermitVerdict {
  /** It holds, and the list, which is so old, does not name it. @param listAge negative where the list is a little later than the moment of asking */
  record Valid(PermitClaims claims, Duration listAge) implements PermitVerdict {}

  /** It is of a time to come. */
  record NotYetValid(PermitClaims claims) implements PermitVerdict {}

  /** Its time is over. */
  record Expired(PermitClaims claims) implements PermitVerdict {}

  /** Taken back for good. */
  record Revoked(PermitClaims claims, Duration listAge) implements PermitVerdict {}

  /** Taken back for the time being. */
  record Suspended(PermitClaims claims, Duration listAge) implements PermitVerdict {}

  /** It would hold, but the list is too old to tell whether it was taken back. @param listAge null if there is no list at all */
  record Stale(PermitClaims claims, @Nullable Duration listAge) implements PermitVerdict {}

  /** The verifier's clock stands before the date of its own list, so it cannot tell time. @param behind by how much */
  record ClockSetBack(PermitClaims claims, Duration behind) implements PermitVerdict {}

  /** Something in it was changed after it was signed. */
  record BadSignature() implements PermitVerdict {}

  /** Signed with a key that the verifier does not know. @param kid of that key */
  record UnknownKey(String kid) implements PermitVerdict {}

  /** No token at all. */
  record Malformed(String reason) implements PermitVerdict {}

  /** The kinds of verdicts, as programs and the messages file know them. */
  enum Kind { VALID, NOT_YET_VALID, EXPIRED, REVOKED, SUSPENDED, STALE, CLOCK_SET_BACK, BAD_SIGNATURE, UNKNOWN_KEY, MALFORMED }

  default Kind kind() {
    return switch (this) {
      case Valid _ -> Kind.VALID;
      case NotYetValid _ -> Kind.NOT_YET_VALID;
      case Expired _ -> Kind.EXPIRED;
      case Revoked _ -> Kind.REVOKED;
      case Suspended _ -> Kind.SUSPENDED;
      case Stale _ -> Kind.STALE;
      case ClockSetBack _ -> Kind.CLOCK_SET_BACK;
      case BadSignature _ -> Kind.BAD_SIGNATURE;
      case UnknownKey _ -> Kind.UNKNOWN_KEY;
      case Malformed _ -> Kind.MALFORMED;
    };
  }

  /** In Chinese, such as 已撤销. */
  default String word() {
    return Words.of("PermitVerdict." + kind().name());
  }

  /** What the permit says; empty where the signature does not vouch for it. */
  default Optional<PermitClaims> vouched() {
    return switch (this) {
      case Valid(var claims, var _) -> Optional.of(claims);
      case NotYetValid(var claims) -> Optional.of(claims);
      case Expired(var claims) -> Optional.of(claims);
      case Revoked(var claims, var _) -> Optional.of(claims);
      case Suspended(var claims, var _) -> Optional.of(claims);
      case Stale(var claims, var _) -> Optional.of(claims);
      case ClockSetBack(var claims, var _) -> Optional.of(claims);
      case BadSignature _, UnknownKey _, Malformed _ -> Optional.empty();
    };
  }

  /** How old the list was that was asked, negative where it is later than the moment of asking; null where none was. */
  default @Nullable Duration age() {
    return switch (this) {
      case Valid(var _, var age) -> age;
      case Revoked(var _, var age) -> age;
      case Suspended(var _, var age) -> age;
      case Stale(var _, var age) -> age;
      case NotYetValid _, Expired _, ClockSetBack _, BadSignature _, UnknownKey _, Malformed _ -> null;
    };
  }
}
