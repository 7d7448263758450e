package org.guatu.resumption;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a {@link ReadinessCheck}.
 *
 * @param state whether what is known speaks for the condition
 * @param fact in the office's words, e.g. "登记的建设状态：停工"
 * @param since when the fact came to hold; null if nothing is known, or the facts say it each for itself
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
    return new Readiness(state, fact, since, Stream.concat(facts.stream(), more.stream()).toList());
  }

  /** Whether the known facts speak for the condition, against it, or say nothing. */
  public enum State { MET, NOT_MET, UNKNOWN }
}
