package org.guatu.wallchart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.project.ProjectBoard.StageTotal;
import org.guatu.project.Stage;
import org.junit.jupiter.api.Test;

class PipelineBarsTest {

  @Test
  void amountsShareTheirDecimalsAndBarsAreMeasuredByTheLargest() {
    PipelineBars bars = PipelineBars.of(List.of(total(Stage.PLANNED, 5, "33.5"), total(Stage.NEGOTIATING, 5, "70"), total(Stage.READY_TO_SIGN, 3, "142"),
        total(Stage.READY_TO_LAND, 1, "65")));
    assertThat(bars.rows()).extracting(PipelineBars.Row::amount).containsExactly("33.5", "70.0", "142.0", "65.0");
    assertThat(bars.rows()).extracting(PipelineBars.Row::length).containsExactly(236, 493, 1000, 458);
    assertThat(bars.sum().amount()).isEqualTo("310.5");
    assertThat(bars.sum().count()).isEqualTo(14);
  }

  @Test
  void anEmptyPipelineHasNoBars() {
    PipelineBars bars = PipelineBars.of(List.of(total(Stage.PLANNED, 0, "0")));
    assertThat(bars.rows().getFirst().length()).isZero();
    assertThat(bars.sum().amount()).isEqualTo("0");
  }

  private static StageTotal total(Stage stage, long count, String amount) {
    return new StageTotal(stage, count, Money.of(amount, MoneyUnit.YI));
  }
}
