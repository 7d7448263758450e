package org.guatu.ledger.web;

import java.util.List;
import java.util.Map;
import org.guatu.ledger.Batch;
import org.jspecify.annotations.Nullable;

/** @param titles of the ledgers, by their codes @param next the address of the next page, null on the last */
public record BatchesPage(List<Batch> rows, Map<String, String> titles, @Nullable String next) {
  /** What the batch's ledger is called; its code for one that there is no more. */
  public String title(Batch batch) {
    return titles.getOrDefault(batch.ledger(), batch.ledger());
  }
}
