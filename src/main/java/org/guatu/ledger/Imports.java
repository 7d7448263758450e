package org.guatu.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.ledger.batch.BatchStore;
import org.guatu.ledger.batch.FileStore;
import org.guatu.ledger.batch.ImportResult;
import org.guatu.ledger.batch.Runner;
import org.guatu.ledger.sheet.Limits;
import org.guatu.ledger.sheet.SheetFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bringing a file in: received, tried, applied. Nothing is ever half-stored: each step is one transaction. */
@Service
public class Imports {
  /** Uploads that nobody went on with are forgotten after this time. */
  private static final Duration PATIENCE = Duration.ofDays(14);

  private final Ledgers ledgers;
  private final BatchStore batches;
  private final FileStore files;
  private final Runner runner;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Imports(Ledgers ledgers, BatchStore batches, FileStore files, Runner runner, Clock clock, ApplicationEventPublisher events) {
    this.ledgers = ledgers;
    this.batches = batches;
    this.files = files;
    this.runner = runner;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Takes a file in, without reading more of it than what it is.
   *
   * @param scope where the importer may write ({@link Ledger#permission()})
   * @param fileName as the person calls it, for the list of batches
   * @throws org.guatu.kernel.InvalidInput at "file" if it is no workbook or CSV that is taken
   */
  @Requires(Permission.LEDGER_IMPORT)
  @Transactional
  @Recorded("ledger.receive")
  public BatchId receive(Scope scope, String code, String fileName, Path path) {
    Ledger ledger = ledgers.toWrite(code);
    try (SheetFile file = SheetFile.open(path, Limits.STANDARD)) {
      byte[] content = Files.readAllBytes(path);
      String hash = sha256(content);
      Instant now = now();
      batches.forgetBefore(scope.zone(), now.minus(PATIENCE));
      files.forgetUnused(scope.zone());
      files.keep(scope.zone(), hash, content, now);
      BatchId id = new BatchId(Ids.next());
      batches.insert(scope.zone(), id, ledger.code(), fileName, hash, now);
      AuditTrail.note("ledger", ledger.code());
      AuditTrail.note("file", fileName);
      AuditTrail.note("hash", hash);
      AuditTrail.note("kind", file.workbook() ? "xlsx" : "csv");
      return id;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Says what {@link #apply} would do, row by row, and stores nothing but that. */
  @Requires(Permission.LEDGER_IMPORT)
  @Transactional
  @Recorded("ledger.check")
  public Batch check(Scope scope, BatchId id, ImportOptions options, Progress progress) {
    return run(scope, id, options, progress, false);
  }

  /** Takes the rows into the register. The batch returned is APPLIED, or REFUSED where mode ALL met a bad row: then nothing was stored. */
  @Requires(Permission.LEDGER_IMPORT)
  @Transactional
  @Recorded("ledger.import")
  public Batch apply(Scope scope, BatchId id, ImportOptions options, Progress progress) {
    return run(scope, id, options, progress, true);
  }

  private Batch run(Scope scope, BatchId id, ImportOptions options, Progress progress, boolean keep) {
    Batch batch = batches.find(scope, id).orElseThrow(() -> new NotFound("batch", id.value()));
    if (!batch.state().mayBecome(keep ? BatchState.APPLIED : BatchState.CHECKED)) {
      throw new RuleViolation("ledger.batch-done", Words.of(batch.state()));
    }
    Ledger ledger = ledgers.toWrite(batch.ledger());
    batches.takeTurn(scope.zone(), ledger.code());
    Instant recordedAt = now();
    ImportContext context = new ImportContext(scope, id, Actor.current().name(), recordedAt, batch.fileName(), batch.fileHash());
    Path copy = files.copy(scope.zone(), batch.fileHash(), batch.fileName());
    try {
      ImportResult result = runner.run(ledger, copy, context, options, keep, progress);
      BatchState state = !keep ? BatchState.CHECKED : Runner.refused(options, result) ? BatchState.REFUSED : BatchState.APPLIED;
      boolean applied = state == BatchState.APPLIED;
      batches.save(scope.zone(), batch, state, options, result, applied ? recordedAt : null);
      note(batch, state, options, result);
      if (applied) {
        events.publishEvent(new LedgerImported(scope.zone(), id, ledger.code(), recordedAt, false));
      }
    } finally {
      delete(copy);
    }
    return batches.find(scope, id).orElseThrow();
  }

  private static void note(Batch batch, BatchState state, ImportOptions options, ImportResult result) {
    Counts counts = result.counts();
    AuditTrail.note("ledger", batch.ledger());
    AuditTrail.note("file", batch.fileName());
    AuditTrail.note("hash", batch.fileHash());
    AuditTrail.note("state", state);
    AuditTrail.note("mode", options.mode());
    AuditTrail.note("added", counts.added());
    AuditTrail.note("changed", counts.changed());
    AuditTrail.note("rejected", counts.rejected() + counts.doubtful());
    long confirmed = options.confirm() ? result.problems().stream().filter(RowProblem::confirmable).map(RowProblem::row).distinct().count() : 0;
    if (confirmed > 0) {
      AuditTrail.note("confirmedDoubts", confirmed);
    }
  }

  static void delete(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  /** Business time, to the microsecond that the database keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
