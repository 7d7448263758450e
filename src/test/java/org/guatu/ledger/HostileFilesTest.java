package org.guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Files that are broken, dangerous or merely odd: refused as a whole or at the row, with nothing stored; and texts that come back as they went. */
@SpringBootTest
@Import(ThingsLedger.class)
class HostileFilesTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Ledgers ledgers;
  @Autowired ThingsLedger things;
  Desk desk;

  @BeforeEach
  void zone() {
    desk = new Desk(imports, batches, ledgers);
  }

  private void refused(Path file, String why) {
    assertThatThrownBy(() -> desk.bring("things", file, Mode.VALID, false)).hasMessageContaining(why);
    assertThat(things.authors(desk.zone.value())).isEmpty();
  }

  @Test
  void aBombIsNotUnpacked() throws Exception {
    byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    refused(altered(plain(), SHEET, out -> {
      out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 300; i++) {
        out.write(spaces);
      }
      out.write("</sheetData></worksheet>".getBytes(StandardCharsets.US_ASCII));
    }), "压缩炸弹");
  }

  @Test
  void entitiesAreNotExpanded() throws Exception {
    refused(altered(plain(), SHEET, out -> out.write(("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>"
        + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8))), "DOCTYPE");
  }

  @Test
  void macrosAreNotTaken() throws Exception {
    byte[] old = entry(plain(), "[Content_Types].xml");
    String macro = new String(old, StandardCharsets.UTF_8).replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    refused(altered(plain(), "[Content_Types].xml", out -> out.write(macro.getBytes(StandardCharsets.UTF_8))), "宏");
  }

  @Test
  void whatIsNoTableIsRefused() {
    refused(Desk.file(".xlsx", new byte[0]), "空的");
    refused(Desk.file(".xlsx", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9}), "损坏");
    refused(Desk.file(".xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}), "旧版 .xls");
    refused(Desk.file(".xls", "<html><table><tr><td>名称</td></tr></table></html>".getBytes(StandardCharsets.UTF_8)), "网页");
  }

  @Test
  void aSheetOfTooManyRowsIsRefused() throws Exception {
    Path file = altered(plain(), SHEET, out -> {
      out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>".getBytes(StandardCharsets.US_ASCII));
      out.write("<row r=\"1\"><c t=\"inlineStr\"><is><t>名称</t></is></c></row>".getBytes(StandardCharsets.UTF_8));
      for (int i = 2; i < 200_010; i++) {
        out.write(("<row r=\"" + i + "\"><c t=\"inlineStr\"><is><t>甲</t></is></c></row>").getBytes(StandardCharsets.UTF_8));
      }
      out.write("</sheetData></worksheet>".getBytes(StandardCharsets.US_ASCII));
    });
    refused(file, "超过 200000 行");
  }

  @Test
  void formulasFaultsAndWrongTypesAreToldAtTheRow() {
    Path file = Desk.workbook(sheet -> {
      Desk.fill(sheet, new Object[][] {{"名称", "日期", "金额（亿元）"}, {"甲", "2020-03-02", 1}, {"乙", "去年", 1}, {"丙", null, "x"}, {null, null, 3}});
      sheet.getRow(1).createCell(2).setCellFormula("1+2");
      sheet.getRow(3).createCell(2).setCellErrorValue((byte) 7);
    });
    Batch batch = desk.bring("things", file, Mode.VALID, false);
    assertThat(batch.counts()).isEqualTo(new Counts(4, 0, 0, 0, 4, 0));
    assertThat(desk.messages(batch)).satisfiesExactly(one -> assertThat(one).startsWith("2 金额：单元格是公式"), two -> assertThat(two).startsWith("3 日期：不是日期：“去年”"),
        three -> assertThat(three).isEqualTo("4 金额：单元格是错误值 #DIV/0!"), four -> assertThat(four).isEqualTo("5 名称：必填"));
  }

  @Test
  void daysOfBothEpochsAreTheSameDay() throws Exception {
    for (boolean since1904 : new boolean[] {false, true}) {
      desk = new Desk(imports, batches, ledgers);
      Path file = Desk.workbook(sheet -> {
        Desk.fill(sheet, new Object[][] {{"名称", "日期"}, {"甲", null}});
        if (since1904) {
          sheet.getWorkbook().getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        }
        CellStyle day = sheet.getWorkbook().createCellStyle();
        day.setDataFormat((short) 14);
        sheet.getRow(1).createCell(1).setCellStyle(day);
        sheet.getRow(1).getCell(1).setCellValue(LocalDate.of(2020, 3, 2).toEpochDay() + 25_569 - (since1904 ? 1_462 : 0));
      });
      assertThat(desk.bring("things", file, Mode.ALL, false).counts().added()).isEqualTo(1);
      assertThat(new String(desk.export("things", Format.CSV), StandardCharsets.UTF_8)).contains("甲,,2020-03-02,");
    }
  }

  @Test
  void mergedRowsAndDuplicatesAreTold() {
    Path file = Desk.workbook(sheet -> {
      Desk.fill(sheet, new Object[][] {{"名称", "编码"}, {"甲", "００１"}, {null, "002"}, {"甲", "003"}});
      sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
    });
    Batch batch = desk.bring("things", file, Mode.VALID, false);
    assertThat(desk.messages(batch)).containsExactly("3 名称：必填", "4 与第 2 行重复");
    assertThat(new String(desk.export("things", Format.CSV), StandardCharsets.UTF_8)).contains("甲,001,");
  }

  @Test
  void aHeaderMergedOverTwoColumnsIsToldAsThat() {
    refused(Desk.workbook(sheet -> {
      Desk.fill(sheet, new Object[][] {{"名称", null, "编码"}, {"甲", "乙", "001"}});
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
    }), "表头的合并单元格使几列都叫“名称”");
    refused(Desk.workbook(new Object[][] {{"名称", "名称"}, {"甲", "乙"}}), "文件里有两列都对应：名称");
  }

  @Test
  void aFileWithNothingGoodIsRefusedEvenWhereTheGoodRowsWouldDo() {
    Batch none = desk.bring("things", Desk.csv("名称,日期", "甲,去年", "乙,9999-12-31"), Mode.VALID, false);
    assertThat(none.state()).isEqualTo(BatchState.REFUSED);
    assertThat(desk.messages(none)).allSatisfy(message -> assertThat(message).contains("1949 年到 2099 年"));
    assertThat(desk.bring("things", Desk.csv("名称,日期", "甲,去年", "乙,2020-03-02"), Mode.VALID, false).state()).isEqualTo(BatchState.APPLIED);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void naughtyTextsComeBackAsTheyWent(Format format) throws Exception {
    List<String> naughty = naughty();
    Object[][] rows = new Object[naughty.size() + 1][];
    rows[0] = new Object[] {"名称", "备注"};
    for (int i = 0; i < naughty.size(); i++) {
      rows[i + 1] = new Object[] {"行" + i, escaped(naughty.get(i))};
    }
    assertThat(desk.bring("things", Desk.workbook(rows), Mode.ALL, false).counts().added()).isEqualTo(naughty.size());
    assertThat(things.notes(desk.zone.value())).containsExactlyInAnyOrderElementsOf(naughty);
    Batch back = desk.bring("things", Desk.file(format.suffix(), desk.export("things", format)), Mode.ALL, false);
    assertThat(desk.messages(back)).isEmpty();
    assertThat(back.counts().unchanged()).isEqualTo(naughty.size());
  }

  @Test
  void libreOfficeReadsWhatGoesOut() throws Exception {
    List<String> naughty = naughty().stream().filter(text -> text.equals(text.strip())).toList();
    List<Object[]> rows = new ArrayList<>(List.<Object[]>of(new Object[] {"名称", "备注", "日期", "金额（亿元）"}));
    for (int i = 0; i < naughty.size(); i++) {
      rows.add(new Object[] {"行" + i, escaped(naughty.get(i)), "2020-03-02", 33.5});
    }
    desk.bring("things", Desk.workbook(rows.toArray(Object[][]::new)), Mode.ALL, false);
    Path folder = Files.createTempDirectory(Path.of("target"), "office");
    Files.write(folder.resolve("out.xlsx"), desk.export("things", Format.XLSX));
    Process office = new ProcessBuilder("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", folder.toString(), folder.resolve("out.xlsx").toString())
        .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
    String csv = Files.readString(folder.resolve("out.csv"));
    for (String text : naughty) {
      assertThat(csv).contains(text.contains("\"") || text.contains(",") ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }
    assertThat(csv).contains(",2020-03-02,33.5,");
  }

  private static List<String> naughty() throws IOException {
    try (InputStream in = Objects.requireNonNull(HostileFilesTest.class.getResourceAsStream("naughty.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** POI writes "_x0041_" as it stands, which a workbook means as "A". */
  private static String escaped(String text) {
    return text.replaceAll("_(?=x[0-9A-F]{4}_)", "_x005F_");
  }

  private static Path plain() {
    return Desk.workbook(new Object[][] {{"名称"}, {"甲"}});
  }

  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  private static byte[] entry(Path file, String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return in.readAllBytes();
        }
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** The same archive with one entry replaced. */
  private static Path altered(Path file, String name, Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file))); ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(name)) {
          content.write(out);
        } else {
          in.transferTo(out);
        }
      }
    }
    return Desk.file(".xlsx", bytes.toByteArray());
  }
}
