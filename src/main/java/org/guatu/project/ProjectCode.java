package org.guatu.project;

import java.text.Normalizer;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Words;

/**
 * 项目代码 (GB/T 40058-2021): time, region, guiding department, type, running number; 20 digits and 4 hyphens. Its check digit has no
 * published rule, so only the form is checked.
 */
record ProjectCode(String text) {
  private static final String FORM = "0000-000000-00-00-000000";
  /** Codes have been given by month since November 2020; 2015 to 2020 can be years only, for no month is the fifteenth. */
  private static final int FIRST_MONTHLY = 2011;
  private static final int FIRST_YEAR = 2015;

  /**
   * Reads a code; full-width digits and other dashes are put right, blanks left out.
   *
   * @throws InvalidInput with the place of the first wrong character
   */
  static ProjectCode parse(String field, String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0]", "").replaceAll("[\\u2010-\\u2015\\u2212]", "-");
    int wrong = wrong(text);
    if (wrong < FORM.length() && wrong < text.length()) {
      throw new InvalidInput(field, Words.of("project.code-form") + "；第 " + (wrong + 1) + " 位“" + Character.toString(text.codePointAt(wrong)) + "”不对");
    }
    if (text.length() != FORM.length()) {
      throw new InvalidInput(field, Words.of("project.code-form") + "；现为 " + text.length() + " 位");
    }
    ProjectCode code = new ProjectCode(text);
    if (code.given() == null) {
      throw new InvalidInput(field, Words.of("project.code-form") + "；前 4 位“" + text.substring(0, 4) + "”不是年份，也不是年月");
    }
    return code;
  }

  /** When it was given: a month since November 2020 (2012- is December 2020), a year before (2017-). */
  @org.jspecify.annotations.Nullable Temporal given() {
    int time = Integer.parseInt(text.substring(0, 4));
    int last = time % 100;
    if (last >= 1 && last <= 12 && time >= FIRST_MONTHLY) {
      return YearMonth.of(2000 + time / 100, last);
    }
    return time >= FIRST_YEAR && time <= 2020 ? Year.of(time) : null;
  }

  private static int wrong(String text) {
    for (int i = 0; i < Math.min(text.length(), FORM.length()); i++) {
      boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
      if (FORM.charAt(i) == '-' ? text.charAt(i) != '-' : !digit) {
        return i;
      }
    }
    return FORM.length();
  }
}
