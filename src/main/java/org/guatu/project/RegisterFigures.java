package org.guatu.project;

import java.util.List;
import org.guatu.figure.Figure;
import org.guatu.figure.FigureValue;
import org.guatu.figure.Member;
import org.guatu.figure.Reading;
import org.guatu.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures of pipeline, libraries and workforce: families of numbers that share one statement each. */
@Configuration(proxyBeanMethods = false)
class RegisterFigures {
  private final BoardStore board;

  RegisterFigures(BoardStore board) {
    this.board = board;
  }

  @Bean
  Figure keyPlanningCount() {
    return stageCount("key-planning", "重点谋划项目", Stage.PLANNED);
  }

  @Bean
  Figure keyPlanningAmount() {
    return stageAmount("key-planning", "重点谋划项目", Stage.PLANNED);
  }

  @Bean
  Figure negotiatingCount() {
    return stageCount("negotiating", "在谈项目", Stage.NEGOTIATING);
  }

  @Bean
  Figure negotiatingAmount() {
    return stageAmount("negotiating", "在谈项目", Stage.NEGOTIATING);
  }

  @Bean
  Figure toSignCount() {
    return stageCount("to-sign", "拟签约项目", Stage.READY_TO_SIGN);
  }

  @Bean
  Figure toSignAmount() {
    return stageAmount("to-sign", "拟签约项目", Stage.READY_TO_SIGN);
  }

  @Bean
  Figure toLandCount() {
    return stageCount("to-land", "拟落地项目", Stage.READY_TO_LAND);
  }

  @Bean
  Figure toLandAmount() {
    return stageAmount("to-land", "拟落地项目", Stage.READY_TO_LAND);
  }

  @Bean
  Figure pipelineCount() {
    return stageCount("all", "招商储备项目", PIPELINE);
  }

  @Bean
  Figure pipelineAmount() {
    return stageAmount("all", "招商储备项目", PIPELINE);
  }

  @Bean
  Figure fiveYearCount() {
    return libraryCount(Library.FIVE_YEAR);
  }

  @Bean
  Figure fiveYearTotal() {
    return libraryAmount(Library.FIVE_YEAR, "total", "总投资", AmountType.TOTAL, "亿元");
  }

  @Bean
  Figure fiveYearInPeriod() {
    return libraryAmount(Library.FIVE_YEAR, "in-period", "期内计划完成投资", AmountType.IN_PERIOD, "亿元");
  }

  @Bean
  Figure bondCount() {
    return libraryCount(Library.BOND);
  }

  @Bean
  Figure bondTotal() {
    return libraryAmount(Library.BOND, "total", "总投资", AmountType.TOTAL, "亿元");
  }

  @Bean
  Figure bondRequested() {
    return libraryAmount(Library.BOND, "requested", "拟申请债券资金", AmountType.BOND_REQUESTED, "亿元");
  }

  @Bean
  Figure emergencyCount() {
    return libraryCount(Library.EMERGENCY_FINANCING);
  }

  @Bean
  Figure emergencyExpected() {
    return libraryAmount(Library.EMERGENCY_FINANCING, "expected", "预计可融资额", AmountType.EXPECTED_FINANCING, "亿元");
  }

  @Bean
  Figure subsidisedLoanAmount() {
    return libraryAmount(Library.SUBSIDISED_LOAN, "amount", "额", AmountType.SUBSIDISED_LOAN, "万元");
  }

  @Bean
  Figure workforceObserved() {
    return workforce("observed", "已完成隔离观察人员", "在建重点项目返工人员中已完成隔离观察的人数；来源为约数，只记“超过”，不作精确数。", "OBSERVED");
  }

  @Bean
  Figure workforceReturning() {
    return workforce("returning", "近期返工人员", "在建重点项目近期将陆续返工的人数；来源为约数，只记“超过”，不作精确数。", "RETURNING");
  }

  static final Stage[] PIPELINE = {Stage.PLANNED, Stage.NEGOTIATING, Stage.READY_TO_SIGN, Stage.READY_TO_LAND};

  private Figure stageCount(String code, String name, Stage... stages) {
    String definition = "截至该时点处于「" + words(stages) + "」阶段的项目个数；合并的重复项目只计一次。";
    return new RegisterFigure("pipeline." + code + ".count", name + "数", definition, "个", "招商局",
        reading -> new FigureValue.Count(sum(reading, stages).count()), reading -> sum(reading, stages).count(), (reading, limit) -> board.stageMembers(reading, List.of(stages), limit));
  }

