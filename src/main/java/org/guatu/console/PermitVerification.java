package org.guatu.console;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.guatu.identity.Access;
import org.guatu.kernel.ZoneId;
import org.guatu.resumption.token.PermitTokens;
import org.guatu.resumption.token.PermitVerifier;
import org.guatu.resumption.token.RevocationList;
import org.springframework.stereotype.Component;

/** {@code verify permit} with the keys of this installation, and its own list unless another is given. */
@Component
class PermitVerification {
  private final PermitTokens tokens;
  private final Clock clock;

  PermitVerification(PermitTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  int run(Arguments arguments) throws IOException {
    VerdictReport report = VerdictReport.asked(arguments);
    ZoneId zone = Access.current().actor().zone();
    Instant at = report.at() == null ? clock.instant() : report.at();
    PermitVerifier verifier = tokens.verifier(zone);
    RevocationList given = report.listOf(verifier);
    return report.answer(verifier, at, given == null ? tokens.list(zone, at) : given);
  }
}
