package org.guatu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guatu.bench.BenchRun;
import org.guatu.bench.Launch;
import org.guatu.console.Arguments;
import org.guatu.console.CommandCatalog;
import org.guatu.console.OfflineVerification;
import org.guatu.kernel.BusinessClock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Where the product starts: serves with {@code demo} and {@code run}, or does one command and ends. */
@SpringBootApplication
@EnableScheduling
// Before the audit's advice (order 200), so that entries are written inside the deciding transaction.
@EnableTransactionManagement(proxyTargetClass = true, order = 199)
public class Guatu {
  private static final Set<String> SERVING = Set.of("demo", "run");

  public static void main(String[] words) {
    String name = words.length == 0 ? "help" : words[0];
    Arguments arguments = new Arguments(new ArrayList<>(List.of(words)).subList(Math.min(1, words.length), words.length));
    int code = Failures.reported(() -> {
      if (name.equals("help") || name.equals("--help") || name.equals("-h")) {
        System.out.print(Help.text(CommandCatalog.scan()));
        return 0;
      }
      if (SERVING.contains(name)) {
        Serving.start(name.equals("demo"), arguments);
        return 0;
      }
      return switch (name) {
        case "restore" -> RestoreRun.run(arguments);
        case "verify" -> verify(arguments);
        case "bench" -> BenchRun.run(Launch.asThis(), arguments);
        default -> CommandRun.run(name, arguments);
      };
    });
    if (code != 0 || !SERVING.contains(name)) {
      System.exit(code);
    }
  }

  /** With keys in a file there is nothing that an installation would be needed for. */
  private static int verify(Arguments arguments) throws Exception {
    Path keys = arguments.path("keys");
    return keys == null ? CommandRun.run("verify", arguments) : OfflineVerification.run(keys, arguments, BusinessClock.real());
  }
}
