package org.guatu.identity.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as lists show it.
 *
 * @param id the hex of the token's hash
 * @param lastSeenAt to the minute
 */
public record SessionRow(String id, String login, String displayName, Instant createdAt, Instant lastSeenAt,
    @Nullable Instant secondFactorAt, String origin, String agent) {
  /** Browser and system in a few letters, "" if it said nothing. */
  public String browser() {
    return Browser.of(agent);
  }
}
