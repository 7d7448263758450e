package org.guatu.ledger;

/** How many rows of a file came to what. */
public record Counts(int total, int added, int changed, int unchanged, int rejected, int doubtful) {
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

  public boolean clean() {
    return rejected == 0 && doubtful == 0;
  }
}
