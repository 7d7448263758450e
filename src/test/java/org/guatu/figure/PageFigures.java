package org.guatu.figure;

import static org.guatu.figure.GivenFigures.fill;
import static org.guatu.figure.GivenFigures.member;

import java.util.List;
import java.util.stream.Stream;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.Ratio;

/** The source page's numbers and names as figures (fixture L0). */
public final class PageFigures {
  private PageFigures() {}

  public static GivenFigures all() {
    GivenFigures given = new GivenFigures();
    sites(given);
    pipeline(given);
    libraries(given);
    return given;
  }

  private static void sites(GivenFigures given) {
    List<Member> resumed = fill(List.of(member("鹤壁市辅仁中小学", "1"), member("石河岸社区", "1"), member("美巢国际大厦", "1"),
        member("中国（鹤壁）机器人硅谷", "1"), member("淇河南岸森林公园", "1"), member("淇河下游湿地公园", "1")), 26, "示例项目", "1");
    List<Member> stopped = Stream.of("27", "28", "29", "30", "31", "32", "33").map(n -> member("示例项目 " + n, false, "1", MoneyUnit.YI)).toList();
    List<Member> all = Stream.concat(resumed.stream(), stopped.stream()).toList();
    given.count("project.under-construction", "在建项目数", all);
    given.count("resumption.resumed", "已复工项目数", resumed);
    given.with("resumption.rate", "在建项目复工率", "%", new FigureValue.Share(new Ratio(26, 33)), all);
    List<Member> five = resumed.stream().filter(m -> !m.name().startsWith("示例") && !m.name().startsWith("美巢")).toList();
    given.with("workforce.observed", "已完成隔离观察人员", "人", new FigureValue.MoreThan(800), five);
    given.with("workforce.returning", "近期返工人员", "人", new FigureValue.MoreThan(300), five);
  }

  private static void pipeline(GivenFigures given) {
    List<Member> planned = List.of(member("耕德电子工业园扩产", "12"), member("新能源汽车产业基地", "10"), member("示例招商 03", "5.5"),
        member("示例招商 04", "4"), member("示例招商 05", "2"));
    List<Member> talks = List.of(member("悍马新能源汽车", "30"), member("示例招商 07", "18"), member("示例招商 08", "12"),
        member("示例招商 09", "6.5"), member("示例招商 10", "3.5"));
    List<Member> toSign = List.of(member("京东（鹤壁）智慧产业新城", "80"), member("天娱传媒文化产业", "42"), member("示例招商 13", "20"));
    List<Member> toLand = List.of(member("保利朝歌文化产业项目", "65"));
    List<Member> all = Stream.of(planned, talks, toSign, toLand).flatMap(List::stream).toList();
    family(given, "pipeline.key-planning", "重点谋划项目", planned);
    family(given, "pipeline.negotiating", "在谈项目", talks);
    family(given, "pipeline.to-sign", "拟签约项目", toSign);
    family(given, "pipeline.to-land", "拟落地项目", toLand);
    family(given, "pipeline.all", "招商储备项目", all);
    given.alias(toLand.getFirst(), "保利朝歌文化产业园项目").alias(talks.getFirst(), "悍马中国新能源汽车");
  }

  private static void family(GivenFigures given, String code, String name, List<Member> members) {
    given.count(code + ".count", name + "数", members).amount(code + ".amount", name + "总投资", "亿元", members);
  }

  private static void libraries(GivenFigures given) {
    List<Member> five = fill(List.of(), 72, "示例规划项目", "9");
    given.count("library.five-year.count", "“十四五”重大项目数", five);
    given.amount("library.five-year.total", "“十四五”重大项目总投资", "亿元", with(five, "15"));
    given.amount("library.five-year.in-period", "“十四五”重大项目期内计划完成投资", "亿元", with(fill(List.of(), 72, "示例规划项目", "8"), "18"));
    List<Member> bonds = fill(List.of(member("美丽乡村示范带", "4")), 8, "示例债券项目", "4");
    given.count("library.bond.count", "债券项目数", bonds);
    given.amount("library.bond.total", "债券项目总投资", "亿元", with(bonds, "6"));
    given.amount("library.bond.requested", "债券项目拟申请债券资金", "亿元", with(fill(List.of(), 8, "示例债券项目", "3"), "2"));
    List<Member> emergency = fill(List.of(), 8, "示例应急项目", "0.58625");
    given.count("library.emergency-financing.count", "应急专项融资项目数", emergency);
    given.amount("library.emergency-financing.expected", "应急专项融资预计可融资额", "亿元", emergency);
    given.amount("library.subsidised-loan.amount", "贴息贷款额", "万元",
        List.of(member("河南康灸来医疗科技有限公司", true, "1500", MoneyUnit.WAN)));
  }

  /** The same rows with another amount on the first, so that the sum comes out. */
  private static List<Member> with(List<Member> members, String firstAmount) {
    Member first = members.getFirst();
    return Stream.concat(Stream.of(member(first.name(), firstAmount)), members.stream().skip(1)).toList();
  }
}
