package org.guatu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.Authenticator;
import org.guatu.Chromium;
import org.guatu.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first day: {@code run} on an empty directory, and in a real browser the zone, its three administrators and the first sign-in. */
class FirstRunTest {
  private static final String PASSWORD = "Shou-ci-she-zhi-26";
  private static final List<String> OFFICES = List.of("SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR");
  @TempDir Path folder;

  @Test
  void anEmptyDirectoryBecomesAZoneThatItsAdministratorEnters() throws Exception {
    try (Product product = Product.on(folder.resolve("data"))) {
      product.serve("run");
      try (Chromium first = Chromium.atTheDoor(product.port())) {
        Page page = first.open("/", 1440);
        assertThat(page.url()).endsWith("/setup");
        assertThat(first.violations(page)).isEmpty();
        fillInTheZone(page, "000000000000");
        next(page, "下一步");
        assertThat(page.locator("main")).containsText("设置代码不对");
        assertThat(page.locator("#name")).hasValue("鹤壁市城乡一体化示范区");
        fillInTheZone(page, setupCode(product.printed()));
        next(page, "下一步");
        assertThat(page.locator("main")).containsText("第 2 步");
        assertThat(first.violations(page)).isEmpty();
        Map<String, String> seeds = bind(page);
        next(page, "完成设置");
        assertThat(page.locator("main form")).isVisible();
        assertThat(page.url()).contains("/sign-in");
        enter(page, seeds.get("SYSTEM_ADMINISTRATOR"));
        assertThat(page.locator(".topbar")).containsText("示范区");
        page.navigate("http://localhost:" + product.port() + "/identity/accounts");
        assertThat(page.locator("main")).containsText("管理员 AUDIT_ADMINISTRATOR");
        page.navigate("http://localhost:" + product.port() + "/setup");
        assertThat(page.locator("main")).containsText("没有找到");
        assertThat(first.complaints()).filteredOn(line -> !line.contains("404") && !line.contains("422")).isEmpty();
      }
      assertThat(product.stop()).isZero();
    }
  }

  private static void fillInTheZone(Page page, String setupCode) {
    Map.of("setupCode", setupCode, "name", "鹤壁市城乡一体化示范区", "shortName", "示范区", "code", "hbsfq", "hostDivision", "410600", "hostName", "河南省鹤壁市")
        .forEach((field, value) -> page.locator("[name=" + field + "]").fill(value));
    for (String office : OFFICES) {
      page.locator("[name=login-" + office + "]").fill(login(office));
      page.locator("[name=name-" + office + "]").fill("管理员 " + office);
      page.locator("[name=password-" + office + "]").fill(PASSWORD);
    }
  }

  /** Each with a phone of their own. @return the seeds by office */
  private static Map<String, String> bind(Page page) {
    Map<String, String> seeds = new HashMap<>();
    for (String office : OFFICES) {
      Locator device = page.locator("fieldset.office", new Page.LocatorOptions().setHas(page.locator("[name=code-" + office + "]")));
      seeds.put(office, device.locator("code").textContent());
      device.locator("input").fill(Authenticator.code(seeds.get(office)));
    }
    return seeds;
  }

  /** A code counts once, and that of the set-up is spent: the phone has moved on by one. */
  private static void enter(Page page, String seed) {
    page.locator("main input[type=text]").fill(login("SYSTEM_ADMINISTRATOR"));
    page.locator("main input[type=password]").fill(PASSWORD);
    page.locator("main form button").last().click();
    page.locator("[name=code]").fill(Authenticator.code(seed, 1));
    next(page, "继续");
  }

  private static void next(Page page, String button) {
    page.locator("main button", new Page.LocatorOptions().setHasText(button)).click();
  }

  private static String login(String office) {
    return office.substring(0, 3).toLowerCase(java.util.Locale.ROOT) + ".first";
  }

  private static String setupCode(String printed) {
    Matcher code = Pattern.compile("enter the code (\\S+)").matcher(printed);
    assertThat(code.find()).as(printed).isTrue();
    return code.group(1);
  }
}
