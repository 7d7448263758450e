package org.guatu.kernel;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The clock that facts are dated by. Real time, or the moment at which a demonstration stands. A loader of history writes through
 * the ordinary use cases at simulated moments, so that what was known when works for the past, too.
 */
public final class BusinessClock extends Clock {
  private static final ScopedValue<Instant> SIMULATED = ScopedValue.newInstance();

  private final @Nullable Instant standsAt;

  private BusinessClock(@Nullable Instant standsAt) {
    this.standsAt = standsAt;
  }

  /** Real time. */
  public static BusinessClock running() {
    return new BusinessClock(null);
  }

  /** Business time stands still at this moment. */
  public static BusinessClock standingAt(Instant moment) {
    return new BusinessClock(moment);
  }

  /** Does the work as if it were this moment. For the loader of the demonstration alone. */
  public static <T> T at(Instant moment, Callable<T> work) throws Exception {
    return ScopedValue.where(SIMULATED, moment).call(work::call);
  }

  @Override
  public Instant instant() {
    if (SIMULATED.isBound()) {
      return SIMULATED.get();
    }
    return standsAt != null ? standsAt : Instant.now();
  }

  @Override
  public java.time.ZoneId getZone() {
    return Moments.SHANGHAI;
  }

  /** The same clock: reporting days are always those of Asia/Shanghai. */
  @Override
  public Clock withZone(java.time.ZoneId zone) {
    return this;
  }
}
