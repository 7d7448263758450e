package org.guatu.ledger;

/** Told how many rows are done, every thousand or so. */
@FunctionalInterface
public interface Progress {
  Progress NONE = rows -> {};

  void rows(int done);
}
