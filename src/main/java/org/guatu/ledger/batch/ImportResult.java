package org.guatu.ledger.batch;

import java.util.List;
import org.guatu.ledger.Counts;
import org.guatu.ledger.RowProblem;

/** What a run over a file came to. Problems of doubtful rows that were confirmed are among the problems, for the record. */
public record ImportResult(Counts counts, RowStates states, List<RowProblem> problems, List<String> unknown) {}
