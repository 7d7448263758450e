package org.guatu.briefing.press;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text as it is read: without line breaks, spaces and marks of layout, full-width characters folded, so that a number or a name
 * broken over two lines is whole again. Knows where each character stood in the original.
 */
final class PlainText {
  /** Stands between paragraphs that are really apart; print often leaves an empty line inside a sentence. */
  static final char PARAGRAPH = '¶';
  /** Stands between two numbers that only a space keeps apart. */
  private static final char GAP = '\u0001';
  private static final int HEADING = 30;
  private static final Pattern LAYOUT = Pattern.compile("[\\s\\p{Zs}\\u200B-\\u200D\\uFEFF*#□■◆●▲]");

  private final String flat;
  private final int[] origins;

  private PlainText(String flat, int[] origins) {
    this.flat = flat;
    this.origins = origins;
  }

  String text() {
    return flat;
  }

  /** The position in the original text of a character of the flat text. */
  int origin(int index) {
    return origins[index];
  }

  /** The place in the original of a stretch of the flat text. */
  PressClaim.Place place(int start, int end) {
    return new PressClaim.Place(origins[start], origins[end - 1] + 1);
  }

  static PlainText of(String original) {
    StringBuilder flat = new StringBuilder();
    List<Integer> origins = new ArrayList<>();
    int paragraph = 0;
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if (LAYOUT.matcher(String.valueOf(c)).matches()) {
        int next = skip(original, i);
        String between = original.substring(i, next);
        if (isEmptyLine(between) && endsParagraph(flat, paragraph)) {
          add(flat, origins, PARAGRAPH, i);
          paragraph = flat.length();
        } else if (between.indexOf('\n') < 0 && digitAt(original, next) && !flat.isEmpty() && digitAt(flat, flat.length() - 1)
            && !groupOfThree(original, next)) {
          add(flat, origins, GAP, i);
        }
        i = next - 1;
      } else {
        add(flat, origins, fold(c), i);
      }
    }
    return new PlainText(flat.toString(), origins.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Folds a name for comparison, as the text itself is folded. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      if (!LAYOUT.matcher(String.valueOf(c)).matches()) {
        folded.append(fold(c));
      }
    }
    return folded.toString();
  }

  private static char fold(char c) {
    return switch (c) {
      case '“', '”', '„', '「', '」', '『', '』', '＂' -> '"';
      case '•', '・', '‧', '∙' -> '·';
      case '—', '–', '－', '−', '～', '〜' -> '-';
      case '﹪' -> '%';
      default -> c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    };
  }

  private static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && LAYOUT.matcher(String.valueOf(text.charAt(i))).matches()) {
      i++;
    }
    return i;
  }

  private static boolean isEmptyLine(String between) {
    return between.chars().filter(c -> c == '\n').count() > 1;
  }

  /** A paragraph ends at a full stop, or where the line is so short and bare that it must be a heading. */
  private static boolean endsParagraph(StringBuilder flat, int start) {
    if (flat.length() == start) {
      return false;
    }
    boolean stopped = "。!?:;)\"".indexOf(flat.charAt(flat.length() - 1)) >= 0;
    return stopped || flat.length() - start <= HEADING && flat.indexOf("。", start) < 0;
  }

  private static boolean digitAt(CharSequence text, int index) {
    return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
  }

  private static boolean groupOfThree(String text, int index) {
    return digitAt(text, index + 1) && digitAt(text, index + 2) && !digitAt(text, index + 3);
  }

  private static void add(StringBuilder flat, List<Integer> origins, char c, int origin) {
    flat.append(c);
    origins.add(origin);
  }
}
