package org.guatu.wallchart.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Shell;
import org.guatu.kernel.Subject;
import org.guatu.kernel.TimeControl;
import org.guatu.organization.PersonId;
import org.guatu.wallchart.Own;
import org.guatu.wallchart.ResumptionChart;
import org.guatu.wallchart.SiteMap;
import org.guatu.wallchart.Wall;
import org.guatu.wallchart.WallSample;
import org.guatu.worklist.ToDo;
import org.guatu.worklist.ToDoId;
import org.guatu.worklist.ToDoKind;
import org.guatu.worklist.ToDoState;
import org.junit.jupiter.api.Test;

/** The wall's templates filled with the reference page's numbers; what they wrote is kept under target/pages to be looked at. */
class TemplatesTest {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "gg.jte.generated.precompiled");

  @Test
  void homeSaysWhatIsRedWhoHasItUntilWhen() throws IOException {
    String page = home(WallSample.full(), "home", null);
    assertThat(page).contains("示例项目 21 塔吊未复检", "建局 · 督导员乙", "3月1日 18:00", "超期 1 天", "全部 4 件", "在建 33 个", "占 78.78%",
        "310.5 亿元", "1 个未登记位置");
    assertClean(page);
  }

  @Test
  void everyCountOpensToItsRows() throws IOException {
    String page = home(WallSample.full(), "home-links", "2020-02-24");
    assertThat(page).contains("href=\"/wallchart/alerts?lamp=STOP&amp;asOf=2020-02-24\">停工 1 件</a>", "/wallchart/alerts?lamp=LATE&amp;department=%E8%87%AA",
        "/project/projects?state=STANDING&amp;asOf=2020-02-24", "/figures/pipeline.all.amount?asOf=2020-02-24\">合计");
  }

  @Test
  void whatIsAskedNowSaysSoWheneverThePageIsOfAnotherMoment() throws IOException {
    ToDo toDo = new ToDo(new ToDoId(new UUID(0, 1)), ToDoKind.TASK, "答复甲", new Subject("project", new UUID(0, 2)), "/x", new PersonId(new UUID(0, 3)), null,
        ToDoState.OPEN, "", WallSample.NOW, null);
    List<Own.Task> tasks = List.of(new Own.Task(toDo, Lamp.OK, null));
    for (String asOf : List.of("2020-02-24", "2021-01-01")) {
      assertThat(render("wallchart/asked.jte", "asked", Map.of("shell", shell("/wallchart/asked", asOf), "tasks", tasks))).contains("现在的，不随回看变化");
    }
    assertThat(render("wallchart/asked.jte", "asked", Map.of("shell", shell("/", null), "tasks", tasks))).contains("答复甲").doesNotContain("不随回看变化");
  }

  @Test
  void homeOfAZoneWithoutFactsSaysWhy() throws IOException {
    String page = home(WallSample.empty(), "home-empty", null);
    assertThat(page).contains("没有需要过问的事", "还没有在建项目").doesNotContain("没有取到新数据");
    assertClean(page);
  }

  @Test
  void homeStandsWhenEveryPanelFails() throws IOException {
    String page = home(WallSample.failed(), "home-failed", null);
    for (int panel = 1; panel <= 6; panel++) {
      assertThat(page).contains("没有取到新数据 · 编号 20200302-7F3A0" + panel);
    }
    assertClean(page);
  }

  @Test
  void lookingBackSaysSoAndLinksCarryTheMoment() throws IOException {
    String page = home(WallSample.full(), "home-past", "2020-02-24");
    assertThat(page).contains("回看，数据截至", "回到现在", "/figures/resumption.rate?asOf=2020-02-24", "/wallchart/alerts?asOf=2020-02-24");
  }

  @Test
  void theWallHasFourPagesAndShowsOne() throws IOException {
    Map<String, Wall> walls = Map.of("wall", WallSample.full(), "wall-empty", WallSample.empty(), "wall-failed", WallSample.failed());
    for (String name : walls.keySet()) {
      Wall wall = walls.get(name);
      WallPage page = new WallPage(wall, WallSample.map(wall, SiteMap.Frame.WALL), WallSample.map(wall, SiteMap.Frame.WALL_LARGE),
          WallSample.chart(wall, ResumptionChart.Frame.WALL), 1);
      String html = render("wallchart/wall.jte", name, Map.of("shell", shell("/wall", null), "page", page));
      assertThat(html).contains("data-page=\"1\">").contains("data-page=\"4\" hidden").contains("18:00");
      assertClean(html);
    }
  }

  @Test
  void namesAreEscapedWhereverTheyStand() {
    StringOutput out = new StringOutput();
    ENGINE.render("part/figure.jte", Map.of("href", "/x?a=\"><script>", "name", "<b>甲</b>", "value", "1", "unit", "个", "source", "<i>", "asOf", "'\"&"), out);
    assertThat(out.toString()).doesNotContain("<b>", "<i>", "<script>");
  }

  private static void assertClean(String page) {
    assertThat(page).doesNotContain(" style=", "<style", " onclick", "javascript:").containsOnlyOnce("<script").containsOnlyOnce("<h1>");
  }

  private static String home(Wall wall, String file, String asOf) throws IOException {
    HomePage page = new HomePage(wall, WallSample.map(wall, SiteMap.Frame.PAGE), WallSample.chart(wall, ResumptionChart.Frame.PAGE), true, true);
    return render("wallchart/home.jte", file, Map.of("shell", shell("/", asOf), "page", page));
  }

  static String render(String template, String file, Map<String, Object> model) throws IOException {
    StringOutput out = new StringOutput();
    ENGINE.render(template, model, out);
    Path pages = Path.of("target", "pages");
    Files.createDirectories(pages);
    Files.writeString(pages.resolve(file + ".html"), out.toString());
    return out.toString();
  }

  static Shell shell(String path, String asOf) {
    Shell.Group desk = new Shell.Group("工作台", true, List.of(new Shell.Entry("今日总览", "/", true), new Shell.Entry("我的待办", "/worklist/todos", false)));
    Shell.Group projects = new Shell.Group("项目挂图", false, List.of(new Shell.Entry("项目台账", "/project/projects", false)));
    return new Shell("城乡一体化示范区", new Shell.Mode("应急", "疫情防控"), "区领导甲", true, List.of(desk, projects), path, false, "token",
        new TimeControl(path, Map.of(), asOf, null, WallSample.NOW), "0");
  }
}
