package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which names look like one project. */
class LikenessTest {
  @Test
  void theSameNameIsWhollyAlike() {
    assertThat(Likeness.of("悍马新能源汽车", "悍马新能源汽车")).isEqualTo(100);
    assertThat(Likeness.of("石河岸社区", "石河岸社区")).isEqualTo(100);
  }

  @Test
  void wordsThatEveryProjectHasDoNotCount() {
    assertThat(Likeness.of("石河岸社区", "鹤壁市石河岸社区建设项目")).isEqualTo(100);
    assertThat(Likeness.of("京东（鹤壁）智慧产业新城", "京东智慧新城")).isEqualTo(100);
    assertThat(Likeness.of("项目", "工程")).isZero();
  }

  @Test
  void anotherInvestorInTheSameTradeIsAnotherProject() {
    assertThat(Likeness.of("悍马新能源汽车", "新能源汽车产业基地")).isLessThan(Likeness.SUSPECT);
    assertThat(Likeness.of("保利朝歌文化产业项目", "天娱传媒文化产业")).isLessThan(Likeness.SUSPECT);
  }

  @Test
  void aSlipOfThePenIsSuspectedButNotTakenForTheSame() {
    assertThat(Likeness.of("美巢国际大厦", "美巢国际大夏")).isBetween(Likeness.SUSPECT, 99);
    assertThat(Likeness.of("淇河南岸森林公园", "淇河南岸湿地公园")).isBetween(1, 99);
  }

  @Test
  void aNumberOfItsOwnTellsAProjectApart() {
    assertThat(Likeness.of("示例项目 42", "示例项目 43")).isZero();
    assertThat(Likeness.of("淇河湾小区一期", "淇河湾小区二期")).isZero();
    assertThat(Likeness.of("示例项目 42", "示例项目 42")).isEqualTo(100);
  }

  @Test
  void itDoesNotMatterWhichOneIsNamedFirst() {
    assertThat(Likeness.of("辅仁中小学", "辅仁小学")).isEqualTo(Likeness.of("辅仁小学", "辅仁中小学"));
  }
}
