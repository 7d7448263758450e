package org.guatu.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.guatu.identity.Scope;

/**
 * Under what an import writes, or takes back.
 *
 * @param scope the rows that the importer may write; a row outside is refused
 * @param importer who carried the file in: recorded beside the author, never as the author
 * @param recordedAt one moment for all rows, by the business clock
 * @param fileHash SHA-256 of the file, hex
 * @param found what was looked up for the portion of rows that is under way
 */
public record ImportContext(Scope scope, BatchId batch, String importer, Instant recordedAt, String fileName, String fileHash,
    Map<String, Object> found) {
  public ImportContext(Scope scope, BatchId batch, String importer, Instant recordedAt, String fileName, String fileHash) {
    this(scope, batch, importer, recordedAt, fileName, fileHash, new HashMap<>());
  }

  /**
   * What a ledger looks up for a portion of rows, once for checking and writing them: the checked rows are all that are written, and
   * nothing is written in between. Whoever relies on it when writing has locked it when looking it up.
   */
  @SuppressWarnings("unchecked")
  public <T> T once(String key, Supplier<T> work) {
    Object known = found.get(key);
    if (known == null) {
      known = work.get();
      found.put(key, known);
    }
    return (T) known;
  }

  /** The next portion is another one. */
  public void nextPortion() {
    found.clear();
  }

  public org.guatu.kernel.ZoneId zone() {
    return scope.zone();
  }

  /** Who answers for the row: whom it names (填报人), else its unit (填报单位), else the importer. */
  public String author(LedgerRow row) {
    String named = row.author();
    return named == null ? importer : named;
  }
}
