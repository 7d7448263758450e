package org.guatu.console;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.guatu.identity.Access;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.ledger.Format;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.Ledgers;
import org.springframework.stereotype.Component;

/** {@code export}: a ledger out, as of any day, with the columns that it comes in by. */
@Component
class ExportCommand implements Command {
  private final Ledgers ledgers;
  private final Clock clock;

  ExportCommand(Ledgers ledgers, Clock clock) {
    this.ledgers = ledgers;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String help() {
    return "LEDGER --out FILE.xlsx|.csv [--as-of D] [--known-at T]\na ledger out; what goes out comes back in unchanged";
  }

  @Override
  public int run(Arguments arguments) throws Exception {
    Path out = Path.of(arguments.required("out"));
    AsOf asOf = AsOf.parse(arguments.option("as-of"), arguments.option("known-at"), clock.instant());
    String code = arguments.next("LEDGER");
    arguments.end();
    Ledger ledger = NamedLedger.of(ledgers, code);
    Format format = Format.of(out.toString());
    Scope scope = Access.scopeOf(ledger.readPermission());
    Path fresh = Files.createTempFile(out.toAbsolutePath().getParent(), ".export", format.suffix());
    try {
      long rows;
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(fresh))) {
        rows = ledgers.export(scope, code, asOf, format, file);
      }
      Files.move(fresh, out, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      System.out.println(out + "\t" + rows + " 行");
      return 0;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
