package org.guatu.ledger.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.ledger.Counts;
import org.guatu.ledger.ImportContext;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.LedgerRow;
import org.guatu.ledger.Progress;
import org.guatu.ledger.RowOutcome;
import org.guatu.ledger.RowProblem;
import org.guatu.ledger.RowState;
import org.guatu.ledger.reading.HeaderMatch;
import org.jspecify.annotations.Nullable;

/** One pass over a file: rows are read, checked and written in portions, so that memory does not grow with the file. */
final class ImportRun {
  private static final int PORTION = 2_000;
  /** The first one is smaller, so that the database does not wait for so many rows to be read. */
  private static final int FIRST = 500;

  private final Ledger ledger;
  private final ImportContext context;
  private final boolean confirm;
  private final Progress progress;
  private final HeaderMatch match;

  private final RowStates states = new RowStates();
  private final List<RowProblem> problems = new ArrayList<>();
  private final Map<String, Integer> keys = new HashMap<>();
  private final List<LedgerRow> portion = new ArrayList<>(PORTION);
  private final int[] counts = new int[RowState.values().length];
  private int size = FIRST;
  private int total;

  ImportRun(Ledger ledger, HeaderMatch match, ImportContext context, boolean confirm, Progress progress) {
    this.ledger = ledger;
    this.match = match;
    this.context = context;
    this.confirm = confirm;
    this.progress = progress;
  }

  ImportResult run() {
    new RowsAhead(match).forEach(this::take);
    write();
    Counts sum = new Counts(total, counts[RowState.ADDED.ordinal()], counts[RowState.CHANGED.ordinal()],
        counts[RowState.UNCHANGED.ordinal()], counts[RowState.REJECTED.ordinal()], counts[RowState.DOUBTFUL.ordinal()]);
    problems.sort(java.util.Comparator.comparingInt(RowProblem::row));
    return new ImportResult(sum, states, problems, match.unknown());
  }

  private void take(RowsAhead.Read next) {
    total++;
    LedgerRow read = next.row();
    if (!next.problems().isEmpty()) {
      problems.addAll(next.problems());
      count(read, RowState.REJECTED);
      return;
    }
    String key = ledger.keyOf(read);
    Integer first = key == null ? null : keys.putIfAbsent(key, read.number());
    if (first != null) {
      problems.add(new RowProblem(read.number(), null, "与第 " + first + " 行重复", false));
      count(read, RowState.REJECTED);
      return;
    }
    portion.add(read);
    if (portion.size() == size) {
      write();
      size = PORTION;
    }
  }

  private void write() {
    if (portion.isEmpty()) {
      return;
    }
    Map<Integer, Boolean> onlyDoubts = new LinkedHashMap<>();
    for (RowProblem problem : ledger.check(portion, context)) {
      problems.add(problem);
      onlyDoubts.merge(problem.row(), problem.confirmable(), Boolean::logicalAnd);
    }
    List<LedgerRow> good = new ArrayList<>(portion.size());
    for (LedgerRow row : portion) {
      RowState refused = refused(onlyDoubts.get(row.number()));
      if (refused == null) {
        good.add(row);
      } else {
        count(row, refused);
      }
    }
    List<RowOutcome> outcomes = good.isEmpty() ? List.of() : ledger.apply(good, context);
    for (int i = 0; i < good.size(); i++) {
      count(good.get(i), state(outcomes.get(i)));
    }
    portion.clear();
    context.nextPortion();
    progress.rows(total);
  }

  private @Nullable RowState refused(@Nullable Boolean onlyDoubts) {
    if (onlyDoubts == null || onlyDoubts && confirm) {
      return null;
    }
    return onlyDoubts ? RowState.DOUBTFUL : RowState.REJECTED;
  }

  private static RowState state(RowOutcome outcome) {
    return switch (outcome) {
      case ADDED -> RowState.ADDED;
      case CHANGED -> RowState.CHANGED;
      case UNCHANGED -> RowState.UNCHANGED;
    };
  }

  private void count(LedgerRow row, RowState state) {
    states.set(row.number(), state);
    counts[state.ordinal()]++;
  }
}
