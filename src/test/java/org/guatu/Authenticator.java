package org.guatu;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guatu.identity.Browser;

/** The phone that shows one-time codes: RFC 6238, SHA-1, 30 seconds, six digits, written apart from the product's. */
public final class Authenticator {
  private static final int SECONDS = 30;

  private Authenticator() {}

  /** What it shows now. @param seed in base 32, blanks allowed */
  public static String code(String seed) {
    return code(seed, 0);
  }

  /** @param steps of 30 s from now */
  public static String code(String seed, int steps) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(Browser.base32(seed.replace(" ", "")), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / SECONDS + steps).array());
      int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0x0f, 4).getInt() & 0x7fffffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
