package org.guatu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.guatu.Chromium;
import org.guatu.Someone;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.Zone;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.project.AmountType;
import org.guatu.project.NewProject;
import org.guatu.project.ProjectId;
import org.guatu.project.ProjectKind;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.guatu.project.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register in a real browser: one project under two names, the past as it was known, and two people at one record. */
@IdentityTest
class RegisterJourneysTest {
  private static final String COUNT = "/figures/pipeline.negotiating.count";
  private static final String AMOUNT = "/figures/pipeline.negotiating.amount";

  @Autowired People people;
  @Autowired Projects projects;
  @LocalServerPort int port;

  private Zone zone;
  private Someone officer;
  private Scope scope;

  @BeforeEach
  void anOffice() {
    zone = people.zone();
    officer = Someone.in(zone.id(), Role.INVESTMENT_OFFICER);
    scope = officer.scope(Permission.PROJECT_WRITE);
  }

  @Test
  void duplicatesBecomeOneAndTwoAgain() throws Exception {
    ProjectId kept = register("悍马新能源汽车", "30");
    register("悍马中国新能源汽车", "30");
    try (Chromium browser = signedIn()) {
      Page page = browser.open(COUNT, 1440);
      assertThat(rows(page)).hasCount(2);
      go(page, path(kept));
      Locator suspect = panel(page, "疑似重复");
      assertThat(suspect).containsText("悍马中国新能源汽车");
      suspect.locator("text=比较并合并").click();
      assertThat(page.locator("main")).containsText("合并可以撤销");
      page.locator("[name=reason]").fill("同一投资方");
      button(page.locator("main"), "确认合并").click();
      assertThat(page.locator("main")).containsText("已并入本项目");
      go(page, COUNT);
      assertThat(rows(page)).hasCount(1);
      go(page, COUNT + "?asOf=2020-03-03&knownAt=2020-03-02");
      assertThat(rows(page)).hasCount(2);
      go(page, path(kept));
      page.locator(".partial a", new Page.LocatorOptions().setHasText("悍马中国新能源汽车")).click();
      assertThat(page.locator("main")).containsText("本项目已并入 悍马新能源汽车");
      panel(page, "疑似重复").locator("[name=reason]").fill("查明是两个项目");
      button(panel(page, "疑似重复"), "撤销合并").click();
      assertThat(page.locator("main")).not().containsText("本项目已并入");
      go(page, COUNT);
      assertThat(rows(page)).hasCount(2);
    }
  }

  @Test
  void aCorrectionWrittenLaterIsNotYetKnownThenAndTheWallTravelsWithItsAddress() throws Exception {
    ProjectId tianyu = register("天娱传媒文化产业", "42");
    at("2020-03-02T10:00", () -> {
      projects.setAmount(scope, tianyu, 0, AmountType.TOTAL, Money.of("45", MoneyUnit.YI), "45亿元", Remark.on(LocalDate.parse("2020-02-20")));
      return tianyu;
    });
    try (Chromium browser = signedIn()) {
      Page page = browser.open("/", 1440);
      page.locator("#as-of").fill("2020-02-25");
      page.locator("#as-of").press("Enter");
      page.waitForURL("**asOf=2020-02-25**");
      assertThat(page.locator("a.figure[href*='pipeline.all.amount']")).containsText("45");
      page.locator(".as-of .known").click();
      page.waitForURL("**knownAt=2020-02-25**");
      assertThat(page.locator("a.figure[href*='pipeline.all.amount']")).containsText("42");
      page.locator("a.figure[href*='pipeline.all.amount']").click();
      assertThat(page.url()).contains("asOf=2020-02-25", "knownAt=2020-02-25");
      rows(page).locator("a").first().click();
      assertThat(page.url()).contains(path(tianyu), "asOf=2020-02-25", "knownAt=2020-02-25");
      assertThat(panel(page, "资金")).containsText("420,000.00");
      page.locator(".as-of .known").click();
      assertThat(panel(page, "资金")).containsText("450,000.00");
      go(page, AMOUNT + "?asOf=2020-02-25&knownAt=2020-03-02T09:59");
      assertThat(page.locator("main")).containsText("42");
      go(page, AMOUNT + "?asOf=2020-02-25&knownAt=2020-03-02T10:00");
      assertThat(page.locator("main")).containsText("45");
    }
  }

