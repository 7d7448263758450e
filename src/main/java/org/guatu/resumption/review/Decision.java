package org.guatu.resumption.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.Inputs;
import org.guatu.resumption.application.Verdict;
import org.guatu.resumption.procedure.ProcedureId;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was taken: under which rules, on what, why.
 *
 * @param verdict what the procedure said of the application then
 * @param rules the rule packs that held, as a decision cites them
 * @param remedy 救济途径, "" unless it was refused
 * @param dueAt the limit that ran then
 * @param mend what had to be mended, for a return
 */
public record Decision(
    UUID id,
    ApplicationStep step,
    Verdict verdict,
    ProcedureId procedure,
    List<String> rules,
    Inputs inputs,
    String reasons,
    String remedy,
    @Nullable Instant dueAt,
    Instant decidedAt,
    @Nullable UUID account,
    String actor,
    List<Mend> mend) {

  /** A condition to be mended. @param note what is wrong with it */
  public record Mend(String code, String note) {}

  /** Whether it was taken past its limit. */
  public boolean late() {
    return dueAt != null && decidedAt.isAfter(dueAt);
  }
}
