package org.guatu.project.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guatu.DemoZone;
import org.guatu.console.DemoLoader;
import org.guatu.identity.Access;
import org.guatu.identity.Forbidden;
import org.guatu.identity.Grant;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Actor;
import org.guatu.kernel.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.LinkedMultiValueMap;

/** The workbook of the project list holds what the list shows: rows, columns, order and moment. */
@SpringBootTest
class SeenProjectsTest {
  @Autowired ProjectsExportController controller;
  @Autowired ZoneDirectory zones;
  @Autowired DemoLoader loader;
  ZoneId zone;

  @BeforeEach
  void demonstration() throws Exception {
    zone = DemoZone.load(zones, loader);
  }

  private List<List<String>> seen(Access reader, String... pairs) throws Exception {
    LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.add(pairs[i], pairs[i + 1]);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    reader.call(() -> {
      controller.export(parameters, response);
      return null;
    });
    List<List<String>> rows = new ArrayList<>();
    DataFormatter text = new DataFormatter();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
      for (Row row : book.getSheetAt(0)) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(text.formatCellValue(cell)));
        rows.add(cells);
      }
    }
    return rows.subList(1, rows.size());
  }

  @Test
  void filtersColumnsAndOrderOfThePage() throws Exception {
    List<List<String>> rows = seen(DemoZone.leader(zone), "stage", "NEGOTIATING", "sort", "TOTAL", "column", "STAGE", "column", "TOTAL");
    assertThat(rows.getFirst()).containsExactly("项目名称", "编号", "阶段", "总投资（亿元）");
    assertThat(rows.subList(1, rows.size())).hasSize(5).allSatisfy(row -> assertThat(row.get(2)).isEqualTo("在谈"));
    assertThat(rows.subList(1, rows.size())).extracting(row -> new java.math.BigDecimal(row.get(3))).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void theMomentOfThePageAndAllItsPages() throws Exception {
    List<List<String>> now = seen(DemoZone.leader(zone), "state", "RESUMED", "size", "25");
    List<List<String>> then = seen(DemoZone.leader(zone), "state", "RESUMED", "size", "25", "asOf", "2020-02-10");
    assertThat(now).hasSize(27);
    assertThat(then.size()).isLessThan(now.size());
  }

  @Test
  void whoMayNotTakeRowsAwayGetsNone() {
    Access inspector = new Access(new Actor(UUID.randomUUID(), "督导员", zone, "test"), List.of(new Grant(Role.INSPECTOR, ScopeKind.ZONE, Set.of())), false);
    assertThatThrownBy(() -> seen(inspector)).isInstanceOf(Forbidden.class);
  }
}
