package org.guatu.ledger.sheet;

/**
 * Characters that XML 1.0 cannot carry, written the way Excel does: _x0001_. A text that itself looks so is written with its underscore
 * escaped (_x005F_x0001_). ISO/IEC 29500-1, 22.9.2.19.
 */
public final class XmlText {
  private static final int ESCAPE = 7;

  private XmlText() {}

  public static String encode(String text) {
    int first = firstToEncode(text);
    if (first < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (mustEncode(text, i)) {
        out.append("_x").append(String.format("%04X", (int) c)).append('_');
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  static String decode(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    while (at >= 0) {
      if (isEscape(text, at)) {
        out.append(text, done, at).append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
        done = at + ESCAPE;
        at = text.indexOf("_x", done);
      } else {
        at = text.indexOf("_x", at + 1);
      }
    }
    return out.append(text, done, text.length()).toString();
  }

  private static int firstToEncode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (mustEncode(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean mustEncode(String text, int at) {
    char c = text.charAt(at);
    if (c == '_') {
      return isEscape(text, at);
    }
    if (Character.isSurrogate(c)) {
      boolean paired = Character.isHighSurrogate(c)
          ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
          : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
      return !paired;
    }
    return c < ' ' && c != '\t' && c != '\n' || c == '\uFFFE' || c == '\uFFFF';
  }

  private static boolean isEscape(String text, int at) {
    if (at + ESCAPE > text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }
}
