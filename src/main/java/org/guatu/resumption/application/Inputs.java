package org.guatu.resumption.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.resumption.procedure.EvidenceKind;
import org.guatu.resumption.procedure.Party;
import org.jspecify.annotations.Nullable;

/**
 * All that a verdict depends on, beside the procedure. Stored with every decision, so that it can be replayed.
 *
 * @param items by the condition's code
 * @param signed the parties whose signatures hold for the content
 * @param contentHash what they signed
 */
public record Inputs(
    boolean emergency,
    @Nullable LocalDate requestedOn,
    @Nullable Integer headcount,
    boolean plan,
    Map<String, Given> items,
    List<Party> signed,
    String contentHash) {

  /** An answer and the kinds of evidence that stand beside it. */
  public record Given(Answer answer, List<EvidenceKind> evidence) {}
}
