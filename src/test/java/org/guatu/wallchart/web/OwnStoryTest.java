package org.guatu.wallchart.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.util.Map;
import java.util.UUID;
import org.guatu.CountedStatements;
import org.guatu.DemoZone;
import org.guatu.Someone;
import org.guatu.console.DemoLoader;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.matter.MatterKind;
import org.guatu.matter.Matters;
import org.guatu.matter.NewMatter;
import org.guatu.organization.EnterpriseQuery;
import org.guatu.organization.Enterprises;
import org.guatu.project.ProjectList;
import org.guatu.project.ProjectQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The homes of those who have sites and enterprises of their own. */
@SpringBootTest
@Import(CountedStatements.class)
class OwnStoryTest {
  @Autowired WebApplicationContext context;
  @Autowired ZoneDirectory zones;
  @Autowired DemoLoader demo;
  @Autowired ProjectList projects;
  @Autowired Matters matters;
  @Autowired Enterprises enterprises;
  private MockMvc pages;
  private ZoneId zone;
  private Access office;

  @BeforeEach
  void load() throws Exception {
    zone = DemoZone.load(zones, demo);
    office = DemoZone.leader(zone);
    pages = webAppContextSetup(context).build();
  }

  @Test
  void theOfficerOfASiteFindsItItsStateAndWhatHeCanDo() throws Exception {
    UUID own = project("示例项目 43");
    Someone officer = Someone.limited(zone, Role.SITE_OFFICER, ScopeKind.PROJECT, own);
    String home = home(officer, "/?asOf=2020-03-03T18:00");
    assertThat(home).contains("我的工地", "示例项目 43", "lamp-stop", "停工", "2020-01-20 起，第 44 天", "现在没有要您办的事", "没有办理中的问题")
        .doesNotContain("今日总览", "示例项目 44", "各部门亮灯", "招商储备", "复工率");
    assertThat(home(officer, "/")).contains("/project/projects/" + own + "#state-choice", "/matter/matters/new?subject=project:" + own,
        "/project/projects/" + own + "#attachments");
    assertThat(home(officer, "/?asOf=2010-01-01")).contains("您名下没有在建工地", "回看").doesNotContain("#state-choice");
  }

  @Test
  void aProblemOfHisSiteStandsOnHisHomeAndNotOnAnothers() throws Exception {
    UUID own = project("示例项目 44");
    office.call(() -> matters.raise(Access.scopeOf(Permission.MATTER_RAISE),
        new NewMatter(MatterKind.PROBLEM, "塔吊司机未到岗", "缺两人", new Subject("project", own))));
    assertThat(home(Someone.limited(zone, Role.SITE_OFFICER, ScopeKind.PROJECT, own), "/")).contains("示例项目 44：塔吊司机未到岗");
    assertThat(home(Someone.limited(zone, Role.SITE_OFFICER, ScopeKind.PROJECT, project("示例项目 43")), "/")).doesNotContain("塔吊司机未到岗");
  }

  @Test
  void aButlerFindsHisEnterprisesAndAReporterNothingOfOthers() throws Exception {
    UUID enterprise = office.call(() -> enterprises.list(Access.scopeOf(Permission.ORGANIZATION_READ), EnterpriseQuery.all(50))).stream()
        .filter(row -> row.name().equals("示例企业 03")).findFirst().orElseThrow().id();
    String butler = home(Someone.limited(zone, Role.BUTLER, ScopeKind.ENTERPRISE, enterprise), "/");
    assertThat(butler).contains("我联系的企业和工地", "示例企业 03", "房地产业", "您名下没有在建工地").doesNotContain("示例企业 04", "#state-choice");
    assertThat(home(Someone.limited(zone, Role.ENTERPRISE_REPORTER, ScopeKind.ENTERPRISE, enterprise), "/")).contains("我的企业")
        .doesNotContain("示例企业 04", "报建设状态");
  }

  @Test
  void whoAlsoHoldsADeskHasTheZonesHome() throws Exception {
    String home = office.call(() -> pages.perform(MockMvcRequestBuilders.get("/")).andReturn().getResponse().getContentAsString());
    assertThat(home).contains("今日总览").doesNotContain("我的工地和企业");
  }

  @Test
  void theHomeTakesTenStatementsAtMostHoweverManySites() throws Exception {
    Someone officer = Someone.in(zone, Role.SITE_OFFICER);
    assertThat(CountedStatements.of(() -> home(officer, "/"))).isNotEmpty().hasSizeLessThanOrEqualTo(10);
    assertThat(home(officer, "/")).contains("在建工地 3");
  }

  private String home(Someone who, String address) throws Exception {
    var answer = who.does(() -> pages.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse());
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private UUID project(String name) throws Exception {
    ProjectQuery all = ProjectQuery.all(100);
    Map<String, UUID> byName = office.call(() -> projects.page(Access.scopeOf(Permission.PROJECT_READ), all)).rows().stream()
        .collect(java.util.stream.Collectors.toMap(ProjectList.Row::name, ProjectList.Row::id, (one, other) -> one));
    return byName.get(name);
  }
}
