package org.guatu.ledger.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Takes a table cell by cell and streams it into a file. */
public interface TableWriter {
  void startRow();

  void text(@Nullable String text);

  /** In the style of its column. */
  void number(@Nullable BigDecimal number, int column);

  /** @param days Excel's day count since 1900 and the same day as text, for files without types */
  void day(@Nullable Integer days, @Nullable String text, int column);

  void endRow();
}
