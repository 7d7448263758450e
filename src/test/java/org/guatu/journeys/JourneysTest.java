package org.guatu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.Authenticator;
import org.guatu.Chromium;
import org.guatu.DemoZone;
import org.guatu.console.DemoLoader;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Moments;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office's jobs, done in a real browser as they are done at a desk. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneysTest {
  @LocalServerPort int port;
  @Autowired ZoneDirectory zones;
  @Autowired DemoLoader demo;
  @Autowired Clock clock;

  @BeforeAll
  void load() throws Exception {
    DemoZone.load(zones, demo);
  }

  @Test
  void aStageMovesAndTheWallFollowsButNotThePast() {
    LocalDate today = Moments.day(clock.instant());
    try (Chromium officer = Chromium.signedIn(port, demo.accounts(), "zhaoshang")) {
      Page page = officer.open("/figures/pipeline.to-land.count", 1440);
      assertThat(page.locator("main")).containsText("保利朝歌文化产业项目");
      page.locator("main a", new Page.LocatorOptions().setHasText("保利朝歌文化产业项目")).first().click();
      Locator form = entry(page, "阶段变动");
      form.locator("[name=choice]").selectOption("LEAD");
      form.locator("[name=on]").fill(today.toString());
      form.locator("[name=evidence]").fill("签约备忘录");
      form.locator("button[type=submit]").click();
      assertThat(page.locator("main")).containsText("理由");
      assertThat(entry(page, "阶段变动").locator("[name=evidence]")).hasValue("签约备忘录");
      form = entry(page, "阶段变动");
      form.locator("[name=choice]").selectOption("REGISTERED");
      form.locator("button[type=submit]").click();
      assertThat(page.locator("main")).containsText("拟落地 → 注册");
      String record = page.url();
      page.navigate("http://localhost:" + port + "/figures/pipeline.to-land.count");
      assertThat(page.locator("main")).not().containsText("保利朝歌文化产业项目");
      page.navigate("http://localhost:" + port + "/figures/pipeline.to-land.count?asOf=" + today.minusDays(1));
      assertThat(page.locator("main")).containsText("保利朝歌文化产业项目");
      page.navigate(record);
      page.locator("main a", new Page.LocatorOptions().setHasText("更正")).first().click();
      form = entry(page, "阶段变动");
      form.locator("[name=choice]").selectOption("READY_TO_LAND");
      form.locator("[name=reason]").fill("尚未取得营业执照");
      form.locator("button[type=submit]").click();
      page.navigate("http://localhost:" + port + "/figures/pipeline.to-land.count");
      assertThat(page.locator("main")).containsText("保利朝歌文化产业项目");
    }
  }

  @Test
  void theBriefIsWrittenPublishedAndTaken() {
    try (Chromium officer = Chromium.signedIn(port, demo.accounts(), "fagai")) {
      Page page = officer.open("/briefing/briefs/new?asOf=2020-03-03", 1440);
      assertThat(page.locator("main")).containsText("78.78%");
      page.locator("main button", new Page.LocatorOptions().setHasText("发布")).first().click();
      assertThat(page.locator("dialog")).containsText("发布后编号、正文和数字都不再改动");
      page.locator("dialog button", new Page.LocatorOptions().setHasText("先不")).click();
      assertThat(page.locator("dialog")).hasCount(0);
      page.locator("main button", new Page.LocatorOptions().setHasText("发布")).first().click();
      page.locator("dialog button", new Page.LocatorOptions().setHasText("发布")).click();
      page.waitForURL(Pattern.compile(".*/briefing/briefs/[0-9a-f-]{36}.*"));
      assertThat(page.locator("main")).containsText("78.78%");
      for (String type : new String[] {"docx", "pdf"}) {
        byte[] file = page.request().get(page.url().replaceAll("[?#].*", "") + "/file." + type).body();
        assertThat(new String(file, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo(type.equals("pdf") ? "%PDF" : "PK\u0003\u0004");
      }
    }
  }

  @Test
  void aFalseNumberInATextIsFound() {
    try (Chromium officer = Chromium.signedIn(port, demo.accounts(), "fagai")) {
      Page page = officer.open("/briefing/check", 1440);
      page.locator("[name=asOf]").last().fill("2020-03-03 18:00");
      page.locator("#text").fill("全区在建项目33个，目前已复工25个，复工率78.78%。");
      page.locator("button", new Page.LocatorOptions().setHasText("核对")).last().click();
      assertThat(page.locator(".proof")).containsText("应为 26");
    }
  }

  @Test
  void anApproverSignsInWithASecondFactorAndNotWithout() {
    Matcher account = Pattern.compile("(?m)^\\s*pizhun\\s+(\\S+)\\s+(\\S+)").matcher(demo.accounts());
    assertThat(account.find()).isTrue();
    try (Chromium approver = Chromium.atTheDoor(port)) {
      Page page = approver.open("/sign-in", 1440);
      Chromium.fillIn(page, "pizhun", account.group(1));
      assertThat(page.locator("[name=code]")).isVisible();
      page.navigate("http://localhost:" + port + "/");
      assertThat(page.url()).contains("/sign-in");
      page.navigate("http://localhost:" + port + "/sign-in");
      page.locator("[name=code]").fill(Authenticator.code(account.group(2)));
      page.locator("main form button").first().click();
      assertThat(page.locator(".topbar")).containsText("批准人");
    }
  }

  @Test
  void aFileComesInItsBadRowIsNamedAndItIsTakenBack() {
    try (Chromium officer = Chromium.signedIn(port, demo.accounts(), "zhaoshang")) {
      Page page = officer.open("/ledger/stages/import", 1440);
      String file = "项目编号,阶段,发生日期\nSFQ-13,签约,2020-03-02\nSFQ-13,签约,三月\n";
      page.locator("input[type=file]").setInputFiles(new FilePayload("阶段.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
      page.locator("main button", new Page.LocatorOptions().setHasText("上传")).click();
      page.locator("main select[name=mode]").selectOption("VALID");
      page.locator("main button", new Page.LocatorOptions().setHasText("试算")).first().click();
      assertThat(page.locator("main")).containsText("三月");
      page.locator("main button", new Page.LocatorOptions().setHasText("导入")).first().click();
      assertThat(page.locator("main")).containsText("已导入");
      page.locator("main button", new Page.LocatorOptions().setHasText("撤销")).first().click();
      page.locator("dialog button", new Page.LocatorOptions().setHasText("撤销这次导入")).click();
      assertThat(page.locator("main")).containsText("已撤销");
    }
  }

  private static Locator entry(Page page, String title) {
    Locator entry = page.locator("details.write", new Page.LocatorOptions().setHas(page.locator("summary", new Page.LocatorOptions().setHasText(title))));
    if (entry.getAttribute("open") == null) {
      entry.locator("summary").click();
    }
    return entry;
  }
}
