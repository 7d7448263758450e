package org.guatu.resumption.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field visit.
 *
 * @param checklist what is looked at, one a line
 * @param passed null until its outcome is reported, and for one that was arranged anew
 */
public record Visit(
    UUID id,
    LocalDate on,
    String checklist,
    Instant askedAt,
    String askedBy,
    @Nullable Boolean passed,
    String outcome,
    @Nullable Instant reportedAt,
    @Nullable String reportedBy) {

  /** Whether its outcome is still to come. */
  public boolean isOpen() {
    return reportedAt == null;
  }

  /** Whether another was arranged in its place. */
  public boolean isReplaced() {
    return reportedAt != null && passed == null;
  }
}
