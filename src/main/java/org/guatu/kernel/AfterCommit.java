package org.guatu.kernel;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work that must wait until the running transaction has committed, such as forgetting what is kept in memory. */
public final class AfterCommit {
  private AfterCommit() {}

  /** Runs the work after the commit, never after a roll-back; at once where no transaction runs. */
  public static void run(Runnable work) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      work.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        work.run();
      }
    });
  }
}
