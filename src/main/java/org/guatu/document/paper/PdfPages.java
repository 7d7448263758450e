package org.guatu.document.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The pages of one PDF, filled line by line. The first line's characters touch the upper edge of the text area and the last line's the
 * lower one (撑满版心), so the distance of lines is a 21st of what is between.
 */
final class PdfPages {
  static final Color RED = new Color(0xC6, 0x00, 0x00);
  static final Color BLACK = Color.BLACK;

  private static final float TEXT_TOP = Sheet.points(Sheet.HEIGHT - Sheet.TOP);
  private static final float TEXT_LEFT = Sheet.points(Sheet.LEFT);
  private static final float TEXT_WIDTH = Sheet.points(Sheet.TEXT_WIDTH);
  private static final float TEXT_BOTTOM = Sheet.points(Sheet.BOTTOM);
  private static final float PITCH = (TEXT_TOP - TEXT_BOTTOM - Sheet.BODY_SIZE) / (Sheet.LINES - 1);
  /** Between the characters of a full line; negative, because 28 of them are a little wider than the text area. */
  private static final float GAP = (TEXT_WIDTH - Sheet.CHARACTERS * Sheet.BODY_SIZE) / (Sheet.CHARACTERS - 1);

  /** Millimetres between a picture and what stands beside it. */
  static final double BESIDE = 4;
  /** The distance of the lines beside a picture. */
  private static final float SMALL_PITCH = Sheet.NOTE_SIZE * 1.3f;

  private final PDDocument document;
  private final Typefaces faces;
  private final boolean firstNumbered;
  private final CopiedText copied = new CopiedText();
  private PDPageContentStream content;
  private int page;
  /** Lines of the grid; a line of notes takes half of one. */
  private double used;

  /** @param firstNumbered whether the first page shows its number */
  PdfPages(PDDocument document, Typefaces faces, boolean firstNumbered) throws IOException {
    this.document = document;
    this.faces = faces;
    this.firstNumbered = firstNumbered;
    this.content = open();
  }

  /** The next line, indented by whole characters; a full line is spread over the whole width. */
  void line(String text, Typeface font, int indent, boolean full) throws IOException {
    set(text, font, Sheet.BODY_SIZE, indent * (Sheet.BODY_SIZE + GAP), next(1), full, GAP);
  }

  /** A line of notes: two of them in one line of the grid. */
  void note(String text, Typeface font, int indent, boolean full) throws IOException {
    set(text, font, Sheet.NOTE_SIZE, indent * Sheet.NOTE_SIZE, next(0.5), full, 0);
  }

  private void set(String text, Typeface font, float size, float indent, float y, boolean full, float gap) throws IOException {
    int gaps = text.codePointCount(0, text.length()) - 1;
    float slack = TEXT_WIDTH - indent - font.width(text, size);
    show(text, font, size, TEXT_LEFT + indent, y, full && gaps > 0 ? slack / gaps : gap);
  }

  void lineAt(String text, Typeface font, float x) throws IOException {
    show(text, font, Sheet.BODY_SIZE, TEXT_LEFT + x, next(1), 0);
  }

  void centredLine(String text, Typeface font, float size) throws IOException {
    float y = next(1) - (size - Sheet.BODY_SIZE) / 2;
    show(text, font, size, TEXT_LEFT + (TEXT_WIDTH - font.width(text, size)) / 2, y, 0);
  }

  /** A text in the middle, its base line so far below the upper edge of the text area. */
  void centred(String text, Typeface font, float size, float below, Color colour) throws IOException {
    content.setNonStrokingColor(colour);
    show(text, font, size, TEXT_LEFT + (TEXT_WIDTH - font.width(text, size)) / 2, TEXT_TOP - below, 0);
    content.setNonStrokingColor(BLACK);
  }

  /** A rule over the whole text width, so far below its upper edge. */
  void rule(float below, float thickness, Color colour) throws IOException {
    content.setStrokingColor(colour);
    content.setLineWidth(thickness);
    content.moveTo(TEXT_LEFT, TEXT_TOP - below);
    content.lineTo(TEXT_LEFT + TEXT_WIDTH, TEXT_TOP - below);
    content.stroke();
  }

  /** A red double rule of a letter, wider than the text. @param thickAbove whether the thick one stands above the thin one */
  void doubleRule(float below, boolean thickAbove) throws IOException {
    float left = Sheet.points((Sheet.WIDTH - Sheet.LETTER_RULE_WIDTH) / 2);
    content.setStrokingColor(RED);
    for (int i = 0; i < 2; i++) {
      content.setLineWidth(i == 0 == thickAbove ? 2 : 0.75f);
      float y = TEXT_TOP - below - i * 3;
      content.moveTo(left, y);
      content.lineTo(left + Sheet.points(Sheet.LETTER_RULE_WIDTH), y);
      content.stroke();
    }
  }

