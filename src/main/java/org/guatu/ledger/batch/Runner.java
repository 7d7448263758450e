package org.guatu.ledger.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.guatu.ledger.Counts;
import org.guatu.ledger.ImportContext;
import org.guatu.ledger.ImportOptions;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.Mode;
import org.guatu.ledger.Progress;
import org.guatu.ledger.reading.HeaderMatch;
import org.guatu.ledger.sheet.Limits;
import org.guatu.ledger.sheet.SheetFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a file through its ledger inside the caller's transaction, behind a savepoint: a dry run is the real thing, taken back, so it
 * cannot promise what the import would not do.
 */
@Component
public class Runner {
  private final Recognition recognition;
  private final TransactionTemplate nested;

  Runner(Recognition recognition, PlatformTransactionManager transactions) {
    this.recognition = recognition;
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * @param keep false for a dry run; a run in mode ALL with a bad row is not kept either
   * @throws org.guatu.ledger.sheet.UnreadableFile if the file as a whole cannot be taken
   */
  public ImportResult run(Ledger ledger, Path path, ImportContext context, ImportOptions options, boolean keep, Progress progress) {
    try (SheetFile file = SheetFile.open(path, Limits.STANDARD)) {
      HeaderMatch match = recognition.complete(context.zone(), ledger, file, options.mapping());
      ImportResult result = Objects.requireNonNull(nested.execute(status -> {
        ImportResult done = new ImportRun(ledger, match, context, options.confirm(), progress).run();
        if (!keep || refused(options, done)) {
          status.setRollbackOnly();
        }
        return done;
      }));
      if (!options.mapping().isEmpty()) {
        recognition.remember(context.zone(), ledger, match);
      }
      return result;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether the file is refused as a whole for its bad rows: one of them where all must be good, or nothing but such. */
  public static boolean refused(ImportOptions options, ImportResult result) {
    Counts counts = result.counts();
    return !counts.clean() && (options.mode() == Mode.ALL || counts.added() + counts.changed() + counts.unchanged() == 0);
  }
}
