package org.guatu.ledger.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One sheet of an opened file. */
public interface Sheet {
  String name();

  /** Hands over the rows from top to bottom until the taker has enough (returns false). Each call reads from the top. */
  void rows(Predicate<SheetRow> taker);

  /** Areas of merged cells within the first rows, which Excel stores after the data. Empty for CSV. */
  List<MergedArea> merged();

  /** Whether day counts start in 1904 (old Macintosh workbooks) rather than 1900. */
  boolean since1904();

  /**
   * Writes the whole file once more with two more columns in this sheet, and a summary.
   *
   * @param column the first of the two columns, counting from 0; what stands there and behind is replaced
   * @param notes the two texts for a row by its number, null for none
   * @param summary lines for one more sheet; a CSV has no place for it and leaves it out
   */
  void annotate(int column, IntFunction<String @Nullable []> notes, List<List<String>> summary, OutputStream target) throws IOException;

  /** An area of merged cells: rows counting from 1, columns from 0, all inclusive; the value stands in its first cell. */
  record MergedArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
}
