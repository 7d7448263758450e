package org.guatu.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes a fault into the log under a number that a person can read out on the telephone. */
@Component
public class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Clock clock;

  Faults(Clock clock) {
    this.clock = clock;
  }

  /** The number, such as "20200302-7F3A9C". */
  public String log(String where, Throwable fault) {
    String reference = next();
    LOG.error("fault {} at {}", reference, where, fault);
    return reference;
  }

  /** A number for what was refused and is no fault, so that who asks about it is found in the log. */
  public String note(String where, String what) {
    String reference = next();
    LOG.info("refused {} at {}: {}", reference, where, what);
    return reference;
  }

  private String next() {
    byte[] tail = new byte[3];
    RANDOM.nextBytes(tail);
    String day = DateTimeFormatter.BASIC_ISO_DATE.format(Moments.day(clock.instant()));
    return day + "-" + HexFormat.of().withUpperCase().formatHex(tail);
  }
}
