package org.guatu.wallchart;

import static org.assertj.core.api.Assertions.assertThat;

import org.guatu.kernel.Moments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

  @ParameterizedTest
  @CsvSource({
    "2020-03-01 18:00, 3月1日 18:00, 超期 1 天, over",
    "2020-03-02 12:00, 3月2日 12:00, 超期 6 小时, over",
    "2020-03-02 20:00, 3月2日 20:00, 剩 2 小时, soon",
    "2020-03-03 09:00, 3月3日 09:00, 剩 15 小时, soon",
    "2020-03-03, 3月3日 24:00, 剩 1 天 6 小时, soon",
    "2020-03-04 12:00, 3月4日 12:00, 剩 1 天 18 小时, ''",
    "2020-03-04 18:00, 3月4日 18:00, 剩 2 天, ''",
    "2020-03-05 18:00, 3月5日 18:00, 剩 3 天, ''",
    "2020-03-02 18:20, 3月2日 18:20, 剩 20 分钟, soon",
    "2020-03-02 17:59, 3月2日 17:59, 超期 1 分钟, over",
    "2020-02-28, 2月28日 24:00, 超期 2 天, over"
  })
  void readsAsTheOfficeSaysIt(String due, String when, String left, String css) {
    Deadline deadline = new Deadline(Moments.parse(due), Moments.parse("2020-03-02 18:00"));
    assertThat(deadline.when()).isEqualTo(when);
    assertThat(deadline.left()).isEqualTo(left);
    assertThat(deadline.css()).isEqualTo(css);
  }
}
