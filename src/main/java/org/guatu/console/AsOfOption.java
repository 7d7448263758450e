package org.guatu.console;

import java.time.Clock;
import java.time.format.DateTimeParseException;
import org.guatu.kernel.AsOf;

/** {@code --as-of D} and {@code --known-at T}, the same for every command that looks at the register. */
final class AsOfOption {
  static final String HELP = "[--as-of D] [--known-at T]";

  private AsOfOption() {}

  /** Now, by the latest records, where nothing is said. */
  static AsOf of(Arguments arguments, Clock clock) {
    String asOf = arguments.option("as-of");
    String knownAt = arguments.option("known-at");
    try {
      return AsOf.parse(asOf, knownAt, clock.instant());
    } catch (DateTimeParseException unreadable) {
      throw new UsageError("cannot read the moment " + unreadable.getParsedString() + ": write 2020-03-03 or 2020-03-03T18:00");
    }
  }
}
