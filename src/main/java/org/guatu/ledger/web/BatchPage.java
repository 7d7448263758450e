package org.guatu.ledger.web;

import java.util.List;
import java.util.Map;
import org.guatu.kernel.Words;
import org.guatu.ledger.Batch;
import org.guatu.ledger.BatchState;
import org.guatu.ledger.Column;
import org.guatu.ledger.Counts;
import org.guatu.ledger.Mode;
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

  /** Why it cannot be imported as it was tried; null if it can. */
  public @Nullable String refusal() {
    Counts counts = batch.counts();
    int bad = counts.rejected() + (batch.confirmed() ? 0 : counts.doubtful());
    if (bad > 0 && counts.added() + counts.changed() + counts.unchanged() == 0) {
      return "没有一行可以导入，请改正后重新上传";
    }
    return batch.mode() != Mode.ALL || bad == 0 ? null
        : "有 " + bad + " 行错误或待确认，整批导入要先改正、重新上传，或在上面改为“" + Words.of(Mode.VALID) + "”再试算一次";
  }

  public boolean matched() {
    return recognised != null && recognised.matched();
  }

  public String path() {
    return "/ledger/batches/" + batch.id().value();
  }
}
