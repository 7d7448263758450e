package org.guatu.wallchart.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.CountedStatements;
import org.guatu.DemoZone;
import org.guatu.Someone;
import org.guatu.console.DemoLoader;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.ZoneDirectory;
import org.guatu.organization.AreaId;
import org.guatu.organization.Areas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The leader looks at the wall of the demonstration: now, and as of a past day. */
@SpringBootTest
@Import(CountedStatements.class)
class WallStoryTest {
  @Autowired WebApplicationContext context;
  @Autowired ZoneDirectory zones;
  @Autowired DemoLoader demo;
  @Autowired Areas areas;
  private MockMvc pages;
  private Access leader;

  @BeforeEach
  void load() throws Exception {
    leader = DemoZone.leader(DemoZone.load(zones, demo));
    pages = webAppContextSetup(context).build();
  }

  @Test
  void homeShowsTheNumbersOfTheSourcePage() throws Exception {
    String home = page("/", "story-home");
    assertThat(home).contains("78.78<small>%", "26 / 33 个，未复工 7 个", "310.5<small>亿元", "14 个，四个阶段", "654<small>亿元", "72 个，期内完成 586 亿元",
        "34<small>亿元", "4.69<small>亿元", "&gt; 800<small>人", "近期返工超过 300 人", "在建 33 个");
  }

  @Test
  void whoSeesAPartOfTheZoneIsNotShownItsFiguresAsNought() throws Exception {
    AreaId east = leader.call(() -> areas.all(Access.scopeOf(Permission.PROJECT_READ)).stream().filter(area -> area.name().equals("东片区"))
        .findFirst().orElseThrow().id());
    Someone officer = Someone.limited(leader.actor().zone(), Role.OWNER, ScopeKind.AREA, east.value());
    String home = officer.does(() -> pages.perform(MockMvcRequestBuilders.get("/")).andReturn().getResponse().getContentAsString());
    assertThat(home).contains("在建项目复工率", "仅可见项目", "没有招商储备项目").containsPattern("仅可见项目 \\d+ 个").doesNotContain("债券项目", "应急专项融资", ">0<small>亿元", "&gt; 800", "生成晨报");
    assertThat(page("/", "story-home")).contains("债券项目", "生成晨报").doesNotContain("仅可见项目");
  }

  @Test
  void whoMayKnowTheZonesTotalsIsToldHowManyRowsAreHidden() throws Exception {
    AreaId east = leader.call(() -> areas.all(Access.scopeOf(Permission.PROJECT_READ)).stream().filter(area -> area.name().equals("东片区"))
        .findFirst().orElseThrow().id());
    Someone member = Someone.limited(leader.actor().zone(), Role.DEPARTMENT_MEMBER, ScopeKind.AREA, east.value());
    for (String address : List.of("/", "/wall", "/figures", "/figures/resumption.rate")) {
      String page = member.does(() -> pages.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse().getContentAsString());
      assertThat(page).as(address).contains("78.78").containsPattern("可见 \\d+ 个，共 33 个").doesNotContain("仅可见项目");
    }
    Someone officer = Someone.limited(leader.actor().zone(), Role.OWNER, ScopeKind.AREA, east.value());
    for (String address : List.of("/", "/wall", "/figures", "/figures/resumption.rate")) {
      String page = officer.does(() -> pages.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse().getContentAsString());
      assertThat(page).as(address).containsPattern("仅可见项目 \\d+ 个").doesNotContain("共 33 个", "78.78");
    }
  }

  @Test
  void theWholeWallTravelsInTime() throws Exception {
    String past = page("/?asOf=2020-02-14", "story-past");
    assertThat(past).contains("回看，数据截至", "2020-02-14 24:00", "回到现在").doesNotContain("26 / 33 个");
  }

