package org.guatu.resumption.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.resumption.web.OfficePages.approver;
import static org.guatu.resumption.web.OfficePages.reviewer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guatu.identity.ZoneDirectory;
import org.guatu.ledger.Batch;
import org.guatu.ledger.BatchState;
import org.guatu.ledger.Batches;
import org.guatu.ledger.Desk;
import org.guatu.ledger.Format;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Mode;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitQuery;
import org.guatu.resumption.permit.Permits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** What the office's pages and exports say of a permit that came in from paper. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class PaperPagesTest {
  private static final String HEADER = "文号,项目名称,签发日期,截止日期,人数上限,签发人";

  @Autowired WebApplicationContext context;
  @Autowired ZoneDirectory zones;
  @Autowired GivenResumption given;
  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Ledgers ledgers;
  @Autowired Permits permits;
  private OfficePages pages;
  private Office office;
  private Desk desk;

  @BeforeEach
  void anOffice() {
    pages = new OfficePages(context);
    office = given.office(OfficePages.zone(zones), "post-holiday");
    desk = new Desk(imports, batches, ledgers, office.zone());
  }

  private Batch bring(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(rows));
    return desk.bring("permits", Desk.csv(lines.toArray(String[]::new)), Mode.ALL, false);
  }

  @Test
  void aPaperThatNamesNoSignerShowsNobody() throws IOException {
    given.site(office, "辅仁中小学");
    given.site(office, "悍马");
    assertThat(bring("复工〔2020〕3号,辅仁中小学,2020-02-20,2020-05-01,120,", "复工〔2020〕4号,悍马,2020-02-20,2020-05-01,60,区长甲").state()).isEqualTo(BatchState.APPLIED);
    Permit unsigned = office.leader().someone().does(() -> permits.list(office.whole(), new PermitQuery("辅仁", List.of(), null, null, 50))).getFirst();
    assertThat(unsigned.issuedBy()).isEmpty();
    assertThat(pages.body(approver(office), "/resumption/permits/" + unsigned.id().value() + "/office")).contains("00:00，未载明", "由台账补录", "<b>导入员甲</b>");
    assertThat(pages.body(reviewer(office), "/resumption/permits")).contains("<td>未载明</td>", "<td>区长甲</td>").doesNotContain("导入员甲");
    assertThat(cells(pages.get(reviewer(office), "/resumption/permits/export").getContentAsByteArray())).contains("未载明", "区长甲").doesNotContain("导入员甲");
    byte[] out = desk.export("permits", Format.CSV);
    assertThat(new String(out, StandardCharsets.UTF_8)).as("the ledger leaves the cell blank, so that it comes back as it went out").doesNotContain("未载明,导入员甲").contains("导入员甲");
    assertThat(desk.bring("permits", Desk.file(".csv", out), Mode.ALL, false).counts().unchanged()).isEqualTo(2);
    assertThat(bring("复工〔2020〕3号,辅仁中小学,2020-02-20,2020-05-01,120,区长乙").counts().changed()).as("told later").isEqualTo(1);
    assertThat(pages.body(reviewer(office), "/resumption/permits")).contains("<td>区长乙</td>").doesNotContain("<td>未载明</td>");
  }

  /** All that a workbook says. */
  static List<String> cells(byte[] workbook) throws IOException {
    DataFormatter words = new DataFormatter();
    List<String> cells = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      book.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(words.formatCellValue(cell))));
    }
    return cells;
  }
}
