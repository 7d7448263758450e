package org.guatu.ledger.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guatu.kernel.Words;
import org.guatu.ledger.Column;
import org.guatu.ledger.ColumnType;
import org.guatu.ledger.Listing;

/**
 * The workbook of a listing without its rows: a hidden row that names each column for machines, the headers, drop-downs, formats, and a
 * sheet of notes. A ledger's template is this and nothing more.
 *
 * @param styles the cell style of each column
 */
record Skeleton(byte[] workbook, int[] styles, int textStyle, int quotedStyle) {
  /** The hidden machine row and the headers. */
  static final int HEADER_ROWS = 2;
  /** Drop-downs reach so far down. */
  private static final int LAST_ROW = 20_000;
  private static final int WIDTH_UNIT = 256;
  private static final String CHOICES = "选项";

  static Skeleton of(Listing listing) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet(listing.title());
      Styles styles = new Styles(book);
      notes(book, listing, styles);
      headers(sheet, listing, styles);
      choices(book, sheet, listing.columns());
      sheet.createFreezePane(1, HEADER_ROWS);
      book.write(out);
      int[] columns = listing.columns().stream().mapToInt(column -> styles.of(column).getIndex()).toArray();
      return new Skeleton(out.toByteArray(), columns, styles.text.getIndex(), styles.quoted.getIndex());
    }
  }

  private static void headers(XSSFSheet sheet, Listing listing, Styles styles) {
    XSSFRow machine = sheet.createRow(0);
    machine.setZeroHeight(true);
    XSSFRow header = sheet.createRow(1);
    header.setHeightInPoints(24);
    List<Column> columns = listing.columns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      machine.createCell(i).setCellValue(listing.code() + "." + column.key());
      XSSFCell cell = header.createCell(i);
      cell.setCellValue((column.required() ? "*" : "") + column.title());
      cell.setCellStyle(styles.header);
      sheet.setColumnWidth(i, (column.width() + 2) * WIDTH_UNIT);
      sheet.setDefaultColumnStyle(i, styles.of(column));
    }
  }

  private static void choices(XSSFWorkbook book, XSSFSheet sheet, List<Column> columns) {
    XSSFSheet lists = null;
    DataValidationHelper helper = sheet.getDataValidationHelper();
    for (int i = 0; i < columns.size(); i++) {
      List<String> labels = labels(columns.get(i));
      if (labels.isEmpty()) {
        continue;
      }
      if (lists == null) {
        lists = book.createSheet(CHOICES);
        book.setSheetHidden(book.getSheetIndex(lists), true);
      }
      for (int row = 0; row < labels.size(); row++) {
        XSSFRow line = lists.getRow(row) == null ? lists.createRow(row) : lists.getRow(row);
        line.createCell(i).setCellValue(labels.get(row));
      }
      String letter = org.apache.poi.ss.util.CellReference.convertNumToColString(i);
      String range = CHOICES + "!$" + letter + "$1:$" + letter + "$" + labels.size();
      DataValidation validation = helper.createValidation(helper.createFormulaListConstraint(range),
          new CellRangeAddressList(HEADER_ROWS, LAST_ROW, i, i));
      validation.setShowErrorBox(true);
      validation.createErrorBox(columns.get(i).header(), "请从列表里选");
      sheet.addValidationData(validation);
    }
  }

  private static List<String> labels(Column column) {
    return switch (column.type()) {
      case CHOICE -> column.choices().stream().map(Column.Choice::label).toList();
      case BOOLEAN -> List.of("是", "否");
      default -> List.of();
    };
  }

  private static void notes(XSSFWorkbook book, Listing listing, Styles styles) {
    XSSFSheet notes = book.createSheet("说明");
    int[] widths = {18, 22, 8, 70};
    for (int i = 0; i < widths.length; i++) {
      notes.setColumnWidth(i, widths[i] * WIDTH_UNIT);
    }
    int row = 0;
    for (String line : listing.notes()) {
      notes.createRow(row++).createCell(0).setCellValue(line);
    }
    XSSFRow head = notes.createRow(++row);
    String[] titles = {"列", "类型", "必填", "说明"};
    for (int i = 0; i < titles.length; i++) {
      head.createCell(i).setCellValue(titles[i]);
      head.getCell(i).setCellStyle(styles.header);
    }
    for (Column column : listing.columns()) {
      XSSFRow line = notes.createRow(++row);
      line.createCell(0).setCellValue(column.title());
      line.createCell(1).setCellValue(Words.of(column.type()));
      line.createCell(2).setCellValue(column.required() ? "是" : "");
      line.createCell(3).setCellValue(describe(column));
    }
  }

  private static String describe(Column column) {
    StringBuilder text = new StringBuilder(column.note());
    if (column.type() == ColumnType.CHOICE) {
      text.append(text.isEmpty() ? "" : "。").append("可选：").append(String.join("、", labels(column)));
    }
    if (column.limit() > 0 && column.type() != ColumnType.DECIMAL) {
      text.append(text.isEmpty() ? "" : "。").append("最多 ").append(column.limit()).append(" 个字");
    }
    return text.toString();
  }

  /** The few cell styles that a ledger needs. */
  private static final class Styles {
    final XSSFCellStyle header;
    final XSSFCellStyle text;
    final XSSFCellStyle quoted;
    private final XSSFCellStyle day;
    private final XSSFCellStyle money;
    private final XSSFCellStyle number;

    Styles(XSSFWorkbook book) {
      text = format(book, "@");
      quoted = format(book, "@");
      quoted.setQuotePrefixed(true);
      day = format(book, "yyyy-mm-dd");
      money = format(book, "#,##0.00####");
      number = format(book, "General");
      header = book.createCellStyle();
      XSSFFont bold = book.createFont();
      bold.setBold(true);
      header.setFont(bold);
      header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      header.setVerticalAlignment(VerticalAlignment.CENTER);
      header.setBorderBottom(BorderStyle.THIN);
    }

    XSSFCellStyle of(Column column) {
      return switch (column.type()) {
        case DATE -> day;
        case MONEY -> money;
        case INTEGER, DECIMAL -> number;
        default -> text;
      };
    }

    private static XSSFCellStyle format(XSSFWorkbook book, String pattern) {
      XSSFCellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(pattern));
      return style;
    }
  }
}
