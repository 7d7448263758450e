package org.guatu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.guatu.Chromium;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.Zone;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What stands on the phone and not yet on the server, when somebody goes on: it is neither lost nor sent unasked. */
@IdentityTest
@Import({GivenOffice.class, GivenResumption.class})
class KeptOnThePhoneTest {
  private static final String CODE = "crane";

  @Autowired GivenResumption given;
  @Autowired People people;
  @LocalServerPort int port;

  private Zone zone;
  private Site site;
  private ApplicationId id;

  @BeforeAll
  static void onABusyMachine() {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
  }

  @BeforeEach
  void filled() {
    zone = people.zone();
    site = given.site(given.office(zone.id(), "post-holiday"), "辅仁中小学");
    id = given.filled(site);
  }

  private Chromium phone() {
    return Chromium.signedIn(port, people.with(zone, Role.SITE_OFFICER, ScopeKind.PROJECT, site.project().value()));
  }

  private static Locator words(Page page) {
    page.locator("#c-" + CODE).evaluate("item => item.closest('details').open = true");
    return page.locator("form[data-item='" + CODE + "'] textarea");
  }

  @Test
  void aStepPressedWhileTheLastWordsAreSavedIsTakenOnceTheyAre() {
    try (Chromium officer = phone()) {
      Page page = officer.open(id.path(), 390);
      assertThat(page.locator("[data-outbox]")).hasText("已全部保存");
      words(page).fill("刚刚又看过");
      page.locator("#sending button:has-text('自查完毕')").click();
      assertThat(page.locator(".now-state")).containsText("已自查");
    }
    assertThat(given.sheet(site, id).items().get(CODE).reason()).isEqualTo("刚刚又看过");
  }

  @Test
  void aStepThatTheLastWordsMakeImpossibleSaysSo() {
    try (Chromium officer = phone()) {
      Page page = officer.open(id.path(), 390);
      assertThat(page.locator("[data-outbox]")).hasText("已全部保存");
      words(page).fill("");
      page.locator("form[data-item='" + CODE + "'] input[value=NOT_MET]").check();
      page.locator("#sending button:has-text('自查完毕')").click();
      assertThat(page.locator("#sending [role=alert]")).containsText("必备条件没有到位");
      assertThat(page.locator("[data-outbox]")).hasText("已全部保存");
    }
    assertThat(given.get(site, id).status()).isEqualTo(ApplicationStatus.DRAFT);
  }

  @Test
  void whatIsNotWholeIsNamedWhereHePresses() {
    ApplicationId fresh = given.begun(given.site(site.office(), "新开的"));
    try (Chromium officer = Chromium.signedIn(port, people.with(zone, Role.SITE_OFFICER))) {
      Page page = officer.open(fresh.path(), 390);
      assertThat(page.locator("[data-outbox]")).hasText("已全部保存");
      page.context().setOffline(true);
      words(page).fill("只写了说明");
      assertThat(page.locator("[data-outbox]")).hasText("断网：1 项没有填完，已存在手机里，填完才上传");
      page.locator("#sending button:has-text('自查')").click();
      assertThat(page.locator("#sending [role=alert]")).containsText("断网");
      page.context().setOffline(false);
      assertThat(page.locator("[data-outbox]")).hasText("有 1 项没有填完，已存在手机里，填完才上传");
      assertThat(page.locator("#sending [data-held]")).hasCount(0);
      page.locator("#sending button:has-text('自查')").click();
      Locator named = page.locator("#sending [role=alert] a");
      assertThat(named).containsText("起重机械（已存在手机里，还没有选是否到位）");
      named.click();
      assertThat(words(page)).isInViewport();
    }
  }

  @Test
  void whatWaitedSinceBeforeTheCheckIsSentOnlyWhenHeSaysSo() throws Exception {
    try (Chromium officer = phone()) {
      Page page = waitingBehindACheck(officer, "断网时写的");
      page.locator("button:has-text('不要这些内容')").click();
      assertThat(page.locator("[data-waited]")).isHidden();
      assertThat(words(page)).hasValue("说明");
      assertThat(given.get(site, id).status()).isEqualTo(ApplicationStatus.SELF_CHECKED);
      assertThat(given.sheet(site, id).items().get(CODE).reason()).isEqualTo("说明");
    }
  }

  @Test
  void whatWaitedSinceBeforeTheCheckMakesItVoidWhenHeSendsIt() throws Exception {
    try (Chromium officer = phone()) {
      Page page = waitingBehindACheck(officer, "断网时写的");
      page.locator("button:has-text('上传这些内容')").click();
      assertThat(page.locator("[data-outbox]")).hasText("已全部保存");
      assertThat(page.locator(".now-state")).containsText("填报中");
    }
    assertThat(given.get(site, id).status()).isEqualTo(ApplicationStatus.DRAFT);
    assertThat(given.sheet(site, id).items().get(CODE).reason()).isEqualTo("断网时写的");
  }

  /** He wrote without network; the site was checked at the office meanwhile; he opens it to change it. */
  private Page waitingBehindACheck(Chromium officer, String said) throws Exception {
    Page page = officer.open(id.path(), 390);
    assertThat(page.locator("[data-outbox]")).hasText("已全部保存");
    page.context().setOffline(true);
    words(page).fill(said);
    assertThat(page.locator("[data-outbox]")).containsText("待上传 1 项");
    given.selfChecked(site, id);
    page.context().setOffline(false);
    page.navigate("http://localhost:" + port + id.path());
    page.locator("a:has-text('修改内容（签字将作废）')").click();
    assertThat(page.locator("[data-waited]")).containsText("这部手机里有 1 项是自查以前填的，还没有上传");
    assertThat(words(page)).hasValue(said);
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
    assertThat(officer.violations(page)).isEmpty();
    assertThat(given.get(site, id).status()).as("nothing is sent unasked").isEqualTo(ApplicationStatus.SELF_CHECKED);
    return page;
  }
}
