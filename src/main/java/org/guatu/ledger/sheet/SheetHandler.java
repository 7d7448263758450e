package org.guatu.ledger.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XML of one worksheet into rows, one at a time. */
final class SheetHandler extends DefaultHandler {
  /** More cells than this, filled or only formatted, no honest ledger has; a hostile one would keep the reader busy for hours. */
  private static final long MOST_CELLS = 20_000_000;

  /** Thrown to leave the parser when the taker has enough. */
  static final class Enough extends SAXException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  private final SharedStrings strings;
  private final DateStyles styles;
  private final Limits limits;
  private final Predicate<SheetRow> taker;

  private final StringBuilder value = new StringBuilder();
  private List<Cell> cells = new ArrayList<>();
  private int row;
  private int column = -1;
  private int filledRows;
  private long seenCells;
  private String type = "n";
  private int style;
  private boolean formula;
  private boolean taking;
  private boolean inPhonetic;

  SheetHandler(SharedStrings strings, DateStyles styles, Limits limits, Predicate<SheetRow> taker) {
    this.strings = strings;
    this.styles = styles;
    this.limits = limits;
    this.taker = taker;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "row" -> startRow(attributes.getValue("r"));
      case "c" -> startCell(attributes);
      case "f" -> formula = true;
      case "rPh" -> inPhonetic = true;
      case "v", "t" -> taking = !inPhonetic;
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "row" -> endRow();
      case "c" -> endCell();
      case "rPh" -> inPhonetic = false;
      case "v", "t" -> taking = false;
      default -> {}
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (taking) {
      if (value.length() + length > limits.cellCharacters()) {
        throw new UnreadableFile("第 " + row + " 行第 " + (column + 1) + " 列超过 " + limits.cellCharacters() + " 个字符");
      }
      value.append(chars, start, length);
    }
  }

  private void startRow(String number) {
    int next = number == null ? row + 1 : Integer.parseInt(number);
    if (next <= row) {
      throw new UnreadableFile("工作簿损坏：第 " + row + " 行之后又是第 " + next + " 行");
    }
    row = next;
    column = -1;
    cells = new ArrayList<>();
  }

  private void startCell(Attributes attributes) {
    if (++seenCells > MOST_CELLS) {
      throw new UnreadableFile("单元格过多（含只有格式的空单元格），请把数据复制到新的工作簿再导入");
    }
    String reference = attributes.getValue("r");
    int next = reference == null ? column + 1 : column(reference);
    if (next <= column) {
      throw new UnreadableFile("工作簿损坏：第 " + row + " 行的单元格次序错乱");
    }
    column = next;
    String kind = attributes.getValue("t");
    type = kind == null ? "n" : kind;
    String format = attributes.getValue("s");
    style = format == null ? 0 : Integer.parseInt(format);
    formula = false;
    value.setLength(0);
  }

  private void endCell() {
    if (value.isEmpty() && !formula) {
      return;
    }
    Cell cell = cell(value.toString());
    if (cell.kind() == Cell.Kind.BLANK) {
      return;
    }
    if (column >= limits.columns()) {
      throw new UnreadableFile("第 " + row + " 行超过 " + limits.columns() + " 列");
    }
    while (cells.size() < column) {
      cells.add(Cell.BLANK);
    }
    cells.add(cell);
  }

  private Cell cell(String raw) {
    if (formula) {
      return new Cell(Cell.Kind.FORMULA, raw, false);
    }
    return switch (type) {
      case "s" -> Cell.text(strings.get(Integer.parseInt(raw.strip())));
      case "inlineStr", "str" -> Cell.text(XmlText.decode(raw));
      case "b" -> new Cell(Cell.Kind.FLAG, raw.strip().equals("1") ? "TRUE" : "FALSE", false);
      case "e" -> new Cell(Cell.Kind.FAULT, raw, false);
      case "d" -> Cell.text(raw);
      default -> new Cell(Cell.Kind.NUMBER, raw.strip(), styles.dated(style));
    };
  }

  private void endRow() throws SAXException {
    if (cells.isEmpty()) {
      return;
    }
    if (++filledRows > limits.rows()) {
      throw new UnreadableFile("超过 " + limits.rows() + " 行，请拆分后再导入");
    }
    if (!taker.test(new SheetRow(row, cells))) {
      throw new Enough();
    }
  }

  /** "AB12" → 27. */
  static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
      if (column > 16_384 || column < 1) {
        throw new UnreadableFile("工作簿损坏：单元格位置 " + reference);
      }
    }
    return column - 1;
  }
}
