package org.guatu.wallchart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guatu.figure.Alert;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectBoard.CurvePoint;
import org.guatu.project.ProjectBoard.DepartmentStates;
import org.guatu.project.ProjectBoard.Site;
import org.guatu.project.ProjectBoard.StageTotal;
import org.guatu.project.Stage;

/** A wall with the numbers of the reference page, for looking at templates without a server. */
public final class WallSample {
  public static final Instant NOW = Moments.parse("2020-03-02 18:00");
  private static final int[] RESUMED = {0, 1, 2, 2, 3, 3, 4, 6, 8, 9, 11, 12, 13, 14, 16, 18, 20, 21, 23, 24, 25, 26};
  private static final String[] NAMED = {"石河岸社区", "美巢国际大厦", "辅仁中小学", "淇河南岸森林公园", "中国（鹤壁）机器人硅谷"};

  private WallSample() {}

  public static Wall full() {
    return new Wall(new AsOf(NOW, NOW), RoundingMode.DOWN, Part.of(new AlertBoard(alerts(), true)), Part.of(cards()), Part.of(sites()),
        Part.of(curve()), Part.of(PipelineBars.of(pipeline())), Part.of(DepartmentLamps.of(departments(), new AlertBoard(alerts(), true))), Part.of(cards().subList(2, 5)));
  }

  /** A zone on its first day. */
  public static Wall empty() {
    return new Wall(new AsOf(NOW, NOW), RoundingMode.DOWN, Part.of(new AlertBoard(List.of(), true)), Part.of(cards()), Part.of(List.of()),
        Part.of(List.of()), Part.of(PipelineBars.of(List.of())), Part.of(DepartmentLamps.of(List.of(), new AlertBoard(List.of(), true))), Part.of(List.of()));
  }

  /** Nothing could be fetched. */
  public static Wall failed() {
    return new Wall(new AsOf(NOW, NOW), RoundingMode.DOWN, Part.failed("20200302-7F3A01"), Part.failed("20200302-7F3A02"), Part.failed("20200302-7F3A03"),
        Part.failed("20200302-7F3A04"), Part.failed("20200302-7F3A05"), Part.failed("20200302-7F3A06"), Part.failed("20200302-7F3A07"));
  }

  public static SiteMap map(Wall wall, SiteMap.Frame frame) {
    return wall.sites().value() == null ? null : SiteMap.of(Outline.of("hbsfq"), wall.sites().value(), frame);
  }

  public static ResumptionChart chart(Wall wall, ResumptionChart.Frame frame) {
    List<CurvePoint> points = wall.curve().value();
    return points == null || points.isEmpty() ? null : new ResumptionChart(points, wall.rounding(), frame);
  }

  private static List<Alert> alerts() {
    List<Alert.Action> actions = List.of(new Alert.Action("批示", "/matters/1#direct"), new Alert.Action("催办", "/matters/1#press"));
    return List.of(
        new Alert(Lamp.STOP, "示例项目 21 塔吊未复检，督导组责令停工", "/matters/1", "建局", "建局 · 督导员乙", null, Moments.parse("2020-03-01 18:00"), "等第三方检测报告；未出具前不得吊装", actions),
        new Alert(Lamp.WARN, "示例项目 27 木工班 1 人体温 37.4 ℃，已隔离", "/matters/2", "建局", "项目部 · 复工专员己", null, Moments.parse("2020-03-02 20:00"), "待医疗机构复查；作业面已封闭消毒", actions),
        new Alert(Lamp.LATE, "示例项目 13 用地预审意见未回", "/matters/3", "自然资源", "自然资源 · 科室负责人戊", null, Moments.parse("2020-03-05 18:00"), "上次答复 2月27日，拟请分包领导协调", actions),
        new Alert(Lamp.LATE, "示例项目 33 返工人员 42 人未到岗", "/matters/4", Alert.NOBODY, "—", null, null, "包车方案待交通部门确认", List.of()));
  }

  private static List<Card> cards() {
    return List.of(new Card("resumption.rate", "在建项目复工率", "78.78", "%", "26 / 33 个，未复工 7 个", "建局", ""),
        new Card("pipeline.all.amount", "招商储备项目", "310.5", "亿元", "14 个，四个阶段", "招商局", ""),
        new Card("library.five-year.total", "“十四五”重大项目", "654", "亿元", "72 个，期内完成 586 亿元", "发改局", ""),
        new Card("library.bond.total", "债券项目", "34", "亿元", "8 个，拟申请债券 23 亿元", "发改局", ""),
        new Card("library.emergency-financing.expected", "应急专项融资", "4.69", "亿元", "8 个，预计可融资额", "发改局", ""),
        new Card("workforce.observed", "已完成隔离观察", "> 800", "人", "近期返工超过 300 人", "城投集团", ""));
  }

  private static List<CurvePoint> curve() {
    List<CurvePoint> points = new ArrayList<>();
    for (int day = 0; day < RESUMED.length; day++) {
      points.add(new CurvePoint(LocalDate.parse("2020-02-10").plusDays(day), RESUMED[day], 33));
    }
    return points;
  }

  private static List<Site> sites() {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 33; i++) {
      ConstructionState state = i < 26 ? ConstructionState.RESUMED : i < 29 ? ConstructionState.STOPPED : ConstructionState.PERMITTED;
      String name = i < NAMED.length ? NAMED[i] : "示例项目 " + (i + 1);
      BigDecimal longitude = BigDecimal.valueOf(114.27 + 0.125 * (i * 13 % 33) / 33);
      BigDecimal latitude = BigDecimal.valueOf(35.692 + 0.053 * (i * 7 % 33) / 33);
      sites.add(new Site(new UUID(0, i), "SFQ-" + (i + 1), name, state, null, i == 20 ? null : longitude, latitude, null, null, null, i >= NAMED.length));
    }
    return sites;
  }

  private static List<StageTotal> pipeline() {
    return List.of(new StageTotal(Stage.PLANNED, 5, Money.of("33.5", MoneyUnit.YI)), new StageTotal(Stage.NEGOTIATING, 5, Money.of("70", MoneyUnit.YI)),
        new StageTotal(Stage.READY_TO_SIGN, 3, Money.of("142", MoneyUnit.YI)), new StageTotal(Stage.READY_TO_LAND, 1, Money.of("65", MoneyUnit.YI)));
  }

  private static List<DepartmentStates> departments() {
    return List.of(new DepartmentStates("建局", ConstructionState.RESUMED, 21), new DepartmentStates("建局", ConstructionState.STOPPED, 3),
        new DepartmentStates("建局", ConstructionState.PERMITTED, 4), new DepartmentStates("城投集团", ConstructionState.RESUMED, 5));
  }
}
