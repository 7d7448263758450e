package org.guatu.database;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
 * What other threads send for the transaction under way in this one: rows and statements, one after the other in the order in which they
 * were begun, so that the order of statements stays what it was. What becomes of them is heard at the next statement of this thread, at a
 * savepoint and before the transaction commits: a refusal is thrown there, and what was begun after it is not sent.
 */
final class Sending implements TransactionSynchronization {
  private @Nullable CompletableFuture<Void> sent;
  private volatile boolean over;

  private Sending() {}

  /** Whether a transaction is under way that waits for what is sent. */
  static boolean possible() {
    return TransactionSynchronizationManager.isSynchronizationActive() && TransactionSynchronizationManager.isActualTransactionActive();
  }

  interface Work {
    void run() throws Exception;
  }

  /** Sends it once what was begun before is in. */
  static void begin(Work work) {
    Sending sending = current();
    if (sending == null) {
      sending = new Sending();
      TransactionSynchronizationManager.bindResource(Sending.class, sending);
      TransactionSynchronizationManager.registerSynchronization(sending);
    }
    sending.add(work);
  }

  private void add(Work work) {
    CompletableFuture<Void> before = sent == null ? CompletableFuture.completedFuture(null) : sent;
    sent = before.thenRunAsync(() -> run(work), each -> Thread.ofPlatform().daemon().name("copy").start(each));
  }

  private void run(Work work) {
    try {
      if (!over) {
        work.run();
      }
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception broken) {
      throw new DataAccessException("sending rows", broken);
    }
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
    if (sent == null) {
      return;
    }
    try {
      sent.get();
      sent = null;
    } catch (ExecutionException refused) {
      sent = null;
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

  /** Where the transaction is taken back, nothing more is sent on a connection that is somebody else's next. */
  @Override
  public void beforeCompletion() {
    TransactionSynchronizationManager.unbindResource(Sending.class);
    over = true;
    if (sent != null) {
      sent.handle((done, refused) -> true).join();
    }
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
