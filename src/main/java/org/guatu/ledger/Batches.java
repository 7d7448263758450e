package org.guatu.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.ledger.batch.BatchStore;
import org.guatu.ledger.batch.FileStore;
import org.guatu.ledger.batch.Recognition;
import org.guatu.ledger.batch.ResultFile;
import org.guatu.ledger.reading.HeaderMatch;
import org.guatu.ledger.sheet.Limits;
import org.guatu.ledger.sheet.SheetFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was brought in: the list, the answers, and taking it back. Who does not see the whole zone sees his own. */
@Service
public class Batches {
  private final Ledgers ledgers;
  private final BatchStore store;
  private final FileStore files;
  private final Recognition recognition;
  private final UndoChecks undoChecks;
  private final Clock clock;

  Batches(Ledgers ledgers, BatchStore store, FileStore files, Recognition recognition, UndoChecks undoChecks, Clock clock) {
    this.ledgers = ledgers;
    this.store = store;
    this.files = files;
    this.recognition = recognition;
    this.undoChecks = undoChecks;
    this.clock = clock;
  }

  @Requires(Permission.LEDGER_IMPORT)
  @Transactional(readOnly = true)
  public List<Batch> list(Scope scope, @Nullable BatchId before, int limit) {
    return store.list(scope, before, limit);
  }

  /** @throws NotFound if it is not there, or somebody else's */
  @Requires(Permission.LEDGER_IMPORT)
  @Transactional(readOnly = true)
  public Batch get(Scope scope, BatchId id) {
    return find(scope, id);
  }

  /** What is wrong with its rows, in the order of the file. */
  @Requires(Permission.LEDGER_IMPORT)
  @Transactional(readOnly = true)
  public List<RowProblem> problems(Scope scope, BatchId id, int limit) {
    return store.problems(scope.zone(), find(scope, id).id(), limit);
  }

  /** An earlier batch of the very same file whose rows are in the register: 该文件已导入. */
  @Requires(Permission.LEDGER_IMPORT)
  @Transactional(readOnly = true)
  public Optional<Batch> earlier(Scope scope, Batch batch) {
    return store.earlier(scope.zone(), batch);
  }

  /** How its columns are understood, with or without what the importer says of them. */
  @Requires(Permission.LEDGER_IMPORT)
  @Transactional(readOnly = true)
  public Recognised recognise(Scope scope, BatchId id, Map<String, String> mapping) {
    Batch batch = find(scope, id);
    Ledger ledger = ledgers.get(batch.ledger());
    Path copy = files.copy(scope.zone(), batch.fileHash(), batch.fileName());
    try (SheetFile file = SheetFile.open(copy, Limits.STANDARD)) {
      HeaderMatch match = recognition.match(scope.zone(), ledger, file, mapping);
      return Recognised.of(match, ledger);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } finally {
      Imports.delete(copy);
    }
  }

  /**
   * The same file with 行状态 and 错误原因 behind its rows, and a summary.
   *
   * @throws org.guatu.kernel.InvalidInput if a workbook is asked for as CSV, which cannot hold it
   */
  @Requires(Permission.LEDGER_IMPORT)
  @Transactional(readOnly = true)
  public void result(Scope scope, BatchId id, Format format, OutputStream out) {
    Batch batch = find(scope, id);
    Ledger ledger = ledgers.get(batch.ledger());
    Path copy = files.copy(scope.zone(), batch.fileHash(), batch.fileName());
    try (SheetFile file = SheetFile.open(copy, Limits.STANDARD)) {
      HeaderMatch match = recognition.match(scope.zone(), ledger, file, batch.mapping());
      new ResultFile(batch, ledger, store.states(scope.zone(), id), store.problems(scope.zone(), id, Integer.MAX_VALUE)).write(match, file.workbook(), format, out);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } finally {
      Imports.delete(copy);
    }
  }

  /** The file as it came. */
  @Requires(Permission.LEDGER_IMPORT)
  @Transactional
  @Recorded("ledger.open-file")
  public void original(Scope scope, BatchId id, OutputStream out) {
    Batch batch = find(scope, id);
    Path copy = files.copy(scope.zone(), batch.fileHash(), batch.fileName());
    try {
      Files.copy(copy, out);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } finally {
      Imports.delete(copy);
    }
  }

  /**
   * Takes an import back: its facts are superseded, not deleted; boards as known before show them still.
   *
   * @throws RuleViolation if it is not in the register, or something already rests on it
   */
  @Requires(Permission.LEDGER_IMPORT)
  @Transactional
  @Recorded("ledger.undo")
  public int undo(Scope scope, BatchId id) {
    Batch batch = find(scope, id);
    if (!batch.state().mayBecome(BatchState.UNDONE)) {
      throw new RuleViolation("ledger.not-applied", Words.of(batch.state()));
    }
    Ledger ledger = ledgers.toWrite(batch.ledger());
    store.takeTurn(scope.zone(), ledger.code());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ImportContext context = new ImportContext(scope, id, Actor.current().name(), now, batch.fileName(), batch.fileHash());
    int superseded = undoChecks.undo(ledger, batch, context);
    store.undone(scope.zone(), batch, now, Actor.current().name());
    AuditTrail.note("ledger", ledger.code());
    AuditTrail.note("file", batch.fileName());
    AuditTrail.note("superseded", superseded);
    return superseded;
  }

  private Batch find(Scope scope, BatchId id) {
    return store.find(scope, id).orElseThrow(() -> new NotFound("batch", id.value()));
  }
}
