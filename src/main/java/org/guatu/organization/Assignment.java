package org.guatu.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for what, from a day on and until another.
 *
 * @param from the first day
 * @param to the first day on which it no longer holds, or null while it holds
 * @param reason the paper or meeting it rests on, or why it ended
 */
public record Assignment(
    AssignmentId id,
    AssignmentRole role,
    UUID subject,
    PersonId person,
    String personName,
    String department,
    String phone,
    LocalDate from,
    @Nullable LocalDate to,
    String reason,
    Instant recordedAt,
    String author) {

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
