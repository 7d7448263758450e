package org.guatu.ledger;

import java.time.Instant;
import org.guatu.identity.Scope;

/**
 * Under what an import writes, or takes back.
 *
 * @param scope the rows that the importer may write; a row outside is refused
 * @param importer who carried the file in: recorded beside the author, never as the author
 * @param recordedAt one moment for all rows, by the business clock
 * @param fileHash SHA-256 of the file, hex
 */
public record ImportContext(Scope scope, BatchId batch, String importer, Instant recordedAt, String fileName, String fileHash) {
  public org.guatu.kernel.ZoneId zone() {
    return scope.zone();
  }

  /** Who answers for the row: whom it names (填报人), else its unit (填报单位), else the importer. */
  public String author(LedgerRow row) {
    String named = row.author();
    return named == null ? importer : named;
  }
}
