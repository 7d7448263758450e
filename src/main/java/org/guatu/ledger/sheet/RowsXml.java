package org.guatu.ledger.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes rows of a worksheet as XML, straight to the stream; texts stand in their cells, so that nothing is collected. */
final class RowsXml {
  private static final int LETTERS = 26;
  /** Excel keeps fifteen digits of a number; a longer one goes out as text, to come back whole. */
  private static final int DIGITS = 15;

  private final Writer out;
  private int row;
  private int column;

  RowsXml(Writer out, int rowsBefore) {
    this.out = out;
    this.row = rowsBefore;
  }

  void startRow() {
    row++;
    column = 0;
    write("<row r=\"" + row + "\">");
  }

  void endRow() {
    write("</row>");
  }

  void skip() {
    column++;
  }

  void text(@Nullable String text, int style) {
    if (text == null || text.isEmpty()) {
      column++;
      return;
    }
    write("<c r=\"" + name(column++) + row + "\" s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    write(escape(XmlText.encode(text)));
    write("</t></is></c>");
  }

  void number(@Nullable BigDecimal number, int style, int textStyle) {
    if (number != null && number.precision() > DIGITS) {
      text(number.toPlainString(), textStyle);
      return;
    }
    if (number != null) {
      write("<c r=\"" + name(column) + row + "\" s=\"" + style + "\"><v>" + number.toPlainString() + "</v></c>");
    }
    column++;
  }

  /** 0 → A, 27 → AB. */
  static String name(int column) {
    StringBuilder name = new StringBuilder(3);
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      name.insert(0, (char) ('A' + rest % LETTERS));
    }
    return name.toString();
  }

  static String escape(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      String replaced = switch (text.charAt(i)) {
        case '<' -> "&lt;";
        case '>' -> "&gt;";
        case '&' -> "&amp;";
        case '"' -> "&quot;";
        default -> null;
      };
      if (replaced != null && out == null) {
        out = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (out != null) {
        out.append(replaced == null ? String.valueOf(text.charAt(i)) : replaced);
      }
    }
    return out == null ? text : out.toString();
  }

  private void write(String xml) {
    try {
      out.write(xml);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
