package org.guatu.kernel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Every change that a thing's state may make, in one table: from a state, by a step, to a state. What is not in the table is refused.
 * The life-cycle diagrams of the handbook are drawn from it.
 */
public final class LifeCycle<S extends Enum<S>, T extends Enum<T>> {
  private final String refusal;
  private final Class<T> steps;
  private final Map<S, Map<T, S>> table;

  /**
   * An empty table.
   *
   * @param refusal the rule's message; {0} is the state, {1} the step
   */
  public LifeCycle(Class<S> states, Class<T> steps, String refusal) {
    this.refusal = refusal;
    this.steps = steps;
    this.table = new EnumMap<>(states);
  }

  /** Adds a line to the table. */
  public LifeCycle<S, T> on(S from, T step, S to) {
    table.computeIfAbsent(from, state -> new EnumMap<>(steps)).put(step, to);
    return this;
  }

  public boolean allows(S from, T step) {
    return table.getOrDefault(from, Map.of()).containsKey(step);
  }

  /** What can be done in a state. */
  public Set<T> steps(S from) {
    return table.getOrDefault(from, Map.of()).keySet();
  }

  /** The state after the step. @throws RuleViolation if the table has no such line */
  public S next(S from, T step) {
    S to = table.getOrDefault(from, Map.of()).get(step);
    if (to == null) {
      throw new RuleViolation(refusal, Words.of(from), Words.of(step));
    }
    return to;
  }

  /** The table, for diagrams and tests. */
  public Map<S, Map<T, S>> table() {
    return table;
  }
}
