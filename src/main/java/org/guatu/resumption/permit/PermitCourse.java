package org.guatu.resumption.permit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a permit that does not hold.
 *
 * @param step that ended or suspended it
 * @param actor who took the step; "" where the day did
 * @param order the stop order that stands over its site; null if none does
 * @param successor the permit that took its place; null if none did
 */
public record PermitCourse(PermitStep step, Instant at, String reason, String actor, @Nullable StopOrder order, @Nullable Successor successor) {
  /** Another permit of the same project. */
  public record Successor(PermitId id, String number) {}
}
