package org.guatu.wallchart.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.guatu.Chromium;
import org.guatu.DemoZone;
import org.guatu.console.DemoLoader;
import org.guatu.identity.ZoneDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The leader's pages in a real browser: no rule of axe broken, nothing refused by the policy, all of it by keyboard. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInChromiumTest {
  @LocalServerPort int port;
  @Autowired ZoneDirectory zones;
  @Autowired DemoLoader demo;
  private Chromium chromium;

  @BeforeAll
  void signIn() throws Exception {
    DemoZone.load(zones, demo);
    chromium = Chromium.signedIn(port, demo.accounts(), "lingdao");
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({"/, 1440", "/, 390", "/?asOf=2020-02-20, 1440", "/wallchart/alerts, 390", "/wallchart/alerts, 1440", "/wallchart/matrix, 1440", "/wall, 1920",
      "/search?q=sfq, 1440", "/nowhere, 390", "/?asOf=2010-01-01, 1440"})
  void breaksNoRuleAndNeverScrollsSideways(String path, int width) throws Exception {
    try (Page page = chromium.open(path, width)) {
      assertThat(chromium.violations(page)).as(path).isEmpty();
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).isLessThanOrEqualTo(0);
    }
    assertThat(chromium.complaints()).filteredOn(line -> !line.contains("404")).isEmpty();
  }

  @Test
  void slashFindsTheSearchBoxAndJWalksTheRows() {
    try (Page page = chromium.open("/project/projects", 1440)) {
      page.keyboard().press("/");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search");
      page.keyboard().press("Escape");
      page.keyboard().press("j");
      page.keyboard().press("j");
      Object second = page.evaluate("document.querySelectorAll('main .ledger tbody tr')[1].querySelector('a') === document.activeElement");
      assertThat(second).isEqualTo(true);
    }
  }

  @Test
  void theSearchBoxSuggestsWhileItIsTyped() throws Exception {
    try (Page page = chromium.open("/", 1440)) {
      Locator box = page.locator("#search");
      Locator options = page.locator("#search-suggestions [role=option]");
      box.pressSequentially("sfq-1");
      assertThat(box).hasAttribute("aria-expanded", "true");
      assertThat(chromium.violations(page)).isEmpty();
      box.press("ArrowDown");
      assertThat(box).hasAttribute("aria-activedescendant", "search-suggestions-0");
      assertThat(options.first()).hasAttribute("aria-selected", "true");
      box.press("ArrowUp");
      assertThat(options.first()).hasAttribute("aria-selected", "false");
      box.press("Escape");
      assertThat(box).hasAttribute("aria-expanded", "false");
      assertThat(box).isFocused();
      assertThat(box).hasValue("sfq-1");
      box.fill("sfq-12");
      assertThat(options).not().hasCount(0);
      String first = options.first().getAttribute("href");
      box.press("ArrowDown");
      box.press("Enter");
      page.waitForURL("**" + first);
      page.locator("#search").fill("sfq-1");
      page.locator("#search").press("Enter");
      page.waitForURL("**/search?q=sfq-1");
    }
  }

  @Test
  void theMenuOfAPhoneNeedsNoScript() {
    try (Page page = chromium.open("/", 390)) {
      page.locator("details.menu > summary").click();
      assertThat(page.locator(".menu-sheet a[href='/project/projects']").isVisible()).isTrue();
    }
  }

  @Test
  void largeTypeIsKept() {
    try (Page page = chromium.open("/", 1440)) {
      page.locator(".who button[name=large]").click();
      assertThat(page.locator("html").getAttribute("data-type")).isEqualTo("large");
      page.reload();
      assertThat(page.locator("html").getAttribute("data-type")).isEqualTo("large");
      page.locator(".who button[name=large]").click();
      assertThat(page.locator("html").getAttribute("data-type")).isNull();
    }
  }

  @Test
  void theDayBeforeIsOneClickAwayAndSaysThatItLooksBack() {
    try (Page page = chromium.open("/", 1440)) {
      page.locator(".as-of a").first().click();
      page.waitForURL("**asOf=2020-03-02**");
      assertThat(page.locator(".as-of.past label").textContent()).isEqualTo("回看，数据截至");
      page.locator(".figure").first().click();
      assertThat(page.url()).contains("/figures/resumption.rate").contains("asOf=2020-03-02");
    }
  }

  @Test
  void theBigScreenTurnsByKeyAndStopsTurning() {
    try (Page page = chromium.open("/wall", 1920)) {
      page.waitForFunction("document.body.style.zoom !== ''");   // the screen has fitted itself: it listens
      page.keyboard().press("ArrowRight");
      assertThat(page.locator("[data-page='2']").isVisible()).isTrue();
      assertThat(page.locator("[data-page='1']").isVisible()).isFalse();
      assertThat(page.locator("[data-turning]").textContent()).contains("已暂停");
      assertThat((Integer) page.evaluate("document.documentElement.scrollHeight")).isLessThanOrEqualTo(1080);
    }
  }

  @Test
  void paperShowsNoMenus() {
    try (Page page = chromium.open("/", 1440)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      for (String hidden : List.of(".topbar", ".sidenav", ".as-of a")) {
        assertThat(page.locator(hidden).first().isVisible()).as(hidden).isFalse();
      }
      assertThat(page.locator(".figure").first().isVisible()).isTrue();
    }
  }
}
