package org.guatu.wallchart;

import org.jspecify.annotations.Nullable;

/**
 * One panel's data, which may fail by itself without taking the page along.
 *
 * @param value null if it could not be fetched
 * @param fault the number that finds the failure in the log; null if there was none
 */
public record Part<T>(@Nullable T value, @Nullable String fault) {
  static <T> Part<T> of(T value) {
    return new Part<>(value, null);
  }

  static <T> Part<T> failed(String fault) {
    return new Part<>(null, fault);
  }
}
