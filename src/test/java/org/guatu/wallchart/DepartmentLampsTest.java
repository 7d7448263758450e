package org.guatu.wallchart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guatu.figure.Alert;
import org.guatu.kernel.Lamp;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectBoard.DepartmentStates;
import org.junit.jupiter.api.Test;

/** The lamps by department: what the head of the page counts, department by department. */
class DepartmentLampsTest {
  private static final List<DepartmentStates> SITES =
      List.of(new DepartmentStates("建局", ConstructionState.RESUMED, 9), new DepartmentStates("城投集团", ConstructionState.STOPPED, 3));

  @Test
  void theSumsAreThoseOfTheBoard() {
    AlertBoard board = new AlertBoard(List.of(alert(Lamp.STOP, "城投集团"), alert(Lamp.LATE, "建局"), alert(Lamp.LATE, "招商局"), alert(Lamp.WARN, Alert.NOBODY)), true);
    DepartmentLamps lamps = DepartmentLamps.of(SITES, board);
    board.counts().forEach((lamp, count) -> assertThat(lamps.sum().count(lamp)).isEqualTo(count.toString()));
    assertThat(lamps.sum().sites()).isEqualTo(12);
    assertThat(lamps.rows()).extracting(DepartmentLamps.Row::name).as("one without sites too").contains("招商局", Alert.NOBODY);
    for (DepartmentLamps.Row row : lamps.rows()) {
      assertThat(board.only(Lamp.LATE, row.name()).alerts()).as("the rows behind %s", row.name()).hasSize(row.some(Lamp.LATE) ? 1 : 0);
    }
  }

  @Test
  void theSitesOfADepartmentCanBeListed() {
    DepartmentLamps lamps = DepartmentLamps.of(List.of(SITES.getFirst(), new DepartmentStates(Alert.NOBODY, ConstructionState.RESUMED, 1)),
        new AlertBoard(List.of(alert(Lamp.LATE, "招商局")), true));
    assertThat(lamps.rows()).filteredOn(row -> row.list() != null).extracting(DepartmentLamps.Row::name).containsExactly("建局");
  }

  @Test
  void whatCouldNotBeFetchedIsNotNought() {
    DepartmentLamps lamps = DepartmentLamps.of(SITES, null);
    assertThat(lamps.sum().count(Lamp.STOP)).isEqualTo("—");
    assertThat(lamps.sum().sites()).isEqualTo(12);
    assertThat(DepartmentLamps.of(SITES, new AlertBoard(List.of(), true)).sum().count(Lamp.STOP)).isEqualTo("–");
  }

  private static Alert alert(Lamp lamp, String department) {
    return new Alert(lamp, "某事", "/", department, "—", null, null, "", List.of());
  }
}
