package org.guatu.document.paper;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The typefaces of one PDF, embedded as subsets. 仿宋, 小标宋 and 黑体 may not be shipped, so Noto Serif SC and Noto Sans SC (OFL)
 * stand in for them.
 */
final class Typefaces {
  /** A Chinese character fills its em box, 0.88 above the base line and 0.12 below, whatever the font file says of its own lines. */
  static final float ASCENT = 0.88f;
  private static final float EM = 1000;
  private static final int UNKNOWN_GLYPH = '〓';

  final PDFont body;
  final PDFont title;
  final PDFont heading;

  Typefaces(PDDocument document) throws IOException {
    body = load(document, "NotoSerifSC_400Regular.ttf");
    title = load(document, "NotoSerifSC_700Bold.ttf");
    heading = load(document, "NotoSansSC_500Medium.ttf");
  }

  PDFont of(Paper.Kind kind) {
    return switch (kind) {
      case HEADING -> heading;
      case SUBHEADING -> title;
      case BODY, ADDRESSEE -> body;
    };
  }

  /** The text with 〓 for characters that the typeface lacks. */
  static String printable(PDFont font, String text) {
    StringBuilder known = new StringBuilder(text.length());
    text.codePoints().filter(c -> !Character.isISOControl(c)).map(c -> has(font, c) ? c : UNKNOWN_GLYPH).forEach(known::appendCodePoint);
    return known.toString();
  }

  /** How wide a text is in points. */
  static float width(PDFont font, String text, float size) {
    try {
      return font.getStringWidth(text) / EM * size;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean has(PDFont font, int codePoint) {
    try {
      font.encode(new String(Character.toChars(codePoint)));
      return true;
    } catch (IOException | IllegalArgumentException missing) {
      return false;
    }
  }

  private static PDFont load(PDDocument document, String file) throws IOException {
    try (InputStream in = Typefaces.class.getResourceAsStream("/fonts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the font " + file + " was not built in");
      }
      PDType0Font font = PDType0Font.load(document, in, true);
      font.getFontDescriptor().setAscent(ASCENT * EM);
      font.getFontDescriptor().setDescent((ASCENT - 1) * EM);
      return font;
    }
  }
}
