package org.guatu.ledger.sheet;

import java.util.List;
import java.util.function.Predicate;

/** One sheet of an opened file. */
public interface Sheet {
  String name();

  /** Hands over the rows from top to bottom until the taker has enough (returns false). Each call reads from the top. */
  void rows(Predicate<SheetRow> taker);

  /** Areas of merged cells within the first rows, which Excel stores after the data. Empty for CSV. */
  List<MergedArea> merged();

  /** Whether day counts start in 1904 (old Macintosh workbooks) rather than 1900. */
  boolean since1904();

  /** An area of merged cells: rows counting from 1, columns from 0, all inclusive; the value stands in its first cell. */
  record MergedArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
}
