package org.guatu.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Why a row is not taken.
 *
 * @param row its number in the file, as {@link LedgerRow#number()}
 * @param column the key of the column at fault, null if it is the row as a whole
 * @param message in Chinese, without the row's number
 * @param confirmable whether the importer may have it taken nevertheless, after a look: an amount 10,000 times the usual one
 */
public record RowProblem(int row, @Nullable String column, String message, boolean confirmable) {
  /** Wrong, to be mended in the file. */
  public static RowProblem of(LedgerRow row, String column, String message) {
    return new RowProblem(row.number(), column, message, false);
  }

  /** Improbable, taken only when the importer confirms. */
  public static RowProblem doubt(LedgerRow row, String column, String message) {
    return new RowProblem(row.number(), column, message, true);
  }
}
