package org.guatu.resumption.token;

import java.security.KeyPair;
import java.security.PrivateKey;

/** Both halves of a key that signs tokens of a zone. The private one never leaves the data directory. */
public final class SigningKey {
  private final VerificationKey published;
  private final PrivateKey secret;

  SigningKey(VerificationKey published, PrivateKey secret) {
    this.published = published;
    this.secret = secret;
  }

  /** A new one, kept nowhere yet. @param issuer the code of the zone that signs with it */
  public static SigningKey fresh(String issuer, SigningAlgorithm algorithm) {
    KeyPair pair = algorithm.newKeyPair();
    return new SigningKey(VerificationKey.of(issuer, algorithm, pair.getPublic()), pair.getPrivate());
  }

  public VerificationKey published() {
    return published;
  }

  PrivateKey secret() {
    return secret;
  }

  /** The token of a permit. */
  public String sign(PermitClaims claims) {
    return SignedContent.sign(this, claims.encoded()).text();
  }

  /** A list of revoked permits, signed. */
  public String sign(RevocationList list) {
    return SignedContent.sign(this, list.encoded()).text();
  }

  byte[] sign(byte[] content) {
    return published.algorithm().sign(secret, content);
  }

  @Override
  public String toString() {
    return "signing key " + published.kid();
  }
}
