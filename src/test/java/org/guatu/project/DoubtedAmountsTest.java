package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.audit.AuditFilter;
import org.guatu.audit.AuditLog;
import org.guatu.identity.Browser;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.Zone;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.ledger.Batches;
import org.guatu.ledger.Desk;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Mode;
import org.guatu.rulebook.DraftEntry;
import org.guatu.rulebook.DraftId;
import org.guatu.rulebook.RulePacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Amounts that are asked about before they are saved: by the rules of the day, on the page and in a ledger alike. */
@IdentityTest
class DoubtedAmountsTest {
  private static final String TODAY = Moments.day(TestDatabase.NOW).toString();
  private static final String BEFORE = Moments.day(TestDatabase.NOW).minusDays(2).toString();

  @Autowired People people;
  @Autowired Projects projects;
  @Autowired RulePacks packs;
  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Ledgers ledgers;
  @Autowired AuditLog audit;
  @LocalServerPort int port;

  private Zone zone;
  private Someone officer;
  private Browser browser;

  @BeforeEach
  void somebodyWhoWrites() {
    zone = people.zone();
    officer = Someone.in(zone.id(), Role.REFORM_OFFICER);
    browser = new Browser(port);
    people.signIn(browser, people.with(zone, Role.REFORM_OFFICER));
    browser.get("/project/projects/new");
  }

  @Test
  void aNewProjectsTotalTenThousandTimesTooLargeIsAskedAboutOnce() {
    Browser.Page asked = enter(Map.of("total", "335,000亿元"));
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.body()).contains("金额 335000 亿元不同寻常，请核对单位（内置规则“数值存疑”）", "value=\"335,000亿元\"", "name=\"tick\" value=\"yes\"");
    assertThat(browser.get("/project/projects").body()).doesNotContain("悍马新能源汽车");
    assertThat(enter(Map.of("total", "33.5")).status()).as("not doubted: nothing is asked").isEqualTo(302);
    Browser.Page confirmed = enter(Map.of("total", "335,000亿元", "tick", "yes"));
    assertThat(confirmed.status()).isEqualTo(302);
    assertThat(total(confirmed)).isEqualTo(Money.of("335000", MoneyUnit.YI));
    assertThat(confirmations()).as("who confirmed, under which rules").contains("内置规则“数值存疑”");
  }

  @Test
  void anotherPackAsksAnotherQuestionFromItsDayOn() {
    Browser.Page entered = enter(Map.of("total", "3亿元"));
    String path = entered.location();
    activate("{\"moneyFactor\": 5, \"totalFloor\": 500000.00, \"totalCeiling\": 2000000000.00}", TODAY);
    Browser.Page asked = browser.post(path + "/amount", amount(path, "15亿元", TODAY));
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.body()).contains("原为 3 亿元，相差过大，请核对单位（规则包“从严”第 1 版）");
    assertThat(browser.post(path + "/amount", amount(path, "15亿元", LocalDate.parse(TODAY).minusDays(1).toString())).status())
        .as("of the day before, when the pack did not hold yet").isEqualTo(302);
    assertThat(enter(Map.of("name", "甲", "total", "30亿元", "on", TODAY)).body()).contains("金额 30 亿元不同寻常，请核对单位（规则包“从严”第 1 版）");
    Desk desk = new Desk(imports, batches, ledgers, zone.id());
    var batch = desk.bring("projects", Desk.csv("项目名称,总投资（亿元）,自何日起", "乙,30亿元," + TODAY, "丙,3亿元," + TODAY), Mode.VALID, false);
    assertThat(batch.counts().doubtful()).isEqualTo(1);
    assertThat(desk.messages(batch)).containsExactly("2 金额 30 亿元不同寻常，请核对单位（规则包“从严”第 1 版）");
  }

  private void activate(String content, String from) {
    Scope scope = officer.scope(Permission.RULEBOOK_WRITE);
    DraftId draft = officer.does(() -> packs.draft(scope, new DraftEntry("plausibility", "从严", LocalDate.parse(from), "区办发〔2020〕5号", content)));
    Someone.in(zone.id(), Role.REFORM_OFFICER).does(() -> packs.activate(scope, draft, 1));
  }

  private Browser.Page enter(Map<String, String> typed) {
    Map<String, String> fields = new HashMap<>(Map.of("name", "悍马新能源汽车", "kind", "PROMOTION", "stage", "NEGOTIATING", "on", BEFORE, "another", "yes"));
    fields.putAll(typed);
    return browser.post("/project/projects", fields);
  }

  private String confirmations() {
    return audit.page(zone.id(), new AuditFilter(null, null, null, "project.register", null, null, null), 10).toString();
  }

  private Map<String, String> amount(String path, String value, String on) {
    Browser.Page page = browser.get(path);
    return Map.of("choice", "TOTAL", "value", value, "on", on, "version", page.hidden("version"), "read", page.hidden("read"));
  }

  private Money total(Browser.Page entered) {
    ProjectId id = new ProjectId(java.util.UUID.fromString(entered.location().substring(entered.location().lastIndexOf('/') + 1)));
    return officer.does(() -> projects.get(officer.scope(Permission.PROJECT_READ), id)).total();
  }
}
