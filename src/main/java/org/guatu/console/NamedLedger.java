package org.guatu.console;

import java.util.stream.Collectors;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.Ledgers;

/** The ledger that a command names. */
final class NamedLedger {
  private NamedLedger() {}

  /** @throws UsageError with the ledgers that there are, if none is called so */
  static Ledger of(Ledgers ledgers, String code) {
    return ledgers.all().stream().filter(ledger -> ledger.code().equals(code)).findFirst().orElseThrow(() -> new UsageError("no ledger " + code
        + "; the ledgers are " + ledgers.all().stream().map(Ledger::code).collect(Collectors.joining(", "))));
  }
}
