package org.guatu.ledger.sheet;

/**
 * What no file may exceed.
 *
 * @param bytes of the file itself
 * @param rows with something in them, in the sheet that is read
 * @param columns of a row
 * @param sharedCharacters in the table of shared strings, which alone is held in memory
 * @param cellCharacters as Excel itself allows
 */
public record Limits(long bytes, int rows, int columns, int sharedCharacters, int cellCharacters) {
  public static final Limits STANDARD = new Limits(20L << 20, 200_000, 256, 30_000_000, 32_767);
}
