package org.guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guatu.identity.Access;
import org.guatu.identity.Forbidden;
import org.guatu.identity.Grant;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.Actor;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Files brought in, right and wrong, over a real table. */
@SpringBootTest
@Import(ThingsLedger.class)
class ImportTest {
  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Ledgers ledgers;
  @Autowired ThingsLedger things;
  Desk desk;

  @BeforeEach
  void zone() {
    desk = new Desk(imports, batches, ledgers);
  }

  @Test
  void aMappingToAColumnThatIsNoneIsToldAsThat() {
    Path file = Desk.workbook(new Object[][] {{"叫法"}, {"甲"}});
    assertThatThrownBy(() -> desk.bring("things", file, new ImportOptions(Mode.ALL, false, Map.of("叫法", "nosuch"))))
        .hasMessageContaining("没有这样的列：nosuch").hasMessageContaining("名称");
    assertThat(desk.bring("things", file, new ImportOptions(Mode.ALL, false, Map.of("叫法", "名称"))).counts().added()).isEqualTo(1);
  }

  @Test
  void addsThenUpdatesOnlyWhatChanged() {
    Batch first = desk.bring("things", Desk.csv("名称,编码,日期,金额（亿元）", "甲,001,2020-03-02,33.5", "乙,002,2020/3/2,0.58625", "丙,003,2020年3月2日,７０"), Mode.ALL, false);
    assertThat(first.state()).isEqualTo(BatchState.APPLIED);
    assertThat(first.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
    Batch second = desk.bring("things", Desk.csv("名称,编码,日期,金额（万元）", "甲,001,2020-03-02,335000", "乙,002,2020-03-02,5862.5", "丙,003,2020-03-02,710000"), Mode.ALL, false);
    assertThat(second.counts()).isEqualTo(new Counts(3, 0, 1, 2, 0, 0));
  }

  @Test
  void storesNothingWhenOneRowIsBadInModeAll() {
    Batch batch = desk.bring("things", Desk.csv("名称,金额（亿元）", "甲,1", "禁用,2", "丙,三亿"), Mode.ALL, false);
    assertThat(batch.state()).isEqualTo(BatchState.REFUSED);
    assertThat(batch.counts()).isEqualTo(new Counts(3, 1, 0, 0, 2, 0));
    assertThat(desk.messages(batch)).containsExactly("3 名称不许用", "4 金额：不是金额：“三亿”。可写 33.5亿元、1,500万 或 335000");
    assertThat(things.authors(desk.zone.value())).isEmpty();
  }

  @Test
  void takesTheGoodRowsInModeValid() {
    Batch batch = desk.bring("things", Desk.csv("名称,金额（亿元）", "甲,1", "禁用,2", "甲,5"), Mode.VALID, false);
    assertThat(batch.state()).isEqualTo(BatchState.APPLIED);
    assertThat(batch.counts()).isEqualTo(new Counts(3, 1, 0, 0, 2, 0));
    assertThat(desk.messages(batch)).containsExactly("3 名称不许用", "4 与第 2 行重复");
    assertThat(things.authors(desk.zone.value())).containsOnlyKeys("甲");
  }

  @Test
  void dryRunSaysWhatWouldHappenAndStoresNothing() {
    Batch batch = desk.tryOut("things", Desk.csv("名称", "甲", "乙"), Mode.ALL);
    assertThat(batch.state()).isEqualTo(BatchState.CHECKED);
    assertThat(batch.counts().added()).isEqualTo(2);
    assertThat(things.authors(desk.zone.value())).isEmpty();
    Batch applied = desk.act(() -> imports.apply(desk.scope, batch.id(), ImportOptions.CAREFUL, Progress.NONE));
    assertThat(applied.counts().added()).isEqualTo(2);
    assertThatThrownBy(() -> desk.act(() -> imports.apply(desk.scope, batch.id(), ImportOptions.CAREFUL, Progress.NONE)))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void namesTheAuthorFromTheRow() {
    desk.bring("things", Desk.csv("名称,填报人,填报单位", "甲,张三,招商局", "乙,,招商局", "丙,,"), Mode.ALL, false);
    assertThat(things.authors(desk.zone.value())).isEqualTo(Map.of("甲", "张三", "乙", "招商局", "丙", "导入员甲"));
  }

  @Test
  void asksBeforeTakingADoubtfulAmount() {
    Path file = Desk.csv("名称,金额（亿元）", "甲,335000", "乙,1");
    Batch asked = desk.bring("things", file, Mode.VALID, false);
    assertThat(asked.counts()).isEqualTo(new Counts(2, 1, 0, 0, 0, 1));
    Batch confirmed = desk.bring("things", file, Mode.ALL, true);
    assertThat(confirmed.state()).isEqualTo(BatchState.APPLIED);
    assertThat(confirmed.confirmed()).isTrue();
    assertThat(confirmed.counts()).isEqualTo(new Counts(2, 1, 0, 1, 0, 0));
    assertThat(desk.messages(confirmed)).containsExactly("2 金额超过 1000 亿元，请核对单位");
  }

  @Test
  void saysThatTheFileWasBroughtInBefore() {
    Path file = Desk.csv("名称", "甲");
    Batch first = desk.bring("things", file, Mode.ALL, false);
    Batch again = desk.bring("things", file, Mode.ALL, false);
    assertThat(again.counts().unchanged()).isEqualTo(1);
    assertThat(desk.act(() -> batches.earlier(desk.scope, again))).map(Batch::id).contains(first.id());
  }

  @Test
  void undoesUntilSomethingRestsOnIt() {
    Batch batch = desk.bring("things", Desk.csv("名称", "甲"), Mode.ALL, false);
    assertThat(desk.act(() -> batches.undo(desk.scope, batch.id()))).isEqualTo(1);
    assertThat(things.authors(desk.zone.value())).isEmpty();
    assertThatThrownBy(() -> desk.act(() -> batches.undo(desk.scope, batch.id()))).isInstanceOf(RuleViolation.class);
    assertThat(desk.act(() -> batches.get(desk.scope, batch.id())).undoneBy()).isEqualTo("导入员甲");
  }

  @Test
  void mapsForeignHeadersOnceAndRemembersThem() {
    Object[][] rows = {{"序号", "物品", "造价(万元)", "备忘"}, {1, "甲", 335000, "x"}};
    Path file = Desk.workbook(rows);
    assertThatThrownBy(() -> desk.bring("things", file, Mode.ALL, false)).hasMessageContaining("没有认出表头");
    Batch mapped = desk.bring("things", file, new ImportOptions(Mode.ALL, false, Map.of("物品", "name", "金额", "造价(万元)")));
    assertThat(mapped.counts().added()).isEqualTo(1);
    assertThat(mapped.unknown()).containsExactly("序号", "备忘");
    rows[1][1] = "乙";
    assertThat(desk.bring("things", Desk.workbook(rows), Mode.ALL, false).counts().added()).isEqualTo(1);
    assertThat(new String(desk.export("things", Format.CSV), StandardCharsets.UTF_8)).contains("甲,,,33.5").contains("乙,,,33.5");
  }

  @Test
  void readsHeadersUnderMergedCellsAndAUnitOverTheTable() {
    Path file = Desk.workbook(sheet -> {
      Desk.fill(sheet, new Object[][] {{"物件一览表"}, {null, null, "单位：万元"}, {"物件名称", "情况", null}, {null, "日期", "金额"}, {"甲", "2020-03-02", 335000}});
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
      sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
      sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
    });
    assertThat(desk.bring("things", file, Mode.ALL, false).counts().added()).isEqualTo(1);
    assertThat(new String(desk.export("things", Format.CSV), StandardCharsets.UTF_8)).contains("甲,,2020-03-02,33.5");
  }

  @Test
  void readsChineseCsvOfOldOffices() {
    Path file = Desk.file(".csv", "名称,备注\r\n悍马,“引号”\r\n".getBytes(Charset.forName("GB18030")));
    desk.bring("things", file, Mode.ALL, false);
    assertThat(things.notes(desk.zone.value())).containsExactly("“引号”");
  }

  @Test
  void answersWithTheSameWorkbookAndTwoMoreColumns() throws Exception {
    Path file = Desk.workbook(sheet -> {
      Desk.fill(sheet, new Object[][] {{"名称", "金额（亿元）", "旁注"}, {"甲", 1, "a"}, {"禁用", 2, "b"}});
      sheet.getRow(1).getCell(0).getCellStyle().setRotation((short) 45);
      sheet.getWorkbook().createSheet("别的").createRow(0).createCell(0).setCellValue("保留");
    });
    Batch batch = desk.bring("things", file, Mode.VALID, false);
    byte[] first = desk.result(batch);
    byte[] again = desk.result(desk.bring("things", Desk.file(".xlsx", first), Mode.VALID, false));
    for (byte[] result : List.of(first, again)) {
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(result))) {
        Row header = book.getSheetAt(0).getRow(0);
        assertThat(header.getCell(3).getStringCellValue()).isEqualTo("行状态");
        assertThat(header.getCell(4).getStringCellValue()).isEqualTo("错误原因");
        assertThat((int) header.getLastCellNum()).isEqualTo(5);
        assertThat(book.getSheetAt(0).getRow(1).getCell(3).getStringCellValue()).isEqualTo(result == first ? "新增" : "无变化");
        assertThat(book.getSheetAt(0).getRow(2).getCell(4).getStringCellValue()).isEqualTo("名称不许用");
        assertThat(book.getSheet("别的").getRow(0).getCell(0).getStringCellValue()).isEqualTo("保留");
        assertThat(book.getSheetAt(0).getRow(1).getCell(0).getCellStyle().getRotation()).isEqualTo((short) 45);
        assertThat(book.getSheet("导入结果").getRow(3).getCell(1).getStringCellValue()).isEqualTo("已导入");
        assertThat(book.getNumberOfSheets()).isEqualTo(3);
      }
    }
  }

  @Test
  void refusesWhoMayNotWriteTheRowsAndHidesOthersBatches() {
    Batch batch = desk.bring("things", Desk.csv("名称", "甲"), Mode.ALL, false);
    Access leader = new Access(new Actor(java.util.UUID.randomUUID(), "领导", desk.zone, "test"), List.of(new Grant(Role.LEADER, ScopeKind.ZONE, Set.of())), false);
    assertThatThrownBy(() -> Desk.as(leader, () -> imports.receive(desk.scope, "things", "a.csv", Desk.csv("名称", "乙")))).isInstanceOf(Forbidden.class);
    Access owner = new Access(new Actor(java.util.UUID.randomUUID(), "城投", desk.zone, "test"),
        List.of(new Grant(Role.OWNER, ScopeKind.ENTERPRISE, Set.of(java.util.UUID.randomUUID()))), false);
    assertThatThrownBy(() -> Desk.as(owner, () -> batches.get(owner.scope(org.guatu.identity.Permission.LEDGER_IMPORT), batch.id())))
        .isInstanceOf(NotFound.class);
  }
}
