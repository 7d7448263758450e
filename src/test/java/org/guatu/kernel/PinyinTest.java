package org.guatu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
  @ParameterizedTest
  @CsvSource({
    "鹤壁市辅仁中小学, hbsfrzxx, hebishifurenzhongxiaoxue",
    "京东（鹤壁）智慧产业新城, jdhbzhcyxc, jingdonghebizhihuichanyexincheng",
    "长宁, cn, changning",
    "重庆重点, cqzd, chongqingzhongdian",
    "浚县绿化, xxlh, xunxianlvhua",
    "女子, nz, nvzi",
    "５Ｇ产业园 A-2 期, 5gcyya2q, 5gchanyeyuana2qi",
    "董事长, dsz, dongshizhang"
  })
  void readsNamesAsPeopleTypeThem(String text, String initials, String full) {
    assertThat(Pinyin.initials(text)).isEqualTo(initials);
    assertThat(Pinyin.full(text)).isEqualTo(full);
  }

  @ParameterizedTest
  @CsvSource({"''", "😀", "\u200f", "（）"})
  void hasNoLettersForWhatHasNoSound(String text) {
    assertThat(Pinyin.initials(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"𠮷野家", "أبجد", "ß"})
  void survivesRareCharacters(String text) {
    assertThat(Pinyin.full(text)).isNotNull();
  }
}
