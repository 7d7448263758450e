package org.guatu.ledger.writing;

import java.io.IOException;
import java.io.OutputStream;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.Listing;

/** An empty ledger to fill. */
public final class LedgerTemplate {
  private LedgerTemplate() {}

  public static void write(Ledger ledger, OutputStream out) throws IOException {
    out.write(Skeleton.of(Listing.of(ledger)).workbook());
  }
}
