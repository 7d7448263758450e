package org.guatu.identity.signin;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes (RFC 6238) as authenticator apps make them: SHA-1, six digits, 30 seconds. */
public final class Totp {
  private static final int SECONDS = 30;
  /** Steps that a device's clock may be early or late. */
  private static final int SKEW = 1;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  /** A new seed: 160 bits. */
  public static byte[] seed() {
    byte[] seed = new byte[20];
    RANDOM.nextBytes(seed);
    return seed;
  }

  public static long step(Instant now) {
    return now.getEpochSecond() / SECONDS;
  }

  public static String code(byte[] seed, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(seed, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The step that a code belongs to; empty if it is wrong or its step was used before.
   *
   * @param last the last step that was used: a code counts once
   */
  public static OptionalLong match(byte[] seed, String code, Instant now, long last) {
    byte[] typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    OptionalLong found = OptionalLong.empty();
    for (long step = step(now) - SKEW; step <= step(now) + SKEW; step++) {
      boolean same = MessageDigest.isEqual(typed, code(seed, step).getBytes(StandardCharsets.UTF_8));
      if (same && step > last && found.isEmpty()) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The seed as people type it into an app, in groups of four. */
  public static String text(byte[] seed) {
    return base32(seed).replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** What the QR code holds. */
  public static String address(String issuer, String login, byte[] seed) {
    String label = encoded(issuer) + ":" + encoded(login);
    return "otpauth://totp/" + label + "?secret=" + base32(seed) + "&issuer=" + encoded(issuer) + "&algorithm=SHA1&digits=6&period=30";
  }

  static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte next : bytes) {
      buffer = buffer << 8 | next & 0xff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt(buffer >> bits & 31));
      }
      buffer &= (1 << bits) - 1;
    }
    return bits == 0 ? text.toString() : text.append(BASE32.charAt(buffer << 5 - bits & 31)).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
