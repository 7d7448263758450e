package org.guatu.resumption.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guatu.organization.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One round of resuming work after one stop.
 *
 * @param closedAt null while it runs
 */
public record Campaign(
    CampaignId id,
    CampaignKind kind,
    String name,
    ProcedureId procedure,
    Coverage coverage,
    @Nullable UUID area,
    LocalDate deadline,
    PersonId reviewLead,
    PersonId approvalLead,
    Instant openedAt,
    String openedBy,
    @Nullable Instant closedAt,
    String closeReason,
    long version) {

  /** Whether it takes applications on a day. */
  public boolean takesOn(LocalDate day) {
    return closedAt == null && !day.isAfter(deadline);
  }
}
