package org.guatu.resumption;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a {@link ReadinessCheck}.
 *
 * @param state whether what is known speaks for the condition
 * @param fact in the office's words, e.g. "复工专员：甲"
 * @param since when the fact came to hold; null if nothing is known
 * @param facts what else is known of the condition, each with its time
 */
public record Readiness(State state, String fact, @Nullable Instant since, List<Fact> facts) {
  /** Of the condition nothing is checked. */
  public static final Readiness NOTHING = new Readiness(State.UNKNOWN, "", null);

  public Readiness(State state, String fact, @Nullable Instant since) {
    this(state, fact, since, List.of());
  }

  /** A fact and when it came about. */
  public record Fact(String words, Instant at) {}

  /** The same with what else is known. */
  public Readiness with(List<Fact> more) {
    return new Readiness(state, fact, since, List.copyOf(more));
  }

  /** Whether the known facts speak for the condition, against it, or say nothing. */
  public enum State { MET, NOT_MET, UNKNOWN }
}
