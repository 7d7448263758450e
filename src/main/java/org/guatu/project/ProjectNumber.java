package org.guatu.project;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Project numbers such as SFQ-18. */
final class ProjectNumber {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,8}");

  private ProjectNumber() {}

  /** The form that numbers are sorted by, so that SFQ-9 comes before SFQ-10. */
  static String order(String number) {
    return DIGITS.matcher(number).replaceAll((MatchResult digits) -> "0".repeat(8 - digits.group().length()) + digits.group());
  }
}
