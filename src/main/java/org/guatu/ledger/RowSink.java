package org.guatu.ledger;

import org.jspecify.annotations.Nullable;

/** Takes the rows of an export one by one and writes them out at once; nothing is collected. */
@FunctionalInterface
public interface RowSink {
  /** One value for each column of the ledger, in its order. */
  void row(@Nullable Object... values);
}
