package org.guatu.briefing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.guatu.DemoZone;
import org.guatu.Someone;
import org.guatu.console.DemoLoader;
import org.guatu.figure.Figures;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.ZoneId;
import org.guatu.project.AmountType;
import org.guatu.project.ProjectId;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The officer opens the numbers, writes the page's brief from them, and checks the page itself. */
@SpringBootTest
class BriefStoryTest {
  @Autowired WebApplicationContext context;
  @Autowired ZoneDirectory zones;
  @Autowired DemoLoader demo;
  @Autowired Figures figures;
  @Autowired Projects projects;
  private MockMvc pages;
  private Someone officer;

  @BeforeEach
  void load() throws Exception {
    ZoneId zone = DemoZone.load(zones, demo);
    officer = Someone.in(zone, Role.REFORM_OFFICER);
    pages = webAppContextSetup(context).build();
  }

  @Test
  void everyNumberOpensToItsRows() {
    assertThat(page(get("/figures"))).contains("在建项目复工率", "78.78%", "26/33 = 78.7878…%", "310.5亿元", "/figures/pipeline.all.amount");
    assertThat(page(get("/figures/resumption.rate?asOf=2020-03-03"))).contains("美巢国际大厦", "/project/projects/", "为何不计", "停工", "截尾到小数点后 2 位",
        "数据截至", "不计入的");
    assertThat(page(get("/figures/pipeline.to-sign.amount"))).contains("京东（鹤壁）智慧产业新城", "合计", "142");
    assertThat(send(get("/figures/nothing.such")).getStatus()).isEqualTo(404);
  }

  @Test
  void whoSeesLessIsToldHowMuchIsHidden() {
    Someone inspector = Someone.limited(officer.access().actor().zone(), Role.BUTLER, ScopeKind.PROJECT, Ids.next());
    assertThat(text(inspector.does(() -> pages.perform(get("/figures/pipeline.all.amount")).andReturn().getResponse())))
        .contains("仅可见项目 0 个", "数值只按可见的计，不是全区的数").doesNotContain("310.5");
  }

  @Test
  void programsGetExactValues() {
    String rate = page(get("/api/v1/figures/resumption.rate?asOf=2020-03-03&knownAt=2020-03-03"));
    assertThat(rate).contains("\"value\":{\"numerator\":26,\"denominator\":33}", "\"text\":\"78.78%\"", "\"unit\":\"%\"", "\"counted\":false");
    String all = page(get("/api/v1/figures"));
    assertThat(all).contains("\"value\":\"31050000000.00\"", "\"value\":{\"moreThan\":800}", "\"value\":26,");
  }

  @Test
  void theBriefIsWrittenRefusedCorrectedAndPublished() {
    String draft = page(get("/briefing/briefs/new"));
    assertThat(draft).contains("等<a class=\"number-link\"", "复工率高达", "78.78%", "正文的数字由台账代入，不能手改");
    MockHttpServletResponse refused = send(post("/briefing/briefs").param("added", "拟签约3个项目，总投资143亿元。"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(text(refused)).contains("“143亿元”与台账不符，应为 142亿元");
    MockHttpServletResponse stranger = send(post("/briefing/briefs").param("name:pipeline.to-sign.count", "悍马新能源汽车"));
    assertThat(stranger.getStatus()).isEqualTo(409);
    assertThat(text(stranger)).contains("“悍马新能源汽车”当时不在“拟签约项目数”之列，不能点名");
    String key = Ids.next().toString();
    String location = send(post("/briefing/briefs").param("key", key).param("again", "yes")).getHeader("Location");
    assertThat(send(post("/briefing/briefs").param("key", key)).getHeader("Location")).as("the same form again").isEqualTo(location);
    MockHttpServletResponse twice = send(post("/briefing/briefs").param("key", Ids.next().toString()));
    assertThat(twice.getStatus()).isEqualTo(409);
    assertThat(text(twice)).contains("同样内容的专报已发布为 专报〔2020〕", "同样的内容再发一份，另编文号");
    assertThat(page(get(location))).contains("专报〔2020〕", "发布后正文和数字不再改动").doesNotContain("已更正");
    assertThat(page(get("/briefing/briefs"))).contains(location);
    assertThat(page(get(location + "/restated"))).contains("无");
    assertThat(send(get(location + "/file.pdf")).getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(send(get(location + "/file.docx")).getHeader("Content-Disposition")).contains("attachment", ".docx");
    assertThat(send(get(location + "/file.exe")).getStatus()).isEqualTo(404);
  }

  @Test
  void aRestatementIsMarkedBesideThePrintedNumber() throws Exception {
    String location = send(post("/briefing/briefs").param("key", Ids.next().toString()).param("again", "yes")).getHeader("Location");
    ZoneId zone = officer.access().actor().zone();
    BusinessClock.at(Moments.parse("2020-03-11T09:00"), () -> {
      ProjectId jingdong = Someone.operator(zone).does(() -> figures.one("pipeline.to-sign.count", Scope.wholeZone(zone), AsOf.then(LocalDate.of(2020, 3, 3)), 9))
          .members().stream().filter(member -> member.name().equals("京东（鹤壁）智慧产业新城")).map(member -> new ProjectId(member.id())).findFirst().orElseThrow();
      Someone.operator(zone).doing(() -> projects.setAmount(Scope.wholeZone(zone), jingdong, 0, AmountType.TOTAL, Money.of("84", MoneyUnit.YI), "84亿元",
          Remark.on(LocalDate.of(2020, 2, 20)).because("合同重签")));
      String brief = page(get(location));
      Files.writeString(Files.createDirectories(Path.of("target", "pages")).resolve("story-restated.html"), brief);
      assertThat(brief).contains("专报原文不改").containsPattern("142亿元</a> <span class=\"restated\">已更正：现为 14[69]亿元</span>");
      assertThat(page(get(location + "/restated"))).contains("已更正 2 处");
      return null;
    });
  }

  @Test
  void thePageItselfIsChecked() throws Exception {
    String newspaper = Files.readString(Path.of("src/test/resources/press-check/page.txt"));
    String checked = page(post("/briefing/check").param("asOf", "2020-03-03").param("text", newspaper.replace("总投资142亿元;拟落地保利朝歌文化产业项目", "总投资143亿元;拟落地保利朝歌文化产业项目")));
    assertThat(checked).contains("应为 142", "截尾相符", "约数相符", "重复刊印 1 处").doesNotContain("无法核对 <b>");
    assertThat(send(post("/briefing/check").param("text", " ")).getStatus()).isEqualTo(422);
    assertThat(send(post("/briefing/check").param("text", "x").param("asOf", "gestern")).getStatus()).isEqualTo(422);
    assertThat(page(post("/briefing/check").param("text", "<script>alert(1)</script>复工率81%"))).doesNotContain("<script>alert");
  }

  private String page(RequestBuilder request) {
    MockHttpServletResponse answer = send(request);
    assertThat(answer.getStatus()).isEqualTo(200);
    return text(answer);
  }

  private MockHttpServletResponse send(RequestBuilder request) {
    return officer.does(() -> pages.perform(request).andReturn().getResponse());
  }

  private static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
