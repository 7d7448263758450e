package org.guatu.kernel;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two times that every board is asked for: what was true at {@code at}, by what had been written down before or at
 * {@code knownAt}. A fact counts if occurredAt ≤ at and recordedAt ≤ knownAt; a day means its 24:00.
 *
 * @param at the moment looked at
 * @param knownAt the moment whose knowledge is used
 */
public record AsOf(Instant at, Instant knownAt) {
  /** As of 24:00 of a day, as known at that same moment. */
  public static AsOf then(LocalDate day) {
    return new AsOf(Moments.endOf(day), Moments.endOf(day));
  }

  /** As of a moment with today's knowledge. */
  public static AsOf knowing(Instant at, Instant now) {
    return new AsOf(at, now);
  }

  /**
   * From the two parameters that every page, command and API call takes.
   *
   * @param at "2020-03-03" or "2020-03-03T18:00"; now if missing
   * @param knownAt the same forms; now if missing
   * @throws java.time.format.DateTimeParseException if either cannot be read
   */
  public static AsOf parse(@Nullable String at, @Nullable String knownAt, Instant now) {
    Instant moment = at == null || at.isBlank() ? now : Moments.parse(at);
    Instant known = knownAt == null || knownAt.isBlank() ? now : Moments.parse(knownAt);
    return new AsOf(moment, known);
  }

  /** The reporting day that the moment belongs to. */
  public LocalDate day() {
    return Moments.day(at);
  }
}
