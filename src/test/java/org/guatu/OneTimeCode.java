package org.guatu;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guatu.identity.Browser;

/** What an authenticator shows: RFC 6238, SHA-1, 30 seconds, six digits. Written apart from the product's own. */
public final class OneTimeCode {
  private OneTimeCode() {}

  /** @param seed in base 32 */
  public static String now(String seed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(Browser.base32(seed), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / 30).array());
      int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0x0f, 4).getInt() & 0x7fffffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
