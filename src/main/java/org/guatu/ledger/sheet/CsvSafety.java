package org.guatu.ledger.sheet;

/**
 * Keeps a spreadsheet from taking a text for a formula when it opens a CSV: such a text goes out behind an apostrophe and comes back
 * without it. Texts that already are an apostrophe before such a text get one more, so that every text survives the round trip.
 *
 * <p>Source: OWASP ASVS 5.0, 1.2.10.
 */
public final class CsvSafety {
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  private CsvSafety() {}

  /** The text as it goes out. */
  public static String guard(String text) {
    return threatens(text, 0) ? "'" + text : text;
  }

  /** The text as it was before {@link #guard}. */
  public static String unguard(String text) {
    return text.startsWith("'") && threatens(text, 1) ? text.substring(1) : text;
  }

  /** Whether a spreadsheet would take the text for a formula. */
  public static boolean dangerous(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
  }

  private static boolean threatens(String text, int from) {
    int first = from;
    while (first < text.length() && text.charAt(first) == '\'') {
      first++;
    }
    return first < text.length() && DANGEROUS.indexOf(text.charAt(first)) >= 0;
  }
}