  @Test
  void whoLooksBackStillDoesAfterTheNextClickInTheNavigation() throws Exception {
    assertThat(page("/?asOf=2020-02-14", "story-past")).contains("<a href=\"/wallchart/alerts?asOf=2020-02-14\"", "<a href=\"/project/projects?asOf=2020-02-14\"",
        "<a href=\"/figures?asOf=2020-02-14\"", "<a href=\"/worklist\"").doesNotContain("href=\"/worklist?asOf");
    assertThat(page("/project/projects?asOf=2020-02-14", "story-past-list")).contains("<a href=\"/wall?asOf=2020-02-14\"", "<a href=\"/wallchart/matrix?asOf=2020-02-14\"",
        "<a href=\"/ledger\"").doesNotContain("href=\"/ledger?asOf");
    assertThat(page("/project/projects", "story-list")).contains("<a href=\"/wall\"");
  }

  @Test
  void theSitesThatStandSaySinceWhenAndEveryLampOpensToItsList() throws Exception {
    assertThat(page("/?asOf=2020-02-20", "story-standing")).contains("自 1月20日", "已停 32 天", "停工 21 件，显示 7 件", "截至 2020-02-20 24:00");
    assertThat(page("/?asOf=2021-01-01", "story-ahead")).contains("自 2020年");
    assertThat(page("/wallchart/alerts?asOf=2020-02-20&lamp=WARN", "story-warn")).contains("只列预警", "示例项目 30").doesNotContain("示例项目 31");
    assertThat(page("/project/projects?asOf=2020-02-20&state=STANDING", "story-stopped")).contains("示例项目 31").doesNotContain("示例项目 30");
  }

  @Test
  void theSitesOfADepartmentOpenToTheirRowsAsOfTheSameDay() throws Exception {
    Matcher link = Pattern.compile("/project/projects\\?(state=UNDER_CONSTRUCTION&amp;department=[^\"]+asOf=2020-02-20)\" aria-label=\"[^\"]+的在建项目，(\\d+ 个)\"")
        .matcher(page("/?asOf=2020-02-20", "story-departments"));
    assertThat(link.find()).isTrue();
    String list = "/project/projects?" + link.group(1).replace("&amp;", "&");
    String byId = String.valueOf(leader.call(() -> pages.perform(MockMvcRequestBuilders.get(URI.create(list))).andReturn().getResponse()).getRedirectedUrl());
    assertThat(byId).startsWith("/project/projects?").contains("asOf=2020-02-20");
    assertThat(page(byId.replace("/projects?", "/projects/count?"), "story-department")).isEqualTo("共 " + link.group(2));
  }

  @Test
  void beforeAnythingWasRecordedTheWallSaysSo() throws Exception {
    assertThat(page("/?asOf=2010-01-01", "story-before")).contains("还没有在建项目", "0 个").doesNotContain("没有取到新数据");
  }

  @Test
  void theBigScreenHasTheSameNumbers() throws Exception {
    assertThat(page("/wall", "story-wall")).contains("78.78<small>%", "310.5<small>亿元", "data-page=\"4\"").doesNotContain("没有取到新数据");
  }

  @Test
  void theMatrixHasTheFourStages() throws Exception {
    assertThat(page("/wallchart/matrix", "story-matrix")).contains("重点谋划<small>5 个</small>", "拟签约<small>3 个</small><small>142.00 亿元", "310.50");
  }

  @Test
  void theWholeWallTakesTwelveStatementsAtMost() throws Exception {
    for (String address : List.of("/", "/?asOf=2020-02-20&knownAt=2020-02-25", "/wall")) {
      List<String> statements = CountedStatements.of(() -> page(address, "story-counted"));
      assertThat(statements).as(address).isNotEmpty().hasSizeLessThanOrEqualTo(12);
    }
  }

  @Test
  void aDateThatCannotBeReadIsSaidSo() throws Exception {
    MockHttpServletResponse answer = get("/?asOf=gestern");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("认不出这个日期：“gestern”");
  }

  private String page(String address, String file) throws Exception {
    MockHttpServletResponse answer = get(address);
    assertThat(answer.getStatus()).isEqualTo(200);
    Path pages = Files.createDirectories(Path.of("target", "pages"));
    Files.writeString(pages.resolve(file + ".html"), answer.getContentAsString());
    return answer.getContentAsString();
  }

  private MockHttpServletResponse get(String address) throws Exception {
    return leader.call(() -> pages.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse());
  }
}
