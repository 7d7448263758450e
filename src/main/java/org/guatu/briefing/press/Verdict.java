package org.guatu.briefing.press;

/** What the register says to a claim. */
public enum Verdict {
  /** The exact value. */
  EQUAL("equal"),
  /** The exact value cut off at the printed digits, e.g. 78.78% for 26/33. */
  TRUNCATED("truncated"),
  /** The exact value rounded half up at the printed digits. */
  ROUNDED("rounded"),
  /** 余, 超过, 以上: no exact number is claimed, and the register's is above it. */
  AT_LEAST("at-least"),
  WRONG("wrong"),
  /** No figure says anything about it. */
  UNKNOWN("unknown");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  /** As the command line and the API write it. */
  public String code() {
    return code;
  }

  public boolean agrees() {
    return this != WRONG && this != UNKNOWN;
  }
}
