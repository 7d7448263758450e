package org.guatu.resumption.token;

import java.security.KeyPair;
import java.security.PrivateKey;

/** Both halves of a key that signs tokens of a zone. The private one never leaves the data directory. */
record SigningKey(VerificationKey published, PrivateKey secret) {

  static SigningKey fresh(String issuer, SigningAlgorithm algorithm) {
    KeyPair pair = algorithm.newKeyPair();
    return new SigningKey(VerificationKey.of(issuer, algorithm, pair.getPublic()), pair.getPrivate());
  }

  byte[] sign(byte[] content) {
    return published.algorithm().sign(secret, content);
  }

  @Override
  public String toString() {
    return "signing key " + published.kid();
  }
}
