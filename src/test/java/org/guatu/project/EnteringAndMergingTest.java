package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.identity.Browser;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.Zone;
import org.guatu.kernel.Moments;
import org.guatu.ledger.Batches;
import org.guatu.ledger.Desk;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Entering a project over real HTTP: what may be there already, which number it gets; and two records that become one. */
@IdentityTest
class EnteringAndMergingTest {
  private static final String TODAY = Moments.day(TestDatabase.NOW).toString();

  @Autowired People people;
  @Autowired Projects projects;
  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Ledgers ledgers;
  @LocalServerPort int port;

  private Zone zone;
  private Someone officer;
  private ProjectId id;
  private Browser browser;

  @BeforeEach
  void aProjectInTheRegister() {
    zone = people.zone();
    officer = Someone.in(zone.id(), Role.REFORM_OFFICER);
    id = register("石河岸社区");
    browser = new Browser(port);
    people.signIn(browser, people.with(zone, Role.REFORM_OFFICER));
    browser.get(path(""));
  }

  @Test
  void twoRecordsOfOneProjectAreMergedAndPartedOnThePage() {
    ProjectId twin = register("石河岸社区项目");
    Browser.Page offered = browser.get(path(""));
    assertThat(offered.body()).contains("疑似重复", "石河岸社区项目", path("merge?with=" + twin.value()));
    Browser.Page asked = browser.get(path("merge?with=" + twin.value()));
    assertThat(asked.body()).contains("保留 石河岸社区（", "保留 石河岸社区项目（", "合并可以撤销", "value=\"" + twin.value() + "\"");
    Browser.Page unsaid = merge(twin, id, " ");
    assertThat(unsaid.status()).isEqualTo(422);
    assertThat(unsaid.body()).contains("请写明理由", "id=\"reason-error\"");
    assertThat(merge(twin, new ProjectId(UUID.randomUUID()), "同一投资方").status()).as("neither of them").isEqualTo(404);
    assertThat(merge(twin, id, "同一投资方").location()).isEqualTo(path(""));
    assertThat(browser.get(path("")).body()).contains("已并入本项目、事实各自保留", "石河岸社区项目");
    String other = "/project/projects/" + twin.value();
    assertThat(browser.get(other).body()).contains("本项目已并入 <a href=\"" + path("") + "\"", "撤销合并").doesNotContain("id=\"write\"");
    assertThat(merge(twin, id, "再并一次").status()).isEqualTo(409);
    Browser.Page kept = browser.post(other + "/unmerge", Map.of("reason", ""));
    assertThat(kept.status()).isEqualTo(422);
    assertThat(kept.body()).contains("id=\"unmerge-reason-error\"");
    assertThat(browser.post(other + "/unmerge", Map.of("reason", "查明是两个项目")).location()).isEqualTo(other);
    assertThat(browser.get(other).body()).contains("id=\"write\"").doesNotContain("本项目已并入");
    assertThat(browser.post(other + "/unmerge", Map.of("reason", "再拆一次")).status()).isEqualTo(404);
  }

  @Test
  void theRecordThatIsToStayIsChosen() {
    ProjectId twin = register("石河岸社区项目");
    officer.doing(() -> projects.addAlias(scope(), id, 0, "石河岸用房", Remark.on(LocalDate.parse(TODAY))));
    assertThat(browser.get("/project/projects/" + twin.value() + "/merge?with=" + id.value()).body()).as("the one of which more is known is proposed")
        .contains("value=\"" + id.value() + "\" checked").doesNotContain("value=\"" + twin.value() + "\" checked");
    assertThat(merge(twin, twin, "同一投资方").location()).isEqualTo("/project/projects/" + twin.value());
    assertThat(browser.get(path("")).body()).contains("本项目已并入 <a href=\"/project/projects/" + twin.value());
  }

  @Test
  void whatLooksLikeAProjectOfTheRegisterIsAskedAboutBeforeItIsEntered() {
    browser.get("/project/projects/new");
    Map<String, String> typed = new HashMap<>(Map.of("name", "石河岸社区工程", "kind", "PROMOTION", "on", TODAY));
    Browser.Page asked = browser.post("/project/projects", typed);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.body()).contains("登记册里有名称相近的项目", path(""), "相似 100", "name=\"another\" value=\"yes\"");
    assertThat(browser.get("/project/projects").body()).doesNotContain("石河岸社区工程");
    typed.put("another", "yes");
    assertThat(browser.post("/project/projects", typed).status()).isEqualTo(302);
  }

  @Test
  void aNumberThatAFileBroughtIsPassedOver() {
    Desk desk = new Desk(imports, batches, ledgers, zone.id());
    desk.bring("projects", Desk.csv("项目编号,项目名称", "SFQ-02,辅仁中小学", "SFQ-03,美巢国际大厦", "SFQ-05,机器人硅谷"), Mode.ALL, false);
    assertThat(numberOf(register("百佳智能"))).isEqualTo("SFQ-04");
    assertThat(numberOf(register("人工湖二期"))).isEqualTo("SFQ-06");
    desk.bring("projects", Desk.csv("项目编号,项目名称", ",淇水关路", "SFQ-07,鹤煤大道"), Mode.ALL, false);
    assertThat(numberOf(register("朝歌路"))).isEqualTo("SFQ-09");
  }

  @Test
  void aNameThatNobodyCanSeeIsRefused() {
    browser.get("/project/projects/new");
    Browser.Page back = browser.post("/project/projects", Map.of("name", "\u200b\u200d", "kind", "PROMOTION", "on", TODAY));
    assertThat(back.status()).isEqualTo(422);
    assertThat(back.body()).contains("名称里没有看得见的字");
    Desk desk = new Desk(imports, batches, ledgers, zone.id());
    assertThat(desk.messages(desk.bring("projects", Desk.csv("项目编号,项目名称", "X-1,\u200b"), Mode.ALL, false))).containsExactly("2 项目名称里没有看得见的字");
  }

  private String numberOf(ProjectId project) {
    return officer.does(() -> projects.get(scope(), project)).number();
  }

  private Browser.Page merge(ProjectId other, ProjectId kept, String reason) {
    return browser.post(path("merge"), Map.of("with", other.value().toString(), "kept", kept.value().toString(), "reason", reason));
  }

  private ProjectId register(String name) {
    NewProject form = new NewProject(null, name, ProjectKind.GOVERNMENT, Stage.NEGOTIATING, null, null, null, null, null, null, null, null, false);
    return officer.does(() -> projects.register(scope(), form, Remark.on(LocalDate.parse(TODAY).minusDays(30))));
  }

  private Scope scope() {
    return officer.scope(Permission.PROJECT_WRITE);
  }

  private String path(String entry) {
    return "/project/projects/" + id.value() + (entry.isEmpty() ? "" : "/" + entry);
  }
}
