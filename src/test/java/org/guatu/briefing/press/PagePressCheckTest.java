package org.guatu.briefing.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.figure.GivenFigures;
import org.guatu.figure.PageFigures;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.ZoneId;
import org.junit.jupiter.api.Test;

/** The source page itself, as recognised from print, against the figures that it was written from. */
class PagePressCheckTest {
  static final String PAGE = page();

  @Test
  void everyClaimOfThePageIsFoundAndRight() {
    List<String> numbers = check(PAGE).stream().filter(claim -> !claim.named()).map(PagePressCheckTest::line).toList();
    assertThat(numbers).containsExactly(
        "26个 resumption.resumed equal 26",
        "33个 project.under-construction equal 33",
        "26个 resumption.resumed equal 26",
        "78.78% resumption.rate truncated 78.78",
        "5个 pipeline.key-planning.count equal 5",
        "33.5亿元 pipeline.key-planning.amount equal 33.5",
        "5个 pipeline.negotiating.count equal 5",
        "70亿元 pipeline.negotiating.amount equal 70",
        "3个 pipeline.to-sign.count equal 3",
        "142亿元 pipeline.to-sign.amount equal 142",
        "65亿元 pipeline.to-land.amount equal 65",
        "5个 workforce.observed equal 5",
        ">800名 workforce.observed at-least >800",
        ">300名 workforce.returning at-least >300",
        "72个 library.five-year.count equal 72",
        "654亿元 library.five-year.total equal 654",
        "586亿元 library.five-year.in-period equal 586",
        "8个 library.bond.count equal 8",
        "34亿元 library.bond.total equal 34",
        "23亿元 library.bond.requested equal 23",
        "1500万元 library.subsidised-loan.amount equal 1500",
        "8个 library.emergency-financing.count equal 8",
        "4.69亿元 library.emergency-financing.expected equal 4.69");
  }

  @Test
  void everyNamedMemberIsFoundUnderAnyOfItsNames() {
    List<String> names = check(PAGE).stream().filter(PressClaim::named).map(claim -> claim.claimed() + " " + claim.code() + " " + claim.verdict().code()).toList();
    assertThat(names).containsExactly(
        "鹤壁市辅仁中小学 resumption.resumed equal",
        "石河岸社区 resumption.resumed equal",
        "美巢国际大厦 resumption.resumed equal",
        "耕德电子工业园扩产 pipeline.key-planning.count equal",
        "新能源汽车产业基地 pipeline.key-planning.count equal",
        "悍马新能源汽车 pipeline.negotiating.count equal",
        "京东(鹤壁)智慧产业新城 pipeline.to-sign.count equal",
        "天娱传媒文化产业 pipeline.to-sign.count equal",
        "保利朝歌文化产业项目 pipeline.to-land.count equal",
        "鹤壁市辅仁中小学 workforce.observed equal",
        "中国(鹤壁)机器人硅谷 workforce.observed equal",
        "石河岸社区 workforce.observed equal",
        "淇河南岸森林公园 workforce.observed equal",
        "淇河下游湿地公园 workforce.observed equal",
        "美丽乡村示范带 library.bond.count equal");
  }

  @Test
  void theParagraphPrintedTwiceCountsOnce() {
    List<PressClaim> repeated = check(PAGE).stream().filter(claim -> !claim.repeats().isEmpty()).toList();
    assertThat(repeated).hasSize(13).allSatisfy(claim -> assertThat(claim.code()).startsWith("pipeline."));
    PressClaim.Place second = repeated.stream().filter(claim -> claim.claimed().equals("142")).findFirst().orElseThrow().repeats().getFirst();
    assertThat(PAGE.substring(second.start(), second.end())).isEqualTo("142亿元");
  }

  @Test
  void quotesAreTheWordsOfTheTextWithTheirLineBreaks() {
    assertThat(check(PAGE)).allSatisfy(claim -> assertThat(PAGE.substring(claim.start(), claim.end())).isEqualTo(claim.quote()));
    assertThat(check(PAGE)).anySatisfy(claim -> assertThat(claim.quote()).isEqualTo("超过\n300名"));
  }

  static List<PressClaim> check(String text) {
    return check(text, PageFigures.all());
  }

  static List<PressClaim> check(String text, GivenFigures given) {
    Scope zone = Scope.wholeZone(new ZoneId(new UUID(0, 1)));
    return new PressCheck(given.catalog(), new Phrases(), given.names(), GivenFigures.rounding()).check(zone, text, AsOf.then(LocalDate.of(2020, 3, 3)));
  }

  static String line(PressClaim claim) {
    return claim.claimed() + claim.unit() + " " + claim.code() + " " + claim.verdict().code() + " " + claim.right();
  }

  private static String page() {
    try (var in = PagePressCheckTest.class.getResourceAsStream("/press-check/page.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
