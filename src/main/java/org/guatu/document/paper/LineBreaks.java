package org.guatu.document.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph into lines on the character grid (禁则): no line begins with a closing mark or ends with an opening one, and
 * numbers with their sign stay whole.
 */
final class LineBreaks {
  private static final String NOT_FIRST = "，。、；：？！）》〉」』】〕”’％%…—·,.;:?!)]}℃";
  private static final String NOT_LAST = "（《〈「『【〔“‘([{";

  private LineBreaks() {}

  /** How wide a character is, in cells. */
  interface Widths {
    double of(int codePoint);
  }

  /** A line of text and how many cells it takes. */
  record Line(String text, double cells) {}

  /**
   * @param indent cells left free on the first line
   * @param cells how many a line has
   */
  static List<Line> of(String text, double indent, double cells, Widths widths) {
    int[] points = text.codePoints().toArray();
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < points.length) {
      double room = lines.isEmpty() ? cells - indent : cells;
      int end = fitting(points, start, room, widths);
      if (end < points.length) {
        end = allowed(points, start, end);
      }
      lines.add(new Line(new String(points, start, end - start), width(points, start, end, widths)));
      start = end;
      while (start < points.length && points[start] == ' ') {
        start++;
      }
    }
    return lines;
  }

  private static int fitting(int[] points, int start, double room, Widths widths) {
    double used = 0;
    int end = start;
    while (end < points.length && used + widths.of(points[end]) <= room + 1e-6) {
      used += widths.of(points[end++]);
    }
    return Math.max(end, start + 1);
  }

  /** The last place at or before the end where the line may break; the end itself if there is none. */
  private static int allowed(int[] points, int start, int end) {
    for (int at = end; at > start; at--) {
      if (mayBreak(points, at)) {
        return at;
      }
    }
    return end;
  }

  private static boolean mayBreak(int[] points, int at) {
    boolean insideNumber = tight(points[at - 1]) && tight(points[at]);
    return !insideNumber && NOT_FIRST.indexOf(points[at]) < 0 && NOT_LAST.indexOf(points[at - 1]) < 0;
  }

  /** Letters and digits of Latin script, with what belongs to a number or an address. */
  private static boolean tight(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || ".%-/:?=&_".indexOf(c) >= 0);
  }

  static double width(int[] points, int from, int to, Widths widths) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += widths.of(points[i]);
    }
    return sum;
  }
}
