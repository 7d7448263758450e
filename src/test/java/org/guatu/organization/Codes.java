package org.guatu.organization;

import java.util.concurrent.ThreadLocalRandom;

/** Codes for tests: right by GB 32100, different each time. */
public final class Codes {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private Codes() {}

  public static UnifiedSocialCreditCode fresh() {
    StringBuilder code = new StringBuilder("91410600");
    while (code.length() < 17) {
      code.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
    }
    for (char check : ALPHABET.toCharArray()) {
      if (UnifiedSocialCreditCode.objection(code.toString() + check).isEmpty()) {
        return new UnifiedSocialCreditCode(code.toString() + check);
      }
    }
    throw new IllegalStateException(code.toString());
  }
}
