package org.guatu;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.console.Arguments;
import org.guatu.console.Command;
import org.guatu.console.CommandCatalog;
import org.guatu.console.Operator;
import org.guatu.database.DataDirectory;
import org.guatu.identity.DemoAccounts;
import org.guatu.identity.Role;
import org.springframework.context.ConfigurableApplicationContext;

/** The start that the launcher makes after a build, so that the JDK can keep what a start, its first pages and the commands load. */
final class Rehearsal {
  private static final List<String> PAGES =
      List.of("/", "/projects", "/wall", "/ledgers", "/static/guatu.css", "/static/guatu.js", "/api/v1/openapi.json", "/nowhere");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
  private static final int TIMES = 5;

  private final ConfigurableApplicationContext context;
  private final DataDirectory directory;
  private final String address;
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private Rehearsal(ConfigurableApplicationContext context) {
    this.context = context;
    this.directory = context.getBean(DataDirectory.class);
    this.address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  static boolean wanted() {
    return Boolean.getBoolean("guatu.rehearsal");
  }

  static void run(ConfigurableApplicationContext context) throws Exception {
    Rehearsal rehearsal = new Rehearsal(context);
    rehearsal.signIn();
    for (int time = 0; time < TIMES; time++) {
      for (String page : PAGES) {
        rehearsal.get(page);
      }
    }
    rehearsal.commands();
  }

  private void signIn() throws IOException, InterruptedException {
    DemoAccounts.Login login = DemoAccounts.login(directory, Role.REFORM_OFFICER);
    Matcher token = TOKEN.matcher(get("/sign-in"));
    String form = "_csrf=" + (token.find() ? token.group(1) : "") + "&login=" + login.name() + "&password="
        + URLEncoder.encode(login.password(), StandardCharsets.UTF_8);
    send(HttpRequest.newBuilder(URI.create(address + "/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form)).build());
  }

  /** What it answers does not matter. */
  private String get(String page) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address + page)).build());
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private void commands() throws Exception {
    Path ledger = directory.root().resolve("rehearsal.xlsx");
    Path brief = directory.root().resolve("rehearsal.docx");
    for (List<String> words : List.of(
        List.of("template", "stages", "--out", ledger.toString()),
        List.of("export", "stages", "--out", ledger.toString()),
        List.of("import", ledger.toString(), "--ledger", "stages", "--dry-run"),
        List.of("figures", "--json"),
        List.of("brief", "--out", brief.toString()),
        List.of("verify", "audit"))) {
      Command command = context.getBean(CommandCatalog.scan().find(words.getFirst()).orElseThrow());
      context.getBean(Operator.class).access(null, null).orElseThrow().call(() -> command.run(new Arguments(words.subList(1, words.size()))));
    }
  }
}
