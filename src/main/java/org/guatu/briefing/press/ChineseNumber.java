package org.guatu.briefing.press;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers spelt in characters: 三十三, 一百零二, 七十八点七八, 三十三亿五千万. */
final class ChineseNumber {
  static final String CHARACTERS = "零〇一二两三四五六七八九十百千万";
  private static final long HUNDRED_MILLION = 100_000_000;
  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumber() {}

  /** Empty if the characters make no number, e.g. 万 alone. */
  static Optional<BigDecimal> parse(String text) {
    int point = text.indexOf('点');
    if (point >= 0) {
      StringBuilder decimals = new StringBuilder("0.");
      for (char c : text.substring(point + 1).toCharArray()) {
        decimals.append(digit(c));
      }
      return whole(text.substring(0, point)).map(whole -> new BigDecimal(whole).add(new BigDecimal(decimals.toString())));
    }
    return whole(text).map(BigDecimal::valueOf);
  }

  private static Optional<Long> whole(String text) {
    int millions = text.lastIndexOf('亿');
    if (millions >= 0) {
      Optional<Long> rest = millions == text.length() - 1 ? Optional.of(0L) : whole(text.substring(millions + 1));
      return whole(text.substring(0, millions)).flatMap(high -> rest.map(low -> high * HUNDRED_MILLION + low));
    }
    long total = 0;
    long section = 0;
    long digit = -1;
    for (char c : text.toCharArray()) {
      long power = switch (c) {
        case '十' -> 10;
        case '百' -> 100;
        case '千' -> 1000;
        case '万' -> 10_000;
        default -> 1;
      };
      if (power == 1) {
        digit = digit(c);
      } else if (power == 10_000) {
        section += Math.max(digit, 0);
        if (section == 0) {
          return Optional.empty();
        }
        total += section * power;
        section = 0;
        digit = -1;
      } else {
        section += (digit < 0 ? 1 : digit) * power;
        digit = -1;
      }
    }
    long value = total + section + Math.max(digit, 0);
    return text.isEmpty() || value == 0 && digit != 0 ? Optional.empty() : Optional.of(value);
  }

  private static int digit(char c) {
    return c == '〇' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
  }
}
