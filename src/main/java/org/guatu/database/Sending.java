package org.guatu.database;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that a thread of their own sends for the transaction under way in this one. The driver lets nothing else pass on the connection
 * until they are in, so the order of statements stays what it was. What becomes of them is heard at the next statement, at a savepoint and
 * before the transaction commits: a refusal is thrown there.
 */
final class Sending implements TransactionSynchronization {
  private @Nullable FutureTask<Boolean> rows;

  private Sending() {}

  /** Whether a transaction is under way that waits for what is sent. */
  static boolean possible() {
    return TransactionSynchronizationManager.isSynchronizationActive() && TransactionSynchronizationManager.isActualTransactionActive();
  }

  interface Work {
    void run() throws Exception;
  }

  /** Once what was sent before is in. */
  static void begin(Work work) {
    Sending sending = current();
    if (sending == null) {
      sending = new Sending();
      TransactionSynchronizationManager.bindResource(Sending.class, sending);
      TransactionSynchronizationManager.registerSynchronization(sending);
    }
    sending.finish();
    sending.rows = new FutureTask<>(() -> {
      work.run();
      return true;
    });
    Thread.ofPlatform().daemon().name("copy").start(sending.rows);
  }

  /** Waits for what is on its way. @throws RuntimeException what it met with */
  static void awaitRows() {
    Sending sending = current();
    if (sending != null) {
      sending.finish();
    }
  }

  private static @Nullable Sending current() {
    return (Sending) TransactionSynchronizationManager.getResource(Sending.class);
  }

  private void finish() {
    FutureTask<Boolean> sent = rows;
    rows = null;
    if (sent == null) {
      return;
    }
    try {
      sent.get();
    } catch (ExecutionException refused) {
      throw refused.getCause() instanceof RuntimeException known ? known : new DataAccessException("sending rows", refused.getCause());
    } catch (InterruptedException | CancellationException stopped) {
      Thread.currentThread().interrupt();
      throw new DataAccessException("interrupted while rows were sent", stopped);
    }
  }

  @Override
  public void savepoint(Object savepoint) {
    finish();
  }

  @Override
  public void savepointRollback(Object savepoint) {
    finish();
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    finish();
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(Sending.class);
    finish();
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(Sending.class, this);
  }

  @Override
  public void beforeCompletion() {
    TransactionSynchronizationManager.unbindResource(Sending.class);
  }

  /** Every statement waits for the rows that are on their way. */
  @Configuration
  static class BeforeStatements {
    @Bean
    ExecuteListenerProvider sendingBeforeStatements() {
      return new DefaultExecuteListenerProvider(new ExecuteListener() {
        @Override
        public void start(ExecuteContext statement) {
          awaitRows();
        }
      });
    }
  }
}
