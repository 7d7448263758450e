package org.guatu.ledger.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.guatu.ledger.LedgerRow;
import org.guatu.ledger.RowProblem;
import org.guatu.ledger.reading.HeaderMatch;
import org.guatu.ledger.reading.RowReader;
import org.guatu.ledger.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Reads rows of a file ahead in a thread of its own, while those before are checked and written. Only a few thousand wait at a time. */
final class RowsAhead {
  private static final int PIECE = 250;
  private static final int PIECES = 8;
  private static final int PATIENCE = 50;

  private final HeaderMatch match;
  private final RowReader reader;
  private final BlockingQueue<List<Read>> ready = new ArrayBlockingQueue<>(PIECES);
  private List<Read> piece = new ArrayList<>(PIECE);
  private volatile boolean abandoned;
  private volatile @Nullable Throwable failure;

  RowsAhead(HeaderMatch match) {
    this.match = match;
    this.reader = new RowReader(match);
  }

  /** @param problems what is wrong with its cells; if anything is, the row is not to be used further */
  record Read(LedgerRow row, List<RowProblem> problems) {}

  /** Hands over the rows below the header that have something in them, in their order, to the calling thread. */
  void forEach(Consumer<Read> taker) {
    Thread ahead = Thread.ofPlatform().daemon().name("ledger-rows").start(this::read);
    try {
      for (List<Read> next = ready.take(); !next.isEmpty(); next = ready.take()) {
        next.forEach(taker);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } finally {
      abandoned = true;
      join(ahead);
    }
    switch (failure) {
      case null -> {}
      case RuntimeException refused -> throw refused;
      case Error broken -> throw broken;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }

  private void read() {
    try {
      match.block().sheet().rows(this::take);
      if (!piece.isEmpty()) {
        hand(piece);
      }
    } catch (RuntimeException | Error broken) {
      failure = broken;
    } finally {
      hand(List.of());
    }
  }

  private boolean take(SheetRow row) {
    if (reader.data(row)) {
      List<RowProblem> problems = new ArrayList<>(0);
      piece.add(new Read(reader.read(row, problems), problems));
      if (piece.size() == PIECE) {
        hand(piece);
        piece = new ArrayList<>(PIECE);
      }
    }
    return !abandoned;
  }

  private void hand(List<Read> rows) {
    try {
      while (!abandoned && !ready.offer(rows, PATIENCE, TimeUnit.MILLISECONDS)) {
        Thread.onSpinWait();
      }
    } catch (InterruptedException nobodyDoes) {
      throw new IllegalStateException(nobodyDoes);
    }
  }

  /** The file is closed next. */
  private static void join(Thread ahead) {
    boolean interrupted = false;
    while (true) {
      try {
        ahead.join();
        break;
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
