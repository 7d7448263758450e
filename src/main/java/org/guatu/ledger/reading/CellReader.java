package org.guatu.ledger.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.MoneyText;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.Precision;
import org.guatu.ledger.Column;
import org.guatu.ledger.Occurrence;
import org.guatu.ledger.sheet.Cell;
import org.jspecify.annotations.Nullable;

/** What the cells of one column mean. Says in Chinese what is wrong with a cell, never throws anything else. */
final class CellReader {
  /** Excel keeps fifteen digits of a number; further ones are noise of its binary fractions. */
  private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);
  private static final BigDecimal KEPT = BigDecimal.TEN.pow(15);
  private static final Pattern DIGITS = Pattern.compile("[+-]?\\d*\\.?\\d+([eE][+-]?\\d{1,3})?|[+-]?\\d+\\.");
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,15}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
  private static final Set<String> YES = Set.of("是", "有", "√", "✓", "TRUE", "1", "Y", "YES");
  private static final Set<String> NO = Set.of("否", "无", "×", "✗", "FALSE", "0", "N", "NO");

  private final Column column;
  private final @Nullable MoneyUnit unit;
  private final boolean since1904;
  private final Map<String, String> choices = new HashMap<>();

  CellReader(Column column, @Nullable MoneyUnit unit, boolean since1904) {
    this.column = column;
    this.unit = unit;
    this.since1904 = since1904;
    column.choices().forEach(choice -> {
      choices.put(choice.code().toUpperCase(Locale.ROOT), choice.code());
      choices.put(narrow(choice.label()), choice.code());
    });
  }

  /** @throws InvalidInput with the message for the row */
  @Nullable Object read(Cell cell) {
    switch (cell.kind()) {
      case FORMULA -> throw wrong("单元格是公式，不接受；请选择性粘贴为数值");
      case FAULT -> throw wrong("单元格是错误值 " + cell.text());
      default -> {}
    }
    if (cell.kind() == Cell.Kind.BLANK || cell.blank() && column.type() != org.guatu.ledger.ColumnType.TEXT) {
      return absent();
    }
    return switch (column.type()) {
      case TEXT -> text(cell);
      case ID -> id(cell);
      case DATE -> day(cell);
      case MOMENT -> moment(cell);
      case MONEY -> money(cell);
      case INTEGER -> integer(cell);
      case DECIMAL -> decimal(cell);
      case CHOICE -> choice(cell);
      case BOOLEAN -> flag(cell);
    };
  }

  private @Nullable Object absent() {
    if (column.required()) {
      throw wrong("必填");
    }
    return null;
  }

  private @Nullable Object text(Cell cell) {
    String text = cell.text();
    if (cell.kind() == Cell.Kind.NUMBER) {
      Occurrence dated = cell.dated() ? DayText.count(number(cell), since1904) : null;
      text = dated == null ? number(cell).toPlainString() : dated.toString();
    }
    if (text.isBlank() && column.required()) {
      throw wrong("必填");
    }
    return fitting(text);
  }

  private String id(Cell cell) {
    if (cell.kind() != Cell.Kind.NUMBER) {
      return fitting(Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip());
    }
    BigDecimal number = digits(cell);
    if (number.abs().compareTo(KEPT) >= 0) {
      throw wrong("超过 15 位的编号被 Excel 存成了数字，末尾几位已经丢失；请把该列设为“文本”后重新填写");
    }
    return fitting(number.stripTrailingZeros().toPlainString());
  }

  private Object day(Cell cell) {
    Occurrence read = occurrence(cell);
    if (read.precision() != Precision.DAY) {
      throw wrong("只要日期，不要时间：“" + shown(cell) + "”");
    }
    return Moments.day(read.at());
  }

  private Occurrence moment(Cell cell) {
    return occurrence(cell);
  }

  private Occurrence occurrence(Cell cell) {
    Occurrence read = cell.kind() == Cell.Kind.NUMBER ? counted(cell) : DayText.parse(cell.text());
    if (read == null) {
      throw wrong("不是日期：“" + shown(cell) + "”。可写 2020-03-02、2020/3/2 或 2020年3月2日，1949 年到 2099 年");
    }
    return read;
  }

  /** A plain number that reads as 20200302 is that day; any other is a day count. */
  private @Nullable Occurrence counted(Cell cell) {
    BigDecimal number = number(cell);
    boolean written = !cell.dated() && number.scale() <= 0 && number.precision() == 8;
    return written ? DayText.parse(number.toPlainString()) : DayText.count(number, since1904);
  }

  private MoneyText money(Cell cell) {
    if (cell.kind() == Cell.Kind.FLAG || cell.dated()) {
      throw wrong("不是金额：“" + shown(cell) + "”");
    }
    String text = cell.kind() == Cell.Kind.NUMBER ? number(cell).toPlainString() : cell.text();
    return MoneyText.parse(column.key(), text, unit == null ? MoneyUnit.YUAN : unit);
  }

  private Long integer(Cell cell) {
    String text = cell.kind() == Cell.Kind.NUMBER ? number(cell).toPlainString() : narrow(cell.text()).replace(",", "");
    if (!INTEGER.matcher(text).matches() || cell.dated()) {
      throw wrong("不是整数：“" + shown(cell) + "”");
    }
    return Long.valueOf(text);
  }

  private BigDecimal decimal(Cell cell) {
    String text = cell.kind() == Cell.Kind.NUMBER ? number(cell).toPlainString() : narrow(cell.text()).replace(",", "");
    if (!DECIMAL.matcher(text).matches() || cell.dated()) {
      throw wrong("不是数：“" + shown(cell) + "”");
    }
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    if (number.scale() > column.limit()) {
      throw wrong("最多 " + column.limit() + " 位小数：“" + shown(cell) + "”");
    }
    return number;
  }

  private String choice(Cell cell) {
    String code = choices.get(narrow(cell.text()));
    if (code == null) {
      String all = String.join("、", column.choices().stream().map(Column.Choice::label).toList());
      throw wrong("没有“" + shown(cell) + "”这一项，可选：" + all);
    }
    return code;
  }

  private Boolean flag(Cell cell) {
    String text = narrow(cell.text());
    if (YES.contains(text)) {
      return true;
    }
    if (NO.contains(text)) {
      return false;
    }
    throw wrong("请填 是 或 否：“" + shown(cell) + "”");
  }

  private String fitting(String text) {
    if (text.indexOf('\0') >= 0) {
      throw wrong("含有不能存储的空字符");
    }
    if (halved(text)) {
      throw wrong("含有不完整的字符");
    }
    int length = text.codePointCount(0, text.length());
    if (column.limit() > 0 && length > column.limit()) {
      throw wrong("最多 " + column.limit() + " 个字，现有 " + length + " 个");
    }
    return text;
  }

  /** Half of a character that takes two. */
  private static boolean halved(String text) {
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        return true;
      }
      i += Character.charCount(point);
    }
    return false;
  }

  private BigDecimal number(Cell cell) {
    return digits(cell).round(EXCEL).stripTrailingZeros().add(BigDecimal.ZERO);
  }

  /** Checked before it is made: a number such as 1E999999999 would be written out in full later. */
  private BigDecimal digits(Cell cell) {
    String text = cell.text();
    if (text.length() > 40 || !DIGITS.matcher(text).matches()) {
      throw wrong("不是数：“" + shown(cell) + "”");
    }
    BigDecimal number = new BigDecimal(text);
    if (number.abs().compareTo(BigDecimal.TEN.pow(30)) > 0) {
      throw wrong("数值过大：" + shown(cell));
    }
    return number.scale() > 40 ? number.setScale(40, RoundingMode.HALF_UP) : number;
  }

  private static String narrow(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }

  private static String shown(Cell cell) {
    String text = cell.text();
    return text.length() <= 30 ? text : text.substring(0, 30) + "…";
  }

  private InvalidInput wrong(String message) {
    return new InvalidInput(column.key(), message);
  }
}
