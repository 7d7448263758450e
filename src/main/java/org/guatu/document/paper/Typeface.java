package org.guatu.document.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** A typeface of a PDF, with others that stand in for characters which it lacks. */
final class Typeface {
  private static final float EM = 1000;
  private static final int UNKNOWN_GLYPH = '〓';
  /** A part of a text that one font prints. */
  record Piece(PDFont font, String text) {}

  private final PDFont own;
  private final List<Supplier<PDFont>> others;

  /** @param others loaded when they are needed, in this order */
  Typeface(PDFont own, List<Supplier<PDFont>> others) {
    this.own = own;
    this.others = others;
  }

  /** The text with 〓 for characters that none of the fonts has. */
  String printable(String text) {
    StringBuilder known = new StringBuilder(text.length());
    text.codePoints().filter(Typeface::seen).map(c -> font(c) == null ? UNKNOWN_GLYPH : c).forEach(known::appendCodePoint);
    return known.toString();
  }

  /** A line of printable text as it is seen from left to right, font by font. */
  List<Piece> pieces(String line) {
    String text = Direction.leftToRight(line);
    List<Piece> pieces = new ArrayList<>();
    StringBuilder same = new StringBuilder();
    PDFont current = own;
    for (int c : text.codePoints().toArray()) {
      PDFont font = font(c);
      if (font == null) {
        throw new IllegalArgumentException("no font prints U+" + Integer.toHexString(c));
      }
      if (!font.equals(current) && !same.isEmpty()) {
        pieces.add(new Piece(current, same.toString()));
        same.setLength(0);
      }
      current = font;
      same.appendCodePoint(c);
    }
    if (!same.isEmpty()) {
      pieces.add(new Piece(current, same.toString()));
    }
    return pieces;
  }

  /** How wide a printable text is in points. */
  float width(String text, float size) {
    try {
      float width = 0;
      for (Piece piece : pieces(text)) {
        width += piece.font().getStringWidth(piece.text());
      }
      return width / EM * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable PDFont font(int codePoint) {
    if (has(own, codePoint)) {
      return own;
    }
    return others.stream().map(Supplier::get).filter(font -> has(font, codePoint)).findFirst().orElse(null);
  }

  /** Not what controls, joins, turns, or says how the sign before it is to look (variation selectors, tones of skin): of itself that prints nothing. */
  private static boolean seen(int c) {
    boolean look = c >= 0xFE00 && c <= 0xFE0F || c >= 0x1F3FB && c <= 0x1F3FF || c == 0x034F;
    return !look && !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
  }

  private static boolean has(PDFont font, int codePoint) {
    try {
      font.encode(new String(Character.toChars(codePoint)));
      return true;
    } catch (IOException | IllegalArgumentException missing) {
      return false;
    }
  }
}
