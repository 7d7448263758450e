package org.guatu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.guatu.identity.Scope;
import org.guatu.ledger.Batch;
import org.guatu.ledger.BatchId;
import org.guatu.ledger.BatchState;
import org.guatu.ledger.ImportOptions;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Mode;
import org.guatu.ledger.Progress;

/** Takes in the ledgers that the bench's office hands in, whole or not at all. */
class SeedImports {
  private final Imports imports;

  SeedImports(Imports imports) {
    this.imports = imports;
  }

  /** Acting as whoever acts. */
  Batch take(Scope scope, SeedFile file) throws IOException {
    long start = System.nanoTime();
    Path csv = Files.createTempFile("bench-", ".csv");
    try {
      Files.writeString(csv, file.text());
      BatchId id = imports.receive(scope, file.ledger(), file.ledger() + ".csv", csv);
      Batch batch = imports.apply(scope, id, new ImportOptions(Mode.ALL, true, Map.of()), Progress.NONE);
      if (batch.state() != BatchState.APPLIED) {
        throw new IllegalStateException("the register refused " + file.ledger() + " of " + file.handedIn() + ": " + batch.counts());
      }
      System.err.printf("bench: %s %s, %d rows in %d ms%n", file.ledger(), file.handedIn(), batch.counts().total(), (System.nanoTime() - start) / 1_000_000);
      return batch;
    } finally {
      Files.delete(csv);
    }
  }
}
