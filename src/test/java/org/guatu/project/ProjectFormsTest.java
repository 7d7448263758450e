package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.audit.AuditFilter;
import org.guatu.audit.AuditLog;
import org.guatu.audit.Outcome;
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
import org.guatu.kernel.Subject;
import org.guatu.ledger.Batch;
import org.guatu.ledger.Batches;
import org.guatu.ledger.Desk;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Mode;
import org.guatu.matter.MatterKind;
import org.guatu.matter.Matters;
import org.guatu.matter.NewMatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Writing on a project's page over real HTTP: what a rule refuses, who was second, what is done. */
@IdentityTest
class ProjectFormsTest {
  private static final String TODAY = Moments.day(TestDatabase.NOW).toString();

  @Autowired People people;
  @Autowired Projects projects;
  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Ledgers ledgers;
  @Autowired AuditLog audit;
  @Autowired Matters matters;
  @LocalServerPort int port;

  private Zone zone;
  private Someone officer;
  private ProjectId id;
  private Browser browser;

  @BeforeEach
  void aProjectInTalks() {
    zone = people.zone();
    officer = Someone.in(zone.id(), Role.REFORM_OFFICER);
    id = register("石河岸社区");
    browser = signedIn(Role.REFORM_OFFICER, ScopeKind.ZONE, zone.id().value());
  }

  @Test
  void aRuleRefusesInItsOwnWordsOnTheSamePage() {
    Browser.Page back = write("stage", Map.of("choice", "PLANNED", "evidence", "会议纪要〔2020〕7号"));
    assertThat(back.status()).isEqualTo(409);
    assertThat(back.body()).contains("从「在谈」到「重点谋划」不是顺次前进，请写明理由", "id=\"stage-reason-error\"", "value=\"会议纪要〔2020〕7号\"");
    assertThat(write("stage", Map.of("choice", "PLANNED", "reason", "条款未定")).status()).isEqualTo(302);
    assertThat(browser.get(path("")).body()).contains("在谈 → <b>重点谋划</b>", "条款未定");
  }

