package org.guatu.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks that the bench's office hands in, as Excel writes them: texts in a table of their own, amounts and degrees as numbers. */
final class ImportFiles {
  private static final String[] STAGES = {"阶段", "暂停"};

  private ImportFiles() {}

  /** @param ledger projects: as many new ones; stages: every project suspended at the turn of the year; the caller deletes the file */
  static Path make(String ledger, int rows) throws IOException {
    return switch (ledger) {
      case "projects" -> write(rows, new String[] {"项目编号", "项目名称", "类别", "建设状态", "总投资（亿元）", "责任单位", "责任区", "分包领导", "行业", "经度", "纬度", "自何日起", "凭据", "填报人"},
          row -> new Object[] {"IN-" + row, "新征程" + row + "号镁基新材料产业园配套工程", "政府投资", row % 3 == 0 ? "停工" : "在建", 1.5 + row % 90, one(SeedFrame.BUREAUS, row),
              one(SeedFrame.AREAS, row), "王淑兰", "装备制造", 114.2 + row % 1_000 / 1_000.0, 35.6 + row % 900 / 1_000.0, day(row), "立项批复第" + row + "号", "经办人" + row % 40});
      case "stages" -> write(rows, new String[] {"项目编号", STAGES[0], "发生日期", "统计日期", "总投资（亿元）", "理由", "凭据", "填报人", "填报单位"},
          row -> new Object[] {"XN-" + row, STAGES[1], day(row), "2020-12-31", row % 10 == 0 ? 2.25 + row % 30 : null, "推进例会研究暂缓", "会议纪要第" + row + "号", "经办人" + row % 40,
              one(SeedFrame.BUREAUS, row)});
      default -> throw new IllegalArgumentException(ledger);
    };
  }

  private static String day(int row) {
    return LocalDate.of(2020, 12, 1).plusDays(row % 30).toString();
  }

  private static String one(java.util.List<String> words, int row) {
    return words.get(row % words.size());
  }

  private interface Cells {
    Object[] of(int row);
  }

  private static Path write(int rows, String[] header, Cells cells) throws IOException {
    Path file = Files.createTempFile("bench-", ".xlsx");
    try (SXSSFWorkbook book = new SXSSFWorkbook(new XSSFWorkbook(), 100, true, true); OutputStream out = Files.newOutputStream(file)) {
      SXSSFSheet sheet = book.createSheet("台账");
      fill(sheet.createRow(0), header);
      for (int row = 1; row <= rows; row++) {
        fill(sheet.createRow(row), cells.of(row));
      }
      book.write(out);
    }
    return file;
  }

  private static void fill(SXSSFRow line, Object[] values) {
    for (int place = 0; place < values.length; place++) {
      if (values[place] instanceof Number number) {
        line.createCell(place).setCellValue(number.doubleValue());
      } else if (values[place] != null) {
        line.createCell(place).setCellValue(values[place].toString());
      }
    }
  }
}
