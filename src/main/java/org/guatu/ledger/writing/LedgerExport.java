package org.guatu.ledger.writing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.Words;
import org.guatu.ledger.Column;
import org.guatu.ledger.Format;
import org.guatu.ledger.Listing;
import org.guatu.ledger.RowSink;
import org.guatu.ledger.sheet.CsvRows;
import org.guatu.ledger.sheet.TableWriter;
import org.guatu.ledger.sheet.WorkbookStream;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a listing one by one and streams them out, so that those of a ledger come back in unchanged. */
public final class LedgerExport implements RowSink {
  /** Excel counts days from the 30 December 1899; so many days lie between that day and 1970. */
  private static final long EXCEL_EPOCH = 25_569;

  private final List<Column> columns;
  private final TableWriter table;
  private final End end;
  private long rows;

  private LedgerExport(List<Column> columns, TableWriter table, End end) {
    this.columns = columns;
    this.table = table;
    this.end = end;
  }

  public static LedgerExport open(Listing listing, Format format, OutputStream out) throws IOException {
    List<Column> columns = listing.columns();
    if (format == Format.XLSX) {
      Skeleton skeleton = Skeleton.of(listing);
      WorkbookStream stream = new WorkbookStream(out, skeleton.workbook(), Skeleton.HEADER_ROWS, skeleton.styles(), skeleton.textStyle(), skeleton.quotedStyle());
      return new LedgerExport(columns, stream, stream::close);
    }
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
    CsvRows table = new CsvRows(writer);
    columns.forEach(column -> table.text(column.title()));
    table.endRow();
    writer.flush();
    return new LedgerExport(columns, table, writer::flush);
  }

  public long rows() {
    return rows;
  }

  @Override
  public void row(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
    }
    table.startRow();
    for (int i = 0; i < values.length; i++) {
      write(columns.get(i), i, values[i]);
    }
    table.endRow();
    rows++;
  }

  private void write(Column column, int place, @Nullable Object value) {
    switch (column.type()) {
      case TEXT, ID, MOMENT -> table.text(value == null ? null : value.toString());
      case DATE -> table.day(value == null ? null : Math.toIntExact(((LocalDate) value).toEpochDay() + EXCEL_EPOCH),
          value == null ? null : value.toString(), place);
      case MONEY -> {
        MoneyUnit unit = column.moneyUnit() == null ? MoneyUnit.YUAN : column.moneyUnit();
        table.number(value == null ? null : ((Money) value).in(unit), place);
      }
      case INTEGER -> table.number(value == null ? null : BigDecimal.valueOf(((Number) value).longValue()), place);
      case DECIMAL -> table.number((BigDecimal) value, place);
      case CHOICE -> table.text(value == null ? null : label(column, value));
      case BOOLEAN -> table.text(value == null ? null : (Boolean) value ? "是" : "否");
    }
  }

  private static String label(Column column, Object value) {
    if (value instanceof Enum<?> constant) {
      return Words.of(constant);
    }
    return column.choices().stream().filter(choice -> choice.code().equals(value)).map(Column.Choice::label).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(value + " is no choice of " + column.key()));
  }

  /** Writes what follows the last row. Not called when the rows broke off: the file then stays visibly incomplete. */
  public void finish() throws IOException {
    end.write();
  }

  /** What follows the last row. */
  @FunctionalInterface
  private interface End {
    void write() throws IOException;
  }
}
