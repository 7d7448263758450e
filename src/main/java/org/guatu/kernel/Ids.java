package org.guatu.kernel;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes time-ordered ids in the application (UUID version 7, RFC 9562 section 5.7), strictly increasing in one process. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  /** Milliseconds and a 12-bit counter in one number, so that ids made in the same millisecond still keep their order. */
  private static final AtomicLong LAST = new AtomicLong();
  /** Random numbers drawn ahead: to draw each by itself takes longer than all else here. */
  private static final ByteBuffer DRAWN = ByteBuffer.allocate(128 * Long.BYTES).limit(0);

  private Ids() {}

  /** The next id of this process. Uses real time even where business time is simulated: an id is no fact. */
  public static UUID next() {
    long now = System.currentTimeMillis() << 12;
    long tick = LAST.accumulateAndGet(now, (last, candidate) -> Math.max(last + 1, candidate));
    long high = (tick >>> 12) << 16 | 0x7000L | (tick & 0xFFFL);
    long low = random() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static long random() {
    synchronized (DRAWN) {
      if (!DRAWN.hasRemaining()) {
        RANDOM.nextBytes(DRAWN.array());
        DRAWN.clear();
      }
      return DRAWN.getLong();
    }
  }

  /** The smallest id that can have been made at or after a moment: turns a range of time into a range of ids. */
  public static UUID floor(Instant moment) {
    return new UUID(moment.toEpochMilli() << 16 | 0x7000L, 0x8000000000000000L);
  }
}
