package org.guatu.wallchart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.project.ProjectList;
import org.guatu.project.Stage;
import org.junit.jupiter.api.Test;

class MatrixTest {
  private static final Instant AT = Moments.parse("2020-03-02 17:30");

  @Test
  void projectsStandByStageAndAreCountedThrough() {
    Matrix matrix = matrix(List.of(row("SFQ-06", Stage.NEGOTIATING, "30"), row("SFQ-01", Stage.PLANNED, "8"), row("SFQ-02", Stage.PLANNED, "12.5")));
    assertThat(matrix.groups()).extracting(Matrix.Group::stage).containsExactly(Stage.PLANNED, Stage.NEGOTIATING);
    assertThat(matrix.groups().getFirst().total()).isEqualTo("20.50");
    assertThat(matrix.groups().getLast().lines().getFirst().number()).isEqualTo(3);
    assertThat(matrix.total()).isEqualTo("50.50");
  }

  @Test
  void aMeasureStandsInItsThirdOfTheMonth() {
    Matrix matrix = matrix(List.of(row("SFQ-01", Stage.PLANNED, "8")), "2020-03-10", "2020-03-31", "2020-06-21", "2020-07-01");
    List<String> nodes = matrix.nodes(matrix.groups().getFirst().lines().getFirst());
    assertThat(nodes).containsExactly("◇", "", "◇", "", "", "", "", "", "", "", "", "◇");
    assertThat(matrix.months()).containsExactly(3, 4, 5, 6);
  }

  @Test
  void theLampFollowsTheNextMeasure() {
    assertThat(lamp("2020-03-01")).isEqualTo(Lamp.LATE);
    assertThat(lamp("2020-03-02")).isEqualTo(Lamp.WARN);
    assertThat(lamp("2020-03-05")).isEqualTo(Lamp.WARN);
    assertThat(lamp("2020-03-06")).isEqualTo(Lamp.OK);
    assertThat(lamp()).isNull();
  }

  private static Lamp lamp(String... days) {
    Matrix matrix = matrix(List.of(row("SFQ-01", Stage.PLANNED, "8")), days);
    return matrix.lamp(matrix.groups().getFirst().lines().getFirst());
  }

  private static Matrix matrix(List<ProjectList.Row> rows, String... days) {
    List<Matrix.Measure> measures = List.of(days).stream().map(day -> new Matrix.Measure("对接", LocalDate.parse(day), "经办人甲")).toList();
    return Matrix.of(List.of(Stage.PLANNED, Stage.NEGOTIATING, Stage.READY_TO_SIGN), rows, rows.stream().collect(java.util.stream.Collectors.toMap(ProjectList.Row::id, row -> measures, (one, other) -> one)), AT, true);
  }

  private static ProjectList.Row row(String number, Stage stage, String total) {
    return new ProjectList.Row(new UUID(0, 1), number, "示例项目", stage, null, Money.of(total, MoneyUnit.YI), "招商局", null, null, "区领导甲", true, AT);
  }
}
