package org.guatu;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guatu.identity.People;

/** A real Chromium with one signed-in person. Notes what the console complains of, such as a broken Content-Security-Policy. */
public final class Chromium implements AutoCloseable {
  private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN");
  /** A machine that does other work besides is slow, not wrong. */
  private static final double PATIENCE = 30_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  private static final Path AXE = Path.of("src/main/web/node_modules/axe-core/axe.min.js");

  private final Playwright playwright;
  private final Browser browser;
  private final BrowserContext context;
  private final String base;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(int port, String... more) {
    this.base = "http://localhost:" + port;
    this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(Stream.concat(FLAGS.stream(), Stream.of(more)).toList()));
    this.context = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
  }

  /** @param accounts the table that the demonstration prints */
  public static Chromium signedIn(int port, String accounts, String login) {
    Chromium chromium = new Chromium(port);
    Matcher line = Pattern.compile("(?m)^\\s*" + login + "\\s+(\\S+)\\s+(\\S+)").matcher(accounts);
    if (!line.find()) {
      throw new IllegalArgumentException("no account " + login);
    }
    try (Page page = chromium.context.newPage()) {
      page.navigate(chromium.base + "/sign-in");
      fillIn(page, login, line.group(1));
      if (page.locator("[name=code]").count() > 0) {
        page.locator("[name=code]").fill(Authenticator.code(line.group(2)));
        page.locator("main form button").first().click();
      }
      page.waitForURL(url -> !url.contains("/sign-in"));
    }
    return chromium;
  }

  /** Somebody of a zone of the test's own, without a second factor. */
  public static Chromium signedIn(int port, People.Person person) {
    return signedIn(port, person, "");
  }

  /** @param code what the person's device shows now; "" without a second factor */
  public static Chromium signedIn(int port, People.Person person, String code) {
    Chromium chromium = new Chromium(port);
    try (Page page = chromium.context.newPage()) {
      page.navigate(chromium.base + "/sign-in");
      fillIn(page, person.zone().code(), person.login(), person.password());
      if (!code.isEmpty()) {
        page.locator("[name=code]").fill(code);
        page.locator("main form button").first().click();
      }
      page.waitForURL(url -> !url.contains("/sign-in"));
    }
    return chromium;
  }

  /** Nobody yet. */
  public static Chromium atTheDoor(int port) {
    return new Chromium(port);
  }

  /** Nobody, on a phone whose camera looks at a film. @param film Y4M */
  public static Chromium withCamera(int port, Path film) {
    return new Chromium(port, "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--use-file-for-fake-video-capture=" + film.toAbsolutePath());
  }

  /** Login and password on the sign-in page, for the demonstration's zone. */
  public static void fillIn(Page page, String login, String password) {
    fillIn(page, DemoZone.CODE, login, password);
  }

  private static void fillIn(Page page, String zone, String login, String password) {
    if (page.locator("#zone").count() > 0) {
      page.locator("#zone").selectOption(zone);
    }
    page.locator("main input[type=text]").fill(login);
    page.locator("main input[type=password]").fill(password);
    page.locator("main form button").last().click();
  }

  /** A tab of this width at an address of the server. */
  public Page open(String path, int width) {
    Page page = context.newPage();
    page.setViewportSize(width, width < 500 ? 844 : width > 1800 ? 1080 : 900);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(path + ": " + message.text());
      }
    });
    page.onPageError(error -> complaints.add(path + ": " + error));
    page.navigate(base + path);
    return page;
  }

  /** What axe finds wrong with the page, a line for each rule. */
  @SuppressWarnings("unchecked")
  public List<String> violations(Page page) throws IOException {
    page.evaluate(Files.readString(AXE));
    return (List<String>) page.evaluate("() => axe.run(document).then(found => found.violations.map("
        + "rule => rule.id + ' ' + rule.nodes.map(node => node.target.join(' ')).slice(0, 3).join(' ; ')))");
  }

  /** Errors of the console since the start. */
  public List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