  /** A text that ends at the right edge, its base line so far below the upper edge of the text area. */
  void rightEdge(String text, Typeface font, float size, float below) throws IOException {
    show(text, font, size, TEXT_LEFT + TEXT_WIDTH - font.width(text, size), TEXT_TOP - below, 0);
  }

  /** A square picture of so many millimetres, with lines in small type beside it, halfway up. */
  void picture(byte[] png, int size, List<String> beside) throws IOException {
    float side = Sheet.points(size);
    double lines = Math.ceil(side / PITCH);
    keep(lines);
    float middle = TEXT_TOP - PITCH * (float) used - (PITCH * (float) lines - (PITCH - Sheet.BODY_SIZE)) / 2;
    content.drawImage(PDImageXObject.createFromByteArray(document, png, "picture"), TEXT_LEFT, middle - side / 2, side, side);
    float y = middle + beside.size() * SMALL_PITCH / 2 - Typefaces.ASCENT * Sheet.NOTE_SIZE;
    for (String line : beside) {
      show(line, faces.body, Sheet.NOTE_SIZE, TEXT_LEFT + side + Sheet.points(BESIDE), y, 0);
      y -= SMALL_PITCH;
    }
    used += lines;
  }

  void skip(int lines) {
    used += lines;
  }

  /** Goes on with the first line of the grid at or below this distance from the upper edge. */
  void skipTo(float below) {
    used = Math.ceil(below / PITCH);
  }

  boolean fits(double lines) {
    return used + lines <= Sheet.LINES;
  }

  /** Turns the page unless so many lines are left on it. */
  void keep(double lines) throws IOException {
    if (!fits(lines)) {
      turn();
    }
  }

  void turn() throws IOException {
    content.close();
    content = open();
  }

  /** 版记: the last two lines of the last page, between rules. */
  void colophon(String left, String right) throws IOException {
    keep(3);
    used = Sheet.LINES;
    float size = Sheet.SMALL_SIZE;
    float bottom = TEXT_TOP - TEXT_BOTTOM;
    rule(bottom, 1, BLACK);
    rule(bottom - PITCH, 1, BLACK);
    float y = TEXT_BOTTOM + (PITCH - size) / 2 + (1 - Typefaces.ASCENT) * size;
    show(left, faces.body, size, TEXT_LEFT + size, y, 0);
    show(right, faces.body, size, TEXT_LEFT + TEXT_WIDTH - size - faces.body.width(right, size), y, 0);
  }

  /** Closes the last page and names the glyphs; the document can then be saved. */
  void finish() throws IOException {
    content.close();
    copied.apply(document);
  }

  /** The base line of the next line. */
  private float next(double lines) throws IOException {
    keep(lines);
    float y = TEXT_TOP - Typefaces.ASCENT * Sheet.BODY_SIZE - PITCH * (float) used;
    used += lines;
    return y;
  }

  private PDPageContentStream open() throws IOException {
    PDPage sheet = new PDPage(new PDRectangle(Sheet.points(Sheet.WIDTH), Sheet.points(Sheet.HEIGHT)));
    document.addPage(sheet);
    page++;
    used = 0;
    content = new PDPageContentStream(document, sheet);
    if (page > 1 || firstNumbered) {
      number();
    }
    return content;
  }

  /** "— 1 —", outside the text area: right on odd pages, left on even ones, one character in. */
  private void number() throws IOException {
    String text = "— " + page + " —";
    float size = Sheet.SMALL_SIZE;
    float width = faces.body.width(text, size);
    float x = page % 2 == 1 ? TEXT_LEFT + TEXT_WIDTH - width - size : TEXT_LEFT + size;
    show(text, faces.body, size, x, TEXT_BOTTOM - Sheet.points(Sheet.PAGE_NUMBER_BELOW) - (Typefaces.ASCENT - 0.5f) * size, 0);
  }

  private void show(String text, Typeface font, float size, float x, float y, float spacing) throws IOException {
    content.beginText();
    content.setCharacterSpacing(spacing);
    content.newLineAtOffset(x, y);
    for (Typeface.Piece piece : font.pieces(text)) {
      copied.add(piece.font(), piece.text());
      content.setFont(piece.font(), size);
      // In pieces: of "fi" in one piece the library makes a glyph that copies as another character.
      for (String part : piece.text().split("(?<=f)")) {
        content.showText(part);
      }
    }
    content.endText();
  }
}
