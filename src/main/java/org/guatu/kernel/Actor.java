package org.guatu.kernel;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Who acts now: the account (none for the built-in operator), the name written beside every fact, the zone, and from where.
 *
 * @param account the account's id, or null for the built-in operator of the command line and for the system itself
 * @param name what people read: "建局 · 核查员丙"
 * @param zone the zone acted in
 * @param origin the remote address, or "cli:root" and the like
 */
public record Actor(@Nullable UUID account, String name, ZoneId zone, String origin) {
  /** The origin of who acts in a demonstration's past. */
  public static final String DEMONSTRATION = "demonstration";

  private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

  /** The actor of the running request or command. @throws IllegalStateException if nobody acts, which is a bug */
  public static Actor current() {
    return CURRENT.orElseThrow(() -> new IllegalStateException("nobody acts here"));
  }

  public static @Nullable Actor currentOrNull() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** Whether what he says is demonstration data (演示数据): true of nobody. */
  public boolean isDemonstration() {
    return origin.equals(DEMONSTRATION);
  }

  /** Runs the work as this actor. */
  public <T> T call(Callable<T> work) throws Exception {
    return ScopedValue.where(CURRENT, this).call(work::call);
  }
}
