package org.guatu.organization;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** 统一社会信用代码 of GB 32100-2015: 18 characters of an alphabet of 31 (no I, O, S, V, Z), the last of them a check character. */
public record UnifiedSocialCreditCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;
  private static final int MODULUS = 31;

  /** @throws IllegalArgumentException with the reason in Chinese if it is not a valid code; see {@link #objection} */
  public UnifiedSocialCreditCode {
    String valid = normalize(value);
    objection(valid).ifPresent(reason -> {
      throw new IllegalArgumentException(reason);
    });
    value = valid;
  }

  /** Half-width, upper case, without blanks: what people paste. */
  public static String normalize(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  /** What is wrong with a normalized code, in the words that stand at the field; empty if it is right. */
  public static Optional<String> objection(String code) {
    if (code.length() != LENGTH) {
      return Optional.of("统一社会信用代码应为 18 位，现有 " + code.length() + " 位");
    }
    for (int at = 0; at < LENGTH; at++) {
      if (ALPHABET.indexOf(code.charAt(at)) < 0) {
        return Optional.of("统一社会信用代码第 " + (at + 1) + " 位“" + code.charAt(at) + "”不可用" + hint(code.charAt(at)));
      }
    }
    if (code.charAt(LENGTH - 1) != check(code)) {
      return Optional.of("统一社会信用代码校验位不符，请核对有没有写错的字符");
    }
    return Optional.empty();
  }

  private static String hint(char character) {
    return switch (character) {
      case 'O' -> "：代码里没有字母 O，是不是数字 0";
      case 'I' -> "：代码里没有字母 I，是不是数字 1";
      case 'S' -> "：代码里没有字母 S，是不是数字 5";
      case 'Z' -> "：代码里没有字母 Z，是不是数字 2";
      case 'V' -> "：代码里没有字母 V，是不是字母 U 或 Y";
      default -> "：只用数字和大写字母";
    };
  }

  /** 31 less the weighted sum modulo 31, the weights being the powers of 3; 31 stands as 0. */
  private static char check(String code) {
    int sum = 0;
    int weight = 1;
    for (int at = 0; at < LENGTH - 1; at++) {
      sum += ALPHABET.indexOf(code.charAt(at)) * weight;
      weight = weight * 3 % MODULUS;
    }
    return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }

  @Override
  public String toString() {
    return value;
  }
}
