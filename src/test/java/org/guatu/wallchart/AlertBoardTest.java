package org.guatu.wallchart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guatu.figure.Alert;
import org.guatu.kernel.Lamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of many things a page with little room shows. */
class AlertBoardTest {
  private static final Instant SOON = Instant.parse("2020-03-04T10:00:00Z");

  @Test
  void whatIsLateIsSeenBesideManyStandingSites() {
    List<Alert> all = new ArrayList<>();
    for (int site = 10; site < 22; site++) {
      all.add(alert(Lamp.STOP, "停工" + site, null));
    }
    List.of("滞后1", "滞后2", "滞后3").forEach(title -> all.add(alert(Lamp.LATE, title, SOON)));
    all.add(alert(Lamp.WARN, "预警1", SOON));
    assertThat(new AlertBoard(all, true).first(8)).extracting(Alert::title)
        .containsExactly("停工10", "停工11", "停工12", "停工13", "停工14", "滞后1", "滞后2", "预警1");
    assertThat(new AlertBoard(all, true).first(3)).extracting(Alert::title).as("the worst where there is less room").containsExactly("停工10", "停工11", "滞后1");
  }

  @Test
  void fewAreAllShown() {
    List<Alert> all = List.of(alert(Lamp.STOP, "停工", null), alert(Lamp.LATE, "滞后1", SOON), alert(Lamp.LATE, "滞后2", SOON), alert(Lamp.LATE, "滞后3", SOON));
    assertThat(new AlertBoard(all, true).first(8)).containsExactlyElementsOf(all);
    assertThat(new AlertBoard(List.of(), true).first(8)).isEmpty();
  }

  @Test
  void theLongestStandingComesFirst() {
    Alert young = new Alert(Lamp.STOP, "甲", "/", "建局", "—", SOON, null, "停工", List.of());
    Alert old = new Alert(Lamp.STOP, "乙", "/", "建局", "—", SOON.minusSeconds(60), null, "停工", List.of());
    assertThat(AlertBoard.ask(List.of((reading, limit) -> List.of(young, old)), null).alerts()).containsExactly(old, young);
  }

  private static Alert alert(Lamp lamp, String title, @Nullable Instant due) {
    return new Alert(lamp, title, "/", "建局", "—", null, due, "", List.of());
  }
}
