package org.guatu;

import org.guatu.bench.Benchmarks;
import org.guatu.console.CommandCatalog;

/** What {@code guatu help} prints. */
final class Help {
  private Help() {}

  static String text(CommandCatalog commands) {
    return """
        Guatu (挂图), the operations platform of a development zone

        usage: ./guatu COMMAND [arguments] [--data DIR]

        serve:
          demo [--port N] [--host ADDRESS] [--today 2020-03-03T18:00]
              serve with the demonstration's records, business time standing at --today
          run [--port N] [--host ADDRESS]
              serve; the first start asks in the browser for the zone and the first administrator
          both: --database-url postgresql://user:password@host/database uses a PostgreSQL of your own (15 or newer)
              instead of the embedded one, and is remembered in the data directory

        commands, while the server runs and while it does not:
        """ + commands.help() + """
          restore DIR [--database-url URL]
              a backup back, checked, into a data directory (--data) that is missing or empty
          bench [NAME …] [--list] [--quick] [--data DIR] [--projects N]
              measures the product on a zone of its own, filled once, and writes the results beside it; exits 1 if a bar is missed:
        """ + Benchmarks.text("        ") + """
          test
              the whole test suite
          help
              this text

        every command takes
          --data DIR      the data directory, ./data unless told otherwise
          --zone CODE     the zone, where there are several
          --as ACCOUNT    act as this account instead of as the built-in operator
        """;
  }
}
