package org.guatu.kernel;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;

/**
 * The clock that facts are dated by. It runs with real time, or stands at the moment that a demonstration looks at. Who loads
 * history moves it for the length of his work; sign-in, keys and ids never use it.
 */
public final class BusinessClock extends Clock {
  private static final ScopedValue<Instant> MOVED_TO = ScopedValue.newInstance();

  private final Clock underneath;

  private BusinessClock(Clock underneath) {
    this.underneath = underneath;
  }

  public static BusinessClock real() {
    return new BusinessClock(Clock.system(Moments.SHANGHAI));
  }

  public static BusinessClock standingAt(Instant moment) {
    return new BusinessClock(Clock.fixed(moment, Moments.SHANGHAI));
  }

  /** Runs the work as if it were then, in this thread and those it forks. */
  public static <T> T at(Instant moment, Callable<T> work) throws Exception {
    return ScopedValue.where(MOVED_TO, moment).call(work::call);
  }

  @Override
  public Instant instant() {
    return MOVED_TO.isBound() ? MOVED_TO.get() : underneath.instant();
  }

  @Override
  public java.time.ZoneId getZone() {
    return underneath.getZone();
  }

  @Override
  public Clock withZone(java.time.ZoneId zone) {
    return new BusinessClock(underneath.withZone(zone));
  }
}
