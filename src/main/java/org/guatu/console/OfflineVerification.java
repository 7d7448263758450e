package org.guatu.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.guatu.database.Refusal;
import org.guatu.resumption.token.KeySet;
import org.guatu.resumption.token.MalformedToken;
import org.guatu.resumption.token.PermitVerifier;
import org.guatu.resumption.token.RevocationList;

/**
 * {@code verify permit TOKEN --keys FILE}: without data directory, database or network, as any other program would do it. FILE is what
 * {@code /resumption/verify/keys} answered once, keys and list.
 */
public final class OfflineVerification {
  private OfflineVerification() {}

  /** @param keys the file @param arguments the rest, beginning with "permit" */
  public static int run(Path keys, Arguments arguments, Clock clock) throws IOException {
    if (!arguments.next("permit").equals("permit")) {
      throw new UsageError("--keys is for verify permit");
    }
    VerdictReport report = VerdictReport.asked(arguments);
    try {
      KeySet set = KeySet.read(Files.readAllBytes(keys));
      PermitVerifier verifier = set.verifier();
      RevocationList given = report.listOf(verifier);
      Instant at = report.at() != null ? report.at() : set.standsAt() != null ? set.standsAt() : clock.instant();
      return report.answer(verifier, at, given == null ? verifier.list(set.list()) : given);
    } catch (IllegalArgumentException | MalformedToken | PermitVerifier.UnvouchedList e) {
      throw new Refusal(keys + " holds no keys that can be used: " + e.getMessage(), e);
    }
  }
}
