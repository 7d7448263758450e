package org.guatu.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The time that sign-in, keys and the audit trail go by, also where business time is simulated by the injected clock. */
@Component
public class RealTime {
  /** Now, no finer than the database keeps it (microseconds). */
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