  private Figure stageAmount(String code, String name, Stage... stages) {
    String definition = "截至该时点处于「" + words(stages) + "」阶段的项目总投资之和，按最近一次记录的总投资计。";
    return new RegisterFigure("pipeline." + code + ".amount", name + "总投资", definition, "亿元", "招商局",
        reading -> new FigureValue.Amount(sum(reading, stages).sum()), reading -> sum(reading, stages).count(), (reading, limit) -> board.stageMembers(reading, List.of(stages), limit));
  }

  private BoardStore.CountAndSum sum(Reading reading, Stage... stages) {
    var byStage = reading.once("project.by-stage", () -> board.byStage(reading));
    BoardStore.CountAndSum total = NONE;
    for (Stage stage : stages) {
      BoardStore.CountAndSum part = byStage.getOrDefault(stage, NONE);
      total = new BoardStore.CountAndSum(total.count() + part.count(), total.sum().plus(part.sum()));
    }
    return total;
  }

  private static final BoardStore.CountAndSum NONE = new BoardStore.CountAndSum(0, org.guatu.kernel.Money.ZERO);

  private Figure libraryCount(Library library) {
    String name = Words.of(library);
    return new RegisterFigure("library." + library.code() + ".count", name + "数", "截至该时点在「" + name + "」库中的项目个数。", "个", "发改局",
        reading -> new FigureValue.Count(inLibrary(reading, library, "").count()), reading -> inLibrary(reading, library, "").count(),
        (reading, limit) -> board.libraryMembers(reading, library, AmountType.TOTAL, limit));
  }

  private Figure libraryAmount(Library library, String code, String what, AmountType type, String unit) {
    String name = Words.of(library);
    return new RegisterFigure("library." + library.code() + "." + code, name + what,
        "截至该时点在「" + name + "」库中的项目，其" + Words.of(type) + "之和。", unit, "发改局",
        reading -> new FigureValue.Amount(inLibrary(reading, library, "type:" + type.name()).sum()), reading -> inLibrary(reading, library, "").count(),
        (reading, limit) -> board.libraryMembers(reading, library, type, limit));
  }

  private BoardStore.CountAndSum inLibrary(Reading reading, Library library, String part) {
    var byLibrary = reading.once("project.by-library", () -> board.byLibrary(reading));
    return byLibrary.getOrDefault(library, java.util.Map.of()).getOrDefault(part, NONE);
  }

  private Figure workforce(String code, String name, String definition, String slot) {
    return new RegisterFigure("workforce." + code, name, definition, "人", "城投集团",
        reading -> workforceValue(reading.once("project.workforce-" + slot, () -> board.workforce(reading, slot))),
        reading -> reading.once("project.workforce-members-" + slot, () -> (long) board.workforceMembers(reading, slot, Integer.MAX_VALUE).size()),
        (reading, limit) -> board.workforceMembers(reading, slot, limit));
  }

  private static FigureValue workforceValue(List<String> statements) {
    if (statements.isEmpty()) {
      return new FigureValue.Unknown();
    }
    boolean exact = statements.stream().noneMatch(text -> text.startsWith(">"));
    long sum = statements.stream().mapToLong(text -> Long.parseLong(text.replace(">", ""))).sum();
    return exact ? new FigureValue.Count(sum) : new FigureValue.MoreThan(sum);
  }

  private static String words(Stage... stages) {
    return String.join("、", java.util.Arrays.stream(stages).map(Words::of).toList());
  }

  /** A figure made of three questions: how much, of how many, of which. */
  record RegisterFigure(String code, String name, String definition, String unit, String office,
      java.util.function.Function<Reading, FigureValue> valueOf,
      java.util.function.ToLongFunction<Reading> sizeOf,
      java.util.function.BiFunction<Reading, Integer, List<Member>> membersOf) implements Figure {
    @Override
    public FigureValue value(Reading reading) {
      return valueOf.apply(reading);
    }

    @Override
    public long size(Reading reading) {
      return sizeOf.applyAsLong(reading);
    }

    @Override
    public List<Member> members(Reading reading, int limit) {
      return membersOf.apply(reading, limit);
    }

    @Override
    public @Nullable String remark(Reading reading) {
      return null;
    }
  }
}
