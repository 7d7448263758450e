package org.guatu.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guatu.figure.GivenFigures.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.figure.FigureValue;
import org.guatu.figure.GivenFigures;
import org.guatu.figure.Member;
import org.guatu.figure.PageFigures;
import org.guatu.figure.Reading;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.junit.jupiter.api.Test;

/** The brief writes the source page's own sentences, and never a name or a number that the figures do not have. */
class BriefWriterTest {

  @Test
  void writesTheSentencesOfThePage() {
    String brief = write(PageFigures.all(), Map.of());
    assertThat(brief).contains(
        "据了解，示范区共有在建项目33个，截至目前，鹤壁市辅仁中小学、石河岸社区、美巢国际大厦等26个项目已复工，复工率高达78.78%。",
        "目前，鹤壁市辅仁中小学、中国（鹤壁）机器人硅谷、石河岸社区、淇河南岸森林公园、淇河下游湿地公园等5个重点项目800余名返工人员已完成隔离观察，近期将陆续有超过300名工人返工。",
        "示范区重点谋划耕德电子工业园扩产、新能源汽车产业基地等5个项目，总投资33.5亿元；在谈悍马新能源汽车等5个项目，总投资70亿元；"
            + "拟签约京东（鹤壁）智慧产业新城、天娱传媒文化产业等3个项目，总投资142亿元；拟落地保利朝歌文化产业项目，总投资65亿元。四类合计14个项目，总投资310.5亿元。",
        "“十四五”期间重大建设项目72个，总投资654亿元；“十四五”期间计划完成投资586亿元",
        "目前谋划美丽乡村示范带等债券项目8个，总投资34亿元，拟申请债券资金23亿元；帮助河南康灸来医疗科技有限公司争取防控物资生产专项贴息贷款1500万元；"
            + "谋划申报补短板稳投资应急专项融资项目8个，预计可融资4.69亿元。");
    assertThat(brief).doesNotContain("尾差", "{", "[", "N个");
  }

  @Test
  void namesOnlyWhoIsAMemberAtThatMoment() {
    GivenFigures later = PageFigures.all();
    Member left = member("天娱传媒文化产业", "42");
    later.count("pipeline.to-sign.count", "拟签约项目数", List.of(member("京东（鹤壁）智慧产业新城", "80"), member("示例招商 13", "20")));
    later.alias(left, "天娱传媒文化产业");
    assertThat(write(later, Map.of())).contains("拟签约京东（鹤壁）智慧产业新城等2个项目").doesNotContain("天娱");
    assertThatThrownBy(() -> write(later, Map.of("pipeline.to-sign.count", List.of("天娱传媒文化产业"))))
        .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(Words.of(refused)).isEqualTo("“天娱传媒文化产业”当时不在“拟签约项目数”之列，不能点名"));
  }

  @Test
  void namesWhomTheWriterChoosesUnderAnyName() {
    String brief = write(PageFigures.all(), Map.of("pipeline.negotiating.count", List.of("悍马中国新能源汽车", "示例招商 07"),
        "pipeline.to-sign.count", List.of("京东(鹤壁)智慧产业新城")));
    assertThat(brief).contains("在谈悍马新能源汽车、示例招商 07等5个项目", "拟签约京东（鹤壁）智慧产业新城等3个项目");
  }

  @Test
  void leavesOutWhatIsNotRecorded() {
    GivenFigures empty = PageFigures.all();
    empty.with("workforce.observed", "已完成隔离观察人员", "人", new FigureValue.Unknown(), List.of());
    empty.with("workforce.returning", "近期返工人员", "人", new FigureValue.Unknown(), List.of());
    empty.amount("library.subsidised-loan.amount", "贴息贷款额", "万元", List.of());
    empty.count("pipeline.to-land.count", "拟落地项目数", List.of());
    assertThat(write(empty, Map.of())).doesNotContain("隔离观察", "返工", "贴息贷款").contains("拟落地0个项目");
  }

  @Test
  void anApproximationThatBecomesExactLosesItsWord() {
    GivenFigures exact = PageFigures.all();
    exact.with("workforce.observed", "已完成隔离观察人员", "人", new FigureValue.Count(823), List.of(member("石河岸社区", "1"), member("美巢国际大厦", "1")));
    exact.with("workforce.returning", "近期返工人员", "人", new FigureValue.Count(312), List.of());
    assertThat(write(exact, Map.of())).contains("823名返工人员已完成隔离观察", "将陆续有312名工人返工");
  }

  @Test
  void saysSoWherePrintedPartsDoNotAddUp() {
    GivenFigures odd = new GivenFigures();
    odd.amount("a", "甲", "亿元", List.of(member("一", "1.005")));
    odd.amount("b", "乙", "亿元", List.of(member("二", "1.005")));
    odd.amount("c", "丙", "亿元", List.of(member("三", "1.005")));
    odd.amount("all", "合计", "亿元", List.of(member("一", "1.005"), member("二", "1.005"), member("三", "1.005")));
    BriefTemplate template = BriefTemplates.parse("test", "= 题\n甲{a}，乙{b}，丙{c}，合计{all}。\n@sum all = a + b + c\n");
    String brief = new BriefWriter(numbers(odd), Map.of()).write(template).plain();
    assertThat(brief).contains("甲1.01亿元，乙1.01亿元，丙1.01亿元，合计3.02亿元。", "相加为3.03亿元，与合计3.02亿元有尾差");
  }

  static String write(GivenFigures given, Map<String, List<String>> chosen) {
    return new BriefWriter(numbers(given), chosen).write(BriefTemplates.get(BriefTemplates.STANDARD)).plain();
  }

  private static BriefNumbers numbers(GivenFigures given) {
    Reading reading = new Reading(Scope.wholeZone(new ZoneId(new UUID(0, 1))), AsOf.then(LocalDate.of(2020, 3, 3)));
    return BriefNumbers.of(given.snapshots(reading), given.allNames(), Map.of());
  }
}
