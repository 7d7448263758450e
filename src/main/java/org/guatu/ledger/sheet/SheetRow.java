package org.guatu.ledger.sheet;

import java.util.List;

/**
 * A row with something in it.
 *
 * @param number as the person sees it, counting from 1
 * @param cells from the first column on, with blanks between, none after the last
 */
public record SheetRow(int number, List<Cell> cells) {
  /** @return BLANK beyond the last cell */
  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.BLANK;
  }
}
