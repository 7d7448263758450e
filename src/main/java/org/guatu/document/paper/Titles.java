package org.guatu.document.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks a title into lines of about the same length, after a mark or a word that allows it. */
final class Titles {
  private static final String AFTER = "，、；：的和与及";

  private Titles() {}

  static List<String> lines(String title, double width, ToDoubleFunction<String> measure) {
    int number = (int) Math.ceil(measure.applyAsDouble(title) / width);
    List<String> lines = new ArrayList<>();
    String rest = title;
    for (int left = Math.max(number, 1); left > 1; left--) {
      int cut = cut(rest, rest.length() / left, width, measure);
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut);
    }
    lines.add(rest);
    return lines;
  }

  /** The best place near the wished one: after a mark, if one is within three characters. */
  private static int cut(String text, int wished, double width, ToDoubleFunction<String> measure) {
    for (int distance = 0; distance <= 3; distance++) {
      for (int at : new int[] {wished + distance, wished - distance}) {
        if (at > 0 && at < text.length() && AFTER.indexOf(text.charAt(at - 1)) >= 0 && measure.applyAsDouble(text.substring(0, at)) <= width) {
          return at;
        }
      }
    }
    return wished;
  }
}
