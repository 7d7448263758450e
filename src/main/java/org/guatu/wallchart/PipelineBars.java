package org.guatu.wallchart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.Words;
import org.guatu.project.ProjectBoard.StageTotal;

/** The pipeline by stage: how many, how much, and a bar as long as its share of the largest. Amounts in 亿元 with the same decimals. */
public record PipelineBars(List<Row> rows, Row sum) {
  private static final int LENGTH = 1000;
  private static final int MOST_DECIMALS = 2;

  /** @param code of the figure that opens the stage's rows; @param length of 1000 */
  public record Row(String code, String name, long count, String amount, int length) {}

  static PipelineBars of(List<StageTotal> stages) {
    Money total = stages.stream().map(StageTotal::amount).reduce(Money.ZERO, Money::plus);
    Money largest = stages.stream().map(StageTotal::amount).max(Money::compareTo).orElse(Money.ZERO);
    int decimals = Math.min(MOST_DECIMALS, stages.stream().mapToInt(stage -> stage.amount().in(MoneyUnit.YI).scale()).max().orElse(0));
    List<Row> rows = stages.stream().map(stage -> new Row(code(stage), Words.of(stage.stage()), stage.count(), text(stage.amount(), decimals),
        length(stage.amount(), largest))).toList();
    long count = stages.stream().mapToLong(StageTotal::count).sum();
    return new PipelineBars(rows, new Row("pipeline.all.amount", "合计", count, text(total, decimals), 0));
  }

  private static String code(StageTotal stage) {
    return switch (stage.stage()) {
      case PLANNED -> "pipeline.key-planning.amount";
      case NEGOTIATING -> "pipeline.negotiating.amount";
      case READY_TO_SIGN -> "pipeline.to-sign.amount";
      case READY_TO_LAND -> "pipeline.to-land.amount";
      default -> "pipeline.all.amount";
    };
  }

  private static int length(Money amount, Money largest) {
    return largest.compareTo(Money.ZERO) <= 0 ? 0
        : amount.yuan().multiply(BigDecimal.valueOf(LENGTH)).divide(largest.yuan(), 0, RoundingMode.HALF_UP).intValue();
  }

  private static String text(Money amount, int decimals) {
    return amount.in(MoneyUnit.YI).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
