package org.guatu.briefing.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guatu.briefing.press.PagePressCheckTest.PAGE;
import static org.guatu.briefing.press.PagePressCheckTest.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.guatu.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sentences as people write them, and what the register says to them. */
class PressCheckTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      示范区在建项目33个                     | 33个 project.under-construction equal 33
      全区33个在建项目中，有26个已复工        | 33个 project.under-construction equal 33; 26个 resumption.resumed equal 26
      复工项目２６个，复工率７８．７８％      | 26个 resumption.resumed equal 26; 78.78% resumption.rate truncated 78.78
      复工率达到78.79%                       | 78.79% resumption.rate rounded 78.78
      复工率78.8%                            | 78.8% resumption.rate rounded 78.78
      复工率78%                              | 78% resumption.rate truncated 78.78
      复工率约79%                            | ≈79% resumption.rate rounded 78.78
      复工率81.25%                           | 81.25% resumption.rate wrong 78.78
      三十三个在建项目已有二十六个复工        | 33个 project.under-construction equal 33; 26个 resumption.resumed equal 26
      复工率百分之七十八点七八               | 78.78% resumption.rate truncated 78.78
      在谈项目总投资七十亿元                 | 70亿元 pipeline.negotiating.amount equal 70
      在谈项目总投资六十九亿五千万元          | 69.5亿元 pipeline.negotiating.amount wrong 70
      重点谋划项目总投资三十三点五亿元        | 33.5亿元 pipeline.key-planning.amount equal 33.5
      近八成项目复工                         | ≈80% resumption.rate rounded 78.78
      七成以上的重点项目已复工               | ≥70% resumption.rate at-least 78.78
      九成在建项目复工                       | 90% resumption.rate wrong 78.78
      在谈项目5个，总投资700,000万元          | 5个 pipeline.negotiating.count equal 5; 700000万元 pipeline.negotiating.amount equal 700000
      在谈项目总投资70亿                     | 70亿 pipeline.negotiating.amount equal 70
      应急专项融资预计可融资46900万元         | 46900万元 library.emergency-financing.expected equal 46900
      应急专项融资预计可融资4.7亿元           | 4.7亿元 library.emergency-financing.expected rounded 4.69
      应急专项融资预计可融资近5亿元           | ≈5亿元 library.emergency-financing.expected wrong 4.69
      应急专项融资预计可融资超过4亿元         | >4亿元 library.emergency-financing.expected at-least 4.69
      贴息贷款0.15亿元                       | 0.15亿元 library.subsidised-loan.amount equal 0.15
      贴息贷款15000000元                     | 15000000元 library.subsidised-loan.amount equal 15000000
      800多名工人完成隔离观察                | >800名 workforce.observed at-least >800
      900余名工人完成隔离观察                | >900名 workforce.observed wrong >800
      800名工人完成隔离观察                  | 800名 workforce.observed wrong >800
      820名工人完成隔离观察                  | 820名 workforce.observed unknown >800
      已复工20余个项目                       | >20个 resumption.resumed at-least 26
      已复工10余个项目                       | >10个 resumption.resumed wrong 26
      已有超过20个项目复工                   | >20个 resumption.resumed at-least 26
      已有超过26个项目复工                   | >26个 resumption.resumed wrong 26
      招商储备项目14个，总投资310.5亿元       | 14个 pipeline.all.count equal 14; 310.5亿元 pipeline.all.amount equal 310.5
      拟签约3个项目，总投资约140亿元          | 3个 pipeline.to-sign.count equal 3; ≈140亿元 pipeline.to-sign.amount rounded 142
      “十四五”期间重大项目72个               | 72个 library.five-year.count equal 72
      """)
  void answers(String sentence, String expected) {
    assertThat(lines(sentence)).isEqualTo(List.of(expected.strip().split("; ")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      新开工企业18家                         | 18家 null unknown null
      占地300亩、建筑面积1.2万平方米          | 300亩 null unknown null; 1.2万平方米 null unknown null
      复工率较上周提高10.5个百分点           | 10.5个百分点 null unknown null
      在建项目33个，比上年新增3个            | 33个 project.under-construction equal 33; 3个 null unknown null
      未复工项目7个                          | 7个 null unknown null
      完成投资5-8亿元                        | 8亿元 null unknown null
      """)
  void whatNoFigureSaysCannotBeKnown(String sentence, String expected) {
    assertThat(lines(sentence)).isEqualTo(List.of(expected.strip().split("; ")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2020年3月2日上午9时30分，第3次会议在2楼召开
      若工地出现体温高于37.3℃人员，立即隔离观察14天
      大干一百天，决战上半年，工期3个月、5个工作日、24小时值守
      印发示管〔2020〕12号文件，落实第3条第2款
      成立一个专班，一名工人说
      投资不低于5000万元、用工50人以上的项目，负债率不超过60%
      坚持“六抓”，“一体两翼”，三个一批，两手抓、两不误
      联系电话0392-3316666，车牌号豫F12345
      """)
  void datesThresholdsAndFiguresOfSpeechAreNoClaims(String sentence) {
    assertThat(lines(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      鹤壁市辅仁中小学、示例项目 30等26个项目已复工         | 鹤壁市辅仁中小学 equal 鹤壁市辅仁中小学; 示例项目30 wrong null
      鹤壁市辅仁中小学、虚构大厦等26个项目已复工            | 鹤壁市辅仁中小学 equal 鹤壁市辅仁中小学; 虚构大厦 wrong null
      虚构大厦等26个项目已复工                              | 虚构大厦 unknown null
      辅仁中小学等26个项目已复工                            | 辅仁中小学 wrong 鹤壁市辅仁中小学
      拟签约悍马新能源汽车、京东(鹤壁)智慧产业新城等3个项目 | 悍马新能源汽车 wrong null; 京东(鹤壁)智慧产业新城 equal 京东（鹤壁）智慧产业新城
      在谈新能源汽车产业基地等5个项目                       | 新能源汽车产业基地 wrong null
      在谈悍马中国新能源汽车等5个项目                       | 悍马中国新能源汽车 equal 悍马新能源汽车
      拟落地保利朝歌文化产业园项目，总投资65亿元            | 保利朝歌文化产业园项目 equal 保利朝歌文化产业项目
      拟落地天娱传媒文化产业，总投资65亿元                  | 天娱传媒文化产业 wrong null
      拟落地大河之星产业园项目，总投资65亿元                | 大河之星产业园 unknown null
      拟落地保利朝阳文化产业项目，总投资65亿元              | 保利朝阳文化产业 wrong 保利朝歌文化产业项目
      拟落地项目，总投资65亿元                              | none
      石河岸社区、美巢国际大厦项目均已复工                  | 石河岸社区 equal 石河岸社区; 美巢国际大厦 equal 美巢国际大厦
      示例项目 30已复工                                     | 示例项目30 wrong null
      推动示例项目 30复工                                   | none
      天娱传媒文化产业、机器人产业联盟等项目负责人          | none
      """)
  void namesMustBeMembers(String sentence, String expected) {
    List<String> names = check(sentence).stream().filter(PressClaim::named)
        .map(claim -> claim.claimed() + " " + claim.verdict().code() + " " + claim.right()).toList();
    assertThat(names).isEqualTo(expected.strip().equals("none") ? List.of() : List.of(expected.strip().split("; ")));
  }

  /** However the page is broken into lines and whatever the width of its digits: the same claims. */
  @Test
  void layoutDoesNotMatter() {
    List<String> expected = lines(PAGE);
    Random random = new Random(20200303);
    for (int round = 0; round < 40; round++) {
      StringBuilder broken = new StringBuilder();
      for (int i = 0; i < PAGE.length(); i++) {
        char c = PAGE.charAt(i);
        boolean atBreak = c == '\n' || i + 1 < PAGE.length() && PAGE.charAt(i + 1) == '\n';
        boolean wide = random.nextInt(4) == 0 && (Character.isDigit(c) || ",()%".indexOf(c) >= 0);
        broken.append(wide ? (char) (c - '!' + '！') : c);
        if (random.nextInt(15) == 0 && !atBreak) {
          broken.append("\n");
        }
      }
      assertThat(lines(broken.toString())).isEqualTo(expected);
    }
  }

  @Test
  void aSecondPrintingThatDiffersIsReportedApart() {
    String once = "截至目前，示范区拟签约京东（鹤壁）智慧产业新城、天娱传媒文化产业等3个项目，总投资142亿元。";
    List<PressClaim> claims = check(once + "\n\n" + once.replace("142", "124"));
    assertThat(claims.stream().map(PagePressCheckTest::line)).containsExactly(
        "京东(鹤壁)智慧产业新城名称 pipeline.to-sign.count equal 京东（鹤壁）智慧产业新城",
        "天娱传媒文化产业名称 pipeline.to-sign.count equal 天娱传媒文化产业",
        "3个 pipeline.to-sign.count equal 3",
        "142亿元 pipeline.to-sign.amount equal 142", "124亿元 pipeline.to-sign.amount wrong 142");
  }

  @Test
  void nothingThatIsPastedBreaksIt() throws Exception {
    for (JsonNode naughty : JsonMapper.builder().build().readTree(Files.readString(Path.of("src/test/resources/naughty/blns.json")))) {
      String text = "复工率81%。" + naughty.stringValue() + "。示范区在建项目34个";
      assertThat(check(text)).allSatisfy(claim -> assertThat(text.substring(claim.start(), claim.end())).isEqualTo(claim.quote()));
      assertThat(check(text)).filteredOn(claim -> claim.verdict() == Verdict.WRONG).hasSizeGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void aLongTextWithoutAnyStopIsStillRead() {
    String endless = "在建项目34个复工率拟签约等、".repeat(PressCheck.LONGEST / 16);
    assertThat(check(endless).stream().mapToInt(claim -> 1 + claim.repeats().size()).sum()).isEqualTo(PressCheck.LONGEST / 16);
    String repeated = "示范区在建项目33个，拟签约项目3个，总投资142亿元。".repeat(PressCheck.LONGEST / 30);
    assertThat(check(repeated)).hasSize(3);
    assertThatThrownBy(() -> check("9".repeat(PressCheck.LONGEST + 1))).isInstanceOf(InvalidInput.class);
  }

  private static List<String> lines(String text) {
    return check(text).stream().filter(claim -> !claim.named()).map(PagePressCheckTest::line).toList();
  }
}
