package org.guatu.identity.account;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Hashes passwords with Argon2id (19 MiB, two passes: OWASP's first recommendation), a few at a time so that memory stays bounded. */
@Component
public class Passwords {
  private static final SecureRandom RANDOM = new SecureRandom();
  /** Without the letters and digits that are read for one another. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore slots = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
  /** Made when it is first wanted, for a start waits for nothing else as long. */
  private final SingletonSupplier<String> nobody = SingletonSupplier.of(() -> argon.encode(random()));

  public String hash(String password) {
    return slotted(() -> argon.encode(normal(password)));
  }

  /** The hash of a password that nobody has seen. */
  String nobodys() {
    return nobody.obtain();
  }

  /** Takes the same time whether there is a hash or not, so that nobody learns which login names exist. */
  public boolean matches(String password, @Nullable String hash) {
    boolean same = slotted(() -> {
      String nobodys = nobody.obtain();
      return argon.matches(normal(password), hash == null ? nobodys : hash);
    });
    return same && hash != null;
  }

  /** A first password: 16 characters of every kind, about 92 bits. */
  public static String random() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    String text = password.toString();
    boolean every = text.matches(".*[a-z].*") && text.matches(".*[A-Z].*") && text.matches(".*[2-9].*");
    return every ? text : random();
  }

  /** The same characters typed on another keyboard are the same password. */
  private static String normal(String password) {
    String cut = password.length() > 1024 ? password.substring(0, 1024) : password;
    return Normalizer.normalize(cut, Normalizer.Form.NFC);
  }

  private <T> T slotted(java.util.function.Supplier<T> work) {
    slots.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      slots.release();
    }
  }
}
