package org.guatu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"33.5亿元|3350000000.00", "３．５亿元|350000000.00", "1,500万|15000000.00", "335000|3350000000.00",
      "335,000万元|3350000000.00", "1500 万 元|15000000.00", "¥12.34元|12.34", "2千万|20000000.00", "0.58625亿|58625000.00",
      "1.2万亿元|1200000000000.00", "0|0.00"})
  void readsWhatOfficesType(String typed, String yuan) {
    MoneyText read = MoneyText.parse("total", typed, MoneyUnit.WAN);
    assertThat(read.money()).isEqualTo(Money.yuan(yuan));
    assertThat(read.original()).isEqualTo(typed);
    assertThat(read.currency()).isEqualTo("CNY");
  }

  @Test
  void keepsCurrencyAndRateOfAForeignAmount() {
    MoneyText read = MoneyText.parse("total", "0.5亿美元 @7.0000 = 3.5亿元", MoneyUnit.YI);
    assertThat(read.money()).isEqualTo(Money.of("3.5", MoneyUnit.YI));
    assertThat(read.currency()).isEqualTo("USD");
    assertThat(read.rate()).isEqualByComparingTo("7");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"0.5亿美元|须写明汇率", "0.5亿美元@7=3.4亿元|折算不符", "-3亿|负数", "约3亿|不是金额", "1,50万|不是金额",
      "0.001元|精确到分", "199999999亿元|过大", "1e9|不是金额", "三亿|不是金额", "3亿@7|不写汇率", "''|不是金额"})
  void saysWhatIsWrong(String typed, String words) {
    assertThatThrownBy(() -> MoneyText.parse("total", typed, MoneyUnit.YI))
        .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields().get("total")).contains(words));
  }
}