  @Test
  void anAmountFarFromTheLastIsAskedAboutOnce() {
    Browser.Page asked = write("amount", Map.of("choice", "TOTAL", "value", "39000亿元"));
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.body()).contains("原为 3.9 亿元，相差过大，请核对单位", "单位已核对");
    assertThat(write("amount", Map.of("choice", "TOTAL", "value", "39000亿元", "tick", "yes")).status()).isEqualTo(302);
    assertThat(total()).isEqualTo(Money.of("39000", MoneyUnit.YI));
    assertThat(write("amount", Map.of("choice", "TOTAL", "value", "3.9万元")).status()).isEqualTo(422);
  }

  @Test
  void theSecondToSaveSeesBothVersionsAndChooses() {
    Browser.Page read = browser.get(path(""));
    Map<String, String> mine = fields(read, Map.of("choice", "TOTAL", "value", "4.1亿元", "reason", "调概"));
    officer.doing(() -> projects.setAmount(scope(), id, 0, AmountType.TOTAL, Money.of("4", MoneyUnit.YI), "4亿元", Remark.on(LocalDate.parse(TODAY)).because("批复")));
    Browser.Page second = browser.post(path("amount"), mine);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body()).containsSubsequence("别人先保存了本项目", "39,000 万元 → <b>40,000 万元</b>", "批复", officer.access().actor().name(), "4.1亿元", "理由：调概", "仍按我填的保存");
    assertThat(total()).isEqualTo(Money.of("4", MoneyUnit.YI));
    assertThat(browser.post(path("amount"), fields(second, mine)).status()).isEqualTo(302);
    assertThat(total()).isEqualTo(Money.of("4.1", MoneyUnit.YI));
  }

  @Test
  void theSecondToSaveSeesWhatWasTakenBackToo() {
    Desk desk = new Desk(imports, batches, ledgers, zone.id());
    String number = officer.does(() -> projects.get(scope(), id)).number();
    Batch batch = desk.bring("amounts", Desk.csv("项目编号,金额类型,金额（亿元）,生效日期", number + ",到位资金,1.5," + TODAY), Mode.ALL, false);
    Map<String, String> mine = fields(browser.get(path("")), Map.of("choice", "TOTAL", "value", "4.1亿元"));
    desk.act(() -> batches.undo(desk.scope, batch.id()));
    Browser.Page second = browser.post(path("amount"), mine);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body()).contains("其间撤回的", "<b>到位资金</b>：<s>15,000 万元</s> · 撤销导入", "导入员甲 撤回于", "没有新增记录");
    assertThat(browser.post(path("amount"), fields(second, mine)).status()).isEqualTo(302);
  }

  @Test
  void whoMayNotWriteSeesNoFormAndIsRefusedAndPutDown() {
    Browser reader = signedIn(Role.INSPECTOR, ScopeKind.ZONE, zone.id().value());
    Browser.Page page = reader.get(path(""));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("石河岸社区").doesNotContain("id=\"write\"", path("amount"), "疑似重复");
    Map<String, String> typed = Map.of("choice", "TOTAL", "value", "4.1亿元", "on", TODAY, "version", "1", "read", "");
    Browser.Page refused = reader.post(path("amount"), typed);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(total()).isEqualTo(Money.of("3.9", MoneyUnit.YI));
    assertThat(reader.post(path("merge"), Map.of("with", UUID.randomUUID().toString(), "kept", id.value().toString(), "reason", "同一项目")).status()).isEqualTo(403);
    assertThat(audit.page(zone.id(), new AuditFilter(null, null, null, "permission.denied", null, Outcome.REFUSED, null), 10).toString())
        .contains("PROJECT_WRITE", "PROJECT_MERGE");
  }

  @Test
  void anotherNameThatNobodyCanSeeIsRefused() {
    assertThat(write("name", Map.of("value", "\u200b")).body()).contains("名称里没有看得见的字");
  }

  @Test
  void workThatBeganIsNotToldNotToHaveBegunWithoutAReason() {
    assertThat(browser.get(path("")).body()).as("nothing is chosen for the person").contains("<option value=\"\">请选择</option>");
    assertThat(write("state", Map.of("choice", "")).status()).isEqualTo(422);
    done("state", Map.of("choice", "IN_CONSTRUCTION"));
    Browser.Page back = write("state", Map.of("choice", "NOT_STARTED"));
    assertThat(back.status()).isEqualTo(409);
    assertThat(back.body()).contains("原登记为「在建」，改记为「未开工」须写明理由", "id=\"state-reason-error\"");
    done("state", Map.of("choice", "NOT_STARTED", "reason", "误报在建"));
  }

  @Test
  void aMoveIsDatedToTheMinuteWhereItIsKnown() {
    Browser.Page back = write("stage", Map.of("choice", "READY_TO_SIGN", "at", "25:00"));
    assertThat(back.body()).contains("「25:00」不是有效时刻", "id=\"stage-at-error\"");
    assertThat(write("stage", Map.of("choice", "READY_TO_SIGN", "on", "")).body()).contains("请填写发生日期。");
    done("stage", Map.of("choice", "READY_TO_SIGN", "on", "2020-03-02", "at", "09:10"));
    done("stage", Map.of("choice", "NEGOTIATING", "on", "2020-03-02", "at", "16:40", "reason", "对方要求重谈"));
    assertThat(browser.get(path("")).body()).containsSubsequence("2020-03-02 16:40", "2020-03-02 09:10");
  }

  @Test
  void whatWasRaisedOnAProjectStandsBesideItsRecord() {
    officer.doing(() -> matters.raise(officer.scope(Permission.MATTER_RAISE),
        new NewMatter(MatterKind.PROBLEM, "塔吊未复检", "检测报告过期", new Subject("project", id.value()))));
    assertThat(browser.get(path("")).body()).containsSubsequence("<h2>问题</h2>", "/matter/matters/new?subject=project:" + id.value(), "塔吊未复检", "001号 · ");
  }

  @Test
  void everyKindIsWrittenDatedAndStandsInTheHistory() {
    done("code", Map.of("choice", "ACTIVE", "value", "２０１９-410671-48-01-016343", "evidence", "备案证明"));
    done("industry", Map.of("value", "E4710 住宅房屋建筑"));
    done("place", Map.of("value", "114.2870，35.7420"));
    done("owner", Map.of("value", "鹤壁市城市建设投资集团有限公司"));
    assertThat(write("department", Map.of("value", "没有的局")).body()).contains("没有名为“没有的局”的单位", "id=\"department-value-error\"");
    assertThat(write("area", Map.of("value", "没有的片区")).body()).contains("没有名为“没有的片区”的责任区");
    done("library", Map.of("choice", "BOND"));
    done("duty", Map.of("choice", "BUTLER", "value", "管家甲"));
    done("duty", Map.of("choice", "BUTLER", "value", "", "tick", "yes", "reason", "轮岗"));
    for (AmountType type : AmountType.values()) {
      done("amount", Map.of("choice", type.name(), "value", "12000万元"));
    }
    String body = browser.get(path("") + "?view=all").body();
    assertThat(body).contains("2019-410671-48-01-016343", "备案证明", "E4710 住宅房屋建筑", "114.2870,35.7420", "管家甲 → <b>空缺</b>", "轮岗", "入库", "到位资金",
        "拟申请债券资金", "还没有附件");
  }

  @Test
  void aReplacedCodeStillFindsTheProjectAndTwoCannotHoldOne() {
    String code = "2019-410671-48-01-016343";
    done("code", Map.of("choice", "ACTIVE", "value", code));
    ProjectId other = register("石河岸小学");
    Browser.Page claimed = browser.post("/project/projects/" + other.value() + "/code",
        fields(browser.get("/project/projects/" + other.value()), Map.of("choice", "ACTIVE", "value", code)));
    assertThat(claimed.status()).isEqualTo(409);
    assertThat(claimed.body()).contains("代码 " + code + " 已属于项目「石河岸社区」");
    done("code", Map.of("choice", "REPLACED", "value", code));
    assertThat(browser.get("/project/projects?q=" + code).body()).contains("石河岸社区").doesNotContain("石河岸小学");
  }

  @Test
  void aFactIsPutRightByAnotherThatSaysWhy() {
    done("duty", Map.of("choice", "BUTLER", "value", "管家乙"));
    Matcher link = Pattern.compile("correct=([0-9a-f-]{36})#write\" aria-label=\"更正：服务管家").matcher(browser.get(path("")).body());
    assertThat(link.find()).isTrue();
    String fact = link.group(1);
    assertThat(browser.get(path("") + "?correct=" + fact).body()).contains("value=\"管家乙\"", "记下更正");
    assertThat(write("duty", Map.of("choice", "BUTLER", "value", "管家丙", "corrects", fact)).body()).contains("更正须写明理由", "duty-reason-error");
    done("duty", Map.of("choice", "BUTLER", "value", "管家丙", "corrects", fact, "reason", "写错了名字"));
    assertThat(browser.get(path("")).body()).contains("已更正", "管家丙", "写错了名字");
    assertThat(write("duty", Map.of("choice", "BUTLER", "value", "管家丁", "corrects", fact, "reason", "再改")).status()).isEqualTo(404);
  }

  private ProjectId register(String name) {
    NewProject form = new NewProject(null, name, ProjectKind.GOVERNMENT, Stage.NEGOTIATING, null, Money.of("3.9", MoneyUnit.YI), "3.9亿元", null, null,
        null, null, null, false);
    return officer.does(() -> projects.register(scope(), form, Remark.on(LocalDate.parse(TODAY).minusDays(30))));
  }

  private Scope scope() {
    return officer.scope(Permission.PROJECT_WRITE);
  }

  private Money total() {
    return officer.does(() -> projects.get(scope(), id)).total();
  }

  private Browser signedIn(Role role, ScopeKind kind, UUID target) {
    Browser signedIn = new Browser(port);
    people.signIn(signedIn, people.with(zone, role, kind, target));
    return signedIn;
  }

  private String path(String entry) {
    return "/project/projects/" + id.value() + (entry.isEmpty() ? "" : "/" + entry);
  }

  private void done(String entry, Map<String, String> typed) {
    Browser.Page page = write(entry, typed);
    assertThat(page.status()).as(entry + " " + typed).isEqualTo(302);
  }

  private Browser.Page write(String entry, Map<String, String> typed) {
    return browser.post(path(entry), fields(browser.get(path("")), typed));
  }

  /** A form of the page with what is typed into it. */
  private static Map<String, String> fields(Browser.Page page, Map<String, String> typed) {
    Map<String, String> fields = new HashMap<>(Map.of("on", TODAY));
    fields.putAll(typed);
    fields.put("version", page.hidden("version"));
    fields.put("read", page.hidden("read"));
    return fields;
  }
}
