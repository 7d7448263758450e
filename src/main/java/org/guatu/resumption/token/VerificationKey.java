package org.guatu.resumption.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a signing key.
 *
 * @param kid its id: the first eight bytes of its thumbprint (RFC 7638), sixteen hexadecimal digits
 * @param issuer the code of the zone that signs with it
 */
public record VerificationKey(String kid, String issuer, SigningAlgorithm algorithm, PublicKey key) {
  /** Of an id in a token. */
  static final int KID = 8;

  private static final int COORDINATE = 32;

  static VerificationKey of(String issuer, SigningAlgorithm algorithm, PublicKey key) {
    String thumbprinted = "{\"crv\":\"" + algorithm.curve() + "\",\"kty\":\"EC\",\"x\":\"" + x(key) + "\",\"y\":\"" + y(key) + "\"}";
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(thumbprinted.getBytes(StandardCharsets.US_ASCII));
      return new VerificationKey(HexFormat.of().formatHex(hash, 0, KID), issuer, algorithm, key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** @param x in base64url, as {@link #x()} has it. @throws IllegalArgumentException if these are no coordinates of such a key */
  static VerificationKey of(String issuer, SigningAlgorithm algorithm, String x, String y) {
    try {
      Base64.Decoder base64 = Base64.getUrlDecoder();
      return of(issuer, algorithm, algorithm.publicKey(new BigInteger(1, base64.decode(x)), new BigInteger(1, base64.decode(y))));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no key of the curve " + algorithm.curve(), e);
    }
  }

  /** The point's first coordinate: 32 bytes in base64url. */
  String x() {
    return x(key);
  }

  /** The point's second coordinate: 32 bytes in base64url. */
  String y() {
    return y(key);
  }

  private static String x(PublicKey key) {
    return coordinate(((ECPublicKey) key).getW().getAffineX());
  }

  private static String y(PublicKey key) {
    return coordinate(((ECPublicKey) key).getW().getAffineY());
  }

  private static String coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[COORDINATE];
    int length = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
  }
}
