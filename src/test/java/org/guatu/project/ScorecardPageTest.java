package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.identity.Browser;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.Zone;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.organization.DepartmentEntry;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.DepartmentKind;
import org.guatu.organization.Departments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 首谈单位 is written down on the project's page, and the scorecard shows what comes of it. */
@IdentityTest
class ScorecardPageTest {
  @Autowired People people;
  @Autowired Departments departments;
  @Autowired Projects projects;
  @LocalServerPort int port;

  @Test
  void theFirstContactIsWrittenDownAndCredited() {
    Zone zone = people.zone();
    Scope whole = Scope.wholeZone(zone.id());
    people.asOperator(zone, () -> departments.open(whole, new DepartmentEntry(null, DepartmentKind.BUREAU, "招商局", "招商局", 1)));
    DepartmentId east = people.asOperator(zone, () -> departments.open(whole, new DepartmentEntry(null, DepartmentKind.BUREAU, "东区办", "东区办", 2)));
    Someone officer = Someone.in(zone.id(), Role.INVESTMENT_OFFICER);
    NewProject form = new NewProject(null, "悍马新能源汽车", ProjectKind.PROMOTION, Stage.NEGOTIATING, null, Money.of("30", MoneyUnit.YI), "30亿元",
        new NewProject.Ref(east.value(), "东区办"), null, null, null, null, false);
    ProjectId id = officer.does(() -> projects.register(officer.scope(Permission.PROJECT_WRITE), form, Remark.on(LocalDate.parse("2020-02-01"))));
    Browser browser = new Browser(port);
    people.signIn(browser, people.with(zone, Role.INVESTMENT_OFFICER));

    String path = "/project/projects/" + id.value();
    assertThat(write(browser, path, "外星局").body()).contains("没有名为“外星局”的单位", "id=\"first-contact-value-error\"");
    assertThat(write(browser, path, "招商局").status()).isEqualTo(302);
    assertThat(browser.get(path).body()).contains("<dt>首谈单位</dt><dd>招商局</dd>");
    assertThat(browser.get("/project/scorecard").body()).containsSubsequence("东区办", "0.50", "15", "招商局", "0.50", "15", "合计", "1", "30")
        .contains("首谈记 50%", "内置规则“招商计分”").doesNotContain("仅可见项目");
    assertThat(browser.get("/project/scorecard?asOf=2010-01-01").body()).contains("没有储备项目");

    Browser owner = new Browser(port);
    people.signIn(owner, people.with(zone, Role.OWNER, ScopeKind.DEPARTMENT, east.value()));
    assertThat(owner.get("/project/scorecard").body()).contains("仅可见项目 1 个");
    Browser reporter = new Browser(port);
    people.signIn(reporter, people.with(zone, Role.ENTERPRISE_REPORTER));
    assertThat(reporter.get("/project/scorecard").status()).isEqualTo(403);
  }

  private static Browser.Page write(Browser browser, String path, String unit) {
    Browser.Page page = browser.get(path);
    return browser.post(path + "/first-contact",
        Map.of("value", unit, "on", Moments.day(TestDatabase.NOW).toString(), "version", page.hidden("version"), "read", page.hidden("read")));
  }
}
