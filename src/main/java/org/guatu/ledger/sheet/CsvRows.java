package org.guatu.ledger.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** Streams a table as CSV after RFC 4180, with a byte-order mark so that Excel takes it for UTF-8, and no text that becomes a formula. */
public final class CsvRows implements TableWriter {
  private final CSVPrinter printer;

  public CsvRows(Writer out) throws IOException {
    out.write('\uFEFF');
    this.printer = new CSVPrinter(out, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get());
  }

  @Override
  public void startRow() {}

  @Override
  public void text(@Nullable String text) {
    print(text == null ? "" : CsvSafety.guard(text));
  }

  @Override
  public void number(@Nullable BigDecimal number, int column) {
    print(number == null ? "" : number.toPlainString());
  }

  @Override
  public void day(@Nullable Integer days, @Nullable String text, int column) {
    print(text == null ? "" : text);
  }

  @Override
  public void endRow() {
    try {
      printer.println();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void print(String value) {
    try {
      printer.print(value);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
