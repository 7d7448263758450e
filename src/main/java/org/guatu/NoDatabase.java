package org.guatu;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** The database could not be opened while the application began. What it met with is the cause, and is all that people are told. */
final class NoDatabase extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoDatabase(@Nullable Throwable cause) {
    super(cause);
  }

  /** What kept the database from being opened, if the failure says so; else the failure. */
  static Throwable behind(Throwable failure) {
    NoDatabase found = in(failure);
    return found == null || found.getCause() == null ? failure : found.getCause();
  }

  private static @Nullable NoDatabase in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NoDatabase found) {
        return found;
      }
    }
    return null;
  }

  /** Keeps Spring from telling it at length: {@link Failures} does. Named in {@code META-INF/spring.factories}. */
  static final class Reporter implements SpringBootExceptionReporter {
    /** Called by Spring. */
    Reporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
      return in(failure) != null;
    }
  }
}
