package org.guatu.ledger.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.kernel.InvalidInput;
import org.guatu.ledger.Column;
import org.guatu.ledger.LedgerRow;
import org.guatu.ledger.RowProblem;
import org.guatu.ledger.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Makes ledger rows of the rows below a header. */
public final class RowReader {
  private final int bottom;
  private final Map<Integer, Column> columns;
  private final List<Integer> files = new ArrayList<>();
  private final List<CellReader> readers = new ArrayList<>();
  private final List<Column> order = new ArrayList<>();
  private final List<String> leaves = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  public RowReader(HeaderMatch match) {
    this.bottom = match.block().bottom();
    this.columns = match.columns();
    boolean since1904 = match.block().sheet().since1904();
    columns.forEach((file, column) -> {
      places.put(column.key(), files.size());
      files.add(file);
      order.add(column);
      leaves.add(match.block().paths().get(file).getLast());
      readers.add(new CellReader(column, match.units().get(file), since1904));
    });
  }

  /** Whether the row lies below the header and has something in a column that is read. */
  public boolean data(SheetRow row) {
    if (row.number() <= bottom) {
      return false;
    }
    for (int file : files) {
      if (!row.cell(file).blank()) {
        return true;
      }
    }
    return false;
  }

  /** @param problems takes what is wrong with its cells; if anything is, the row returned is not to be used further */
  public LedgerRow read(SheetRow row, List<RowProblem> problems) {
    @Nullable Object[] values = new Object[readers.size()];
    LedgerRow result = new LedgerRow(row.number(), places, values);
    if (isHeaderAgain(row)) {
      problems.add(new RowProblem(row.number(), null, "表头重复，请删去此行", false));
      return result;
    }
    for (int i = 0; i < values.length; i++) {
      try {
        values[i] = readers.get(i).read(row.cell(files.get(i)));
      } catch (InvalidInput wrong) {
        Column column = order.get(i);
        String message = wrong.fields().values().iterator().next();
        problems.add(new RowProblem(row.number(), column.key(), column.header() + "：" + message, false));
      }
    }
    return result;
  }

  private boolean isHeaderAgain(SheetRow row) {
    for (int i = 0; i < leaves.size(); i++) {
      if (!row.cell(files.get(i)).text().strip().equals(leaves.get(i))) {
        return false;
      }
    }
    return !leaves.isEmpty();
  }
}
