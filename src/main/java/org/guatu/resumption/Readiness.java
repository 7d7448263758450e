package org.guatu.resumption;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a {@link ReadinessCheck}.
 *
 * @param state whether what is known speaks for the condition
 * @param fact in the office's words, e.g. "复工专员：甲"
 * @param since when the fact came to hold; null if nothing is known
 */
public record Readiness(State state, String fact, @Nullable Instant since) {
  /** Whether the known facts speak for the condition, against it, or say nothing. */
  public enum State { MET, NOT_MET, UNKNOWN }
}
