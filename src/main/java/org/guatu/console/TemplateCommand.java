package org.guatu.console;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guatu.kernel.InvalidInput;
import org.guatu.ledger.Ledgers;
import org.springframework.stereotype.Component;

/** {@code template}: an empty ledger to fill. */
@Component
class TemplateCommand implements Command {
  private final Ledgers ledgers;

  TemplateCommand(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public String name() {
    return "template";
  }

  @Override
  public String help() {
    return "LEDGER --out FILE.xlsx\nan empty ledger to fill, with drop-downs and notes; without LEDGER, the list of ledgers";
  }

  @Override
  public int run(Arguments arguments) throws Exception {
    Path out = arguments.path("out");
    String code = arguments.nextOrNull();
    arguments.end();
    if (code == null) {
      ledgers.all().forEach(ledger -> System.out.println(ledger.code() + "\t" + ledger.title() + "\t" + ledger.about()));
      return 0;
    }
    NamedLedger.of(ledgers, code);
    if (out == null) {
      throw new UsageError("--out is missing");
    }
    if (!out.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")) {
      throw new InvalidInput("out", "模板是 .xlsx 文件");
    }
    try (OutputStream file = Files.newOutputStream(out)) {
      ledgers.template(code, file);
    }
    System.out.println(out);
    return 0;
  }
}
