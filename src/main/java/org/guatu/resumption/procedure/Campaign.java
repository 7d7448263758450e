package org.guatu.resumption.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guatu.organization.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One round of resuming work after one stop.
 *
 * @param authority in whose name its permits are issued (发文机关); "" for the zone
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
    String authority,
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
