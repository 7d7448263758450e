package org.guatu.resumption.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guatu.organization.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How far an application has come, and whose clock runs until when.
 *
 * @param submittedAt when it was first sent; null before
 * @param dueAt until when the office has to decide; null while its clock does not run
 * @param daysLeft the working days that were left when it was returned; null if it never was
 * @param mendUntil the last day for mending; null unless it is being mended
 * @param recommended whether the verifier has recommended its approval
 */
public record Course(
    ApplicationStatus status,
    @Nullable Instant submittedAt,
    @Nullable Instant dueAt,
    @Nullable Integer daysLeft,
    @Nullable LocalDate mendUntil,
    @Nullable Verifier verifier,
    boolean recommended) {

  /** Who verifies. @param account null for the built-in operator @param person null for who is no person of the zone */
  public record Verifier(@Nullable UUID account, String name, @Nullable PersonId person) {}

  /** The beginning. */
  public static final Course BEGUN = new Course(ApplicationStatus.DRAFT, null, null, null, null, null, false);

  /** The same in another status. */
  public Course in(ApplicationStatus next) {
    return new Course(next, submittedAt, dueAt, daysLeft, mendUntil, verifier, recommended);
  }

  /** Sent to the office, which has to decide until then. */
  public Course sent(Instant at, Instant due) {
    return new Course(status, submittedAt == null ? at : submittedAt, due, daysLeft, null, verifier, false);
  }

  /** Verified by somebody from now on. */
  public Course verifiedBy(Verifier who) {
    return new Course(status, submittedAt, dueAt, daysLeft, mendUntil, who, false);
  }

  /** Recommended for approval. */
  public Course recommendedNow() {
    return new Course(status, submittedAt, dueAt, daysLeft, mendUntil, verifier, true);
  }

  /** Returned: the office's clock stands still with so many working days left. */
  public Course returned(int left, LocalDate until) {
    return new Course(status, submittedAt, null, left, until, verifier, false);
  }

  /** Over: no clock runs. */
  public Course over() {
    return new Course(status, submittedAt, null, daysLeft, null, verifier, recommended);
  }
}
