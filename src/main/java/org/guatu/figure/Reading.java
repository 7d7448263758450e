package org.guatu.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;

/**
 * One look at the figures: on which rows, as of when, as known when. Figures that come from the same SQL statement share its result
 * through {@link #once}, so that a wall of twenty figures costs a handful of statements. Not for sharing between threads.
 */
public final class Reading {
  private final Scope scope;
  private final AsOf asOf;
  private final Map<String, Object> results = new HashMap<>();

  public Reading(Scope scope, AsOf asOf) {
    this.scope = scope;
    this.asOf = asOf;
  }

  public Scope scope() {
    return scope;
  }

  public AsOf asOf() {
    return asOf;
  }

  /** The result of the work, done the first time only. The key names the statement. */
  @SuppressWarnings("unchecked")
  public <T> T once(String key, Supplier<T> work) {
    Object known = results.get(key);
    if (known == null) {
      known = work.get();
      results.put(key, known);
    }
    return (T) known;
  }
}
