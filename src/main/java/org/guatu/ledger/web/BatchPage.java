package org.guatu.ledger.web;

import java.util.List;
import java.util.Map;
import org.guatu.ledger.Batch;
import org.guatu.ledger.BatchState;
import org.guatu.ledger.Column;
import org.guatu.ledger.Recognised;
import org.guatu.ledger.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * One batch: how its columns are understood, what a dry run said, what became of it.
 *
 * @param problems the first of them; the result file has all
 * @param recognised null once the batch is decided
 * @param earlier an earlier batch of the very same file, null for none
 */
public record BatchPage(Batch batch, String title, List<Column> columns, List<RowProblem> problems, boolean more,
    @Nullable Recognised recognised, @Nullable Batch earlier, Map<String, String> errors) {
  public boolean open() {
    return batch.state().mayBecome(BatchState.APPLIED);
  }

  public boolean undoable() {
    return batch.state().mayBecome(BatchState.UNDONE);
  }

  public boolean checked() {
    return batch.state() != BatchState.RECEIVED;
  }

  public String path() {
    return "/ledger/batches/" + batch.id().value();
  }
}
