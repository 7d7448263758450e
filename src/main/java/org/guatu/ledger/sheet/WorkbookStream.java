package org.guatu.ledger.sheet;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Streams rows into a small finished workbook: everything of it goes out first, then its first sheet with the rows in place. Memory does
 * not grow with the rows, and the first byte leaves before the first row is read.
 */
public final class WorkbookStream implements TableWriter, AutoCloseable {
  /** A quarter of the time of the usual level for a fifth more bytes. */
  private static final int LEVEL = 2;
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String END = "</sheetData>";

  private final ZipOutputStream zip;
  private final Writer out;
  private final RowsXml rows;
  private final String tail;
  private final int[] styles;
  private final int textStyle;
  private final int quotedStyle;

  /**
   * @param skeleton the workbook; its first sheet has {@code headerRows} rows and only those
   * @param styles the cell style of each column
   * @param textStyle of texts in any column
   * @param quotedStyle of texts that would be a formula if somebody edited them ("quote prefix")
   */
  public WorkbookStream(OutputStream target, byte[] skeleton, int headerRows, int[] styles, int textStyle, int quotedStyle)
      throws IOException {
    this.zip = new ZipOutputStream(target);
    this.styles = styles.clone();
    this.textStyle = textStyle;
    this.quotedStyle = quotedStyle;
    zip.setLevel(LEVEL);
    String sheet = copyOthers(skeleton);
    target.flush();
    int end = sheet.indexOf(END);
    this.tail = sheet.substring(end);
    this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 15);
    zip.putNextEntry(new ZipEntry(SHEET));
    out.write(sheet.substring(0, end));
    this.rows = new RowsXml(out, headerRows);
  }

  private String copyOthers(byte[] skeleton) throws IOException {
    String sheet = "";
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(skeleton))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(SHEET)) {
          sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } else {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(zip);
          zip.closeEntry();
        }
      }
    }
    if (!sheet.contains(END)) {
      throw new IllegalArgumentException("the skeleton has no rows in its first sheet");
    }
    return sheet;
  }

  @Override
  public void startRow() {
    rows.startRow();
  }

  @Override
  public void text(@Nullable String text) {
    rows.text(text, text != null && CsvSafety.dangerous(text) ? quotedStyle : textStyle);
  }

  @Override
  public void number(@Nullable BigDecimal number, int column) {
    rows.number(number, styles[column], textStyle);
  }

  @Override
  public void day(@Nullable Integer days, @Nullable String text, int column) {
    if (days == null) {
      rows.skip();
    } else {
      rows.number(BigDecimal.valueOf(days), styles[column], textStyle);
    }
  }

  @Override
  public void endRow() {
    rows.endRow();
  }

  @Override
  public void close() throws IOException {
    out.write(tail);
    out.flush();
    zip.closeEntry();
    zip.finish();
  }
}