  @Test
  void theSecondOfTwoSeesBothVersionsAndDecides() throws Exception {
    ProjectId id = register("石河岸社区", "3.9");
    try (Chromium slow = signedIn(); Chromium quick = signedIn()) {
      Page mine = slow.open(path(id), 1440);
      Page theirs = quick.open(path(id), 1440);
      amount(theirs, "4亿元", "批复");
      assertThat(panel(theirs, "资金")).containsText("40,000.00");
      amount(mine, "4.1亿元", "调概");
      Locator clash = mine.locator("[aria-labelledby=clash]");
      assertThat(clash).containsText("别人先保存了本项目");
      assertThat(clash).containsText("40,000 万元 · 批复");
      assertThat(clash).containsText("4.1亿元");
      assertThat(slow.violations(mine)).isEmpty();
      button(clash, "仍按我填的保存").click();
      assertThat(panel(mine, "资金")).containsText("41,000.00");
      assertThat(mine.locator(".timeline")).containsText("40,000 万元 → 41,000 万元");
    }
  }

  @Test
  void aStageSetBackwardsIsNotTakenWithoutAReason() throws Exception {
    ProjectId id = register("盛泰数字城", "12");
    try (Chromium browser = signedIn()) {
      Page page = browser.open(path(id), 1440);
      Locator form = entry(page, "阶段变动");
      form.locator("[name=choice]").selectOption("PLANNED");
      form.locator("button[type=submit]").click();
      Locator reason = entry(page, "阶段变动").locator("[name=reason]");
      assertThat(page.locator(".error-summary").first()).containsText("不是顺次前进，请写明理由");
      assertThat(reason).hasAttribute("aria-invalid", "true");
      reason.fill("用地条件未落实");
      entry(page, "阶段变动").locator("button[type=submit]").click();
      assertThat(page.locator(".timeline")).containsText("在谈 → 重点谋划");
      assertThat(page.locator(".timeline")).containsText("用地条件未落实");
    }
  }

  private static void amount(Page page, String value, String reason) {
    Locator form = entry(page, "金额");
    form.locator("[name=choice]").selectOption("TOTAL");
    form.locator("[name=value]").fill(value);
    form.locator("[name=reason]").fill(reason);
    form.locator("button[type=submit]").click();
  }

  private ProjectId register(String name, String yi) throws Exception {
    NewProject form = new NewProject(null, name, ProjectKind.PROMOTION, Stage.NEGOTIATING, null, Money.of(yi, MoneyUnit.YI), yi + "亿元", null, null,
        null, null, null, false);
    return at("2020-02-10T09:00", () -> projects.register(scope, form, Remark.on(LocalDate.parse("2020-02-01"))));
  }

  private ProjectId at(String moment, Callable<ProjectId> work) throws Exception {
    return BusinessClock.at(Moments.parse(moment), () -> officer.does(work));
  }

  private Chromium signedIn() {
    return Chromium.signedIn(port, people.with(zone, Role.INVESTMENT_OFFICER));
  }

  private void go(Page page, String path) {
    page.navigate("http://localhost:" + port + path);
  }

  private static String path(ProjectId id) {
    return "/project/projects/" + id.value();
  }

  private static Locator rows(Page page) {
    return page.locator("main table tbody tr");
  }

  private static Locator panel(Page page, String title) {
    return page.locator("section.panel", new Page.LocatorOptions().setHas(page.locator("h2", new Page.LocatorOptions().setHasText(title))));
  }

  private static Locator button(Locator within, String words) {
    return within.locator("button", new Locator.LocatorOptions().setHasText(words));
  }

  private static Locator entry(Page page, String title) {
    Locator entry = page.locator("details.write", new Page.LocatorOptions().setHas(page.locator("summary", new Page.LocatorOptions().setHasText(title))));
    if (entry.getAttribute("open") == null) {
      entry.locator("summary").click();
    }
    return entry;
  }
}
