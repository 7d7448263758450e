package org.guatu.installed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.guatu.Product;
import org.guatu.TestDatabase;
import org.guatu.database.DataDirectory;
import org.guatu.database.DatabaseAddress;
import org.guatu.database.PgServer;
import org.guatu.identity.Browser;

/** One installation with the demonstration's records, which the tests of this package share: each first brings the server to where it needs it. */
final class DemoProduct {
  private static final Path DATA = Path.of("target/test-installed", UUID.randomUUID().toString());
  private static final Product PRODUCT = Product.on(DATA);
  private static boolean serving;

  private DemoProduct() {}

  static synchronized Product running() throws Exception {
    if (!serving) {
      PRODUCT.serve("demo");
      serving = true;
    }
    return PRODUCT;
  }

  static synchronized Product stopped() throws Exception {
    int code = running().stop();
    serving = false;
    if (code != 0) {
      throw new IllegalStateException("the server ended with " + code + "\n" + PRODUCT.printed());
    }
    return PRODUCT;
  }

  /** Server and database end as they do when the power goes. */
  static synchronized void killed() throws Exception {
    long postmaster = Long.parseLong(Files.readAllLines(DATA.resolve("postgres/cluster/postmaster.pid")).getFirst().strip());
    PRODUCT.kill();
    ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
    serving = false;
  }

  /** Somebody of the demonstration at the running server. */
  static Browser signedIn(String login) throws Exception {
    Browser browser = new Browser(running().port());
    String password = Files.readAllLines(DATA.resolve("demo-accounts.tsv")).stream().map(line -> line.split("\t"))
        .filter(parts -> parts[1].equals(login)).map(parts -> parts[2]).findFirst().orElseThrow();
    browser.get("/sign-in");
    Browser.Page entered = browser.post("/sign-in", Map.of("login", login, "password", password));
    if (entered.status() >= 400) {
      throw new IllegalStateException(entered.body());
    }
    return browser;
  }

  /** Asks the embedded database as its owner, past the product. */
  static String ask(String sql) {
    return owner(address -> TestDatabase.ask(address, sql));
  }

  /** Changes what the product itself may not. */
  static void tamper(String sql) {
    owner(address -> {
      TestDatabase.execute(address, sql);
      return "";
    });
  }

  private static String owner(java.util.function.Function<DatabaseAddress, String> work) {
    try (PgServer server = PgServer.use(DataDirectory.open(DATA))) {
      return work.apply(server.address("guatu"));
    }
  }
}
