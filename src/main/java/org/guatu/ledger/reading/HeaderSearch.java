package org.guatu.ledger.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guatu.kernel.MoneyUnit;
import org.guatu.ledger.Column;
import org.guatu.ledger.sheet.Sheet;
import org.guatu.ledger.sheet.Sheet.MergedArea;
import org.guatu.ledger.sheet.SheetFile;
import org.guatu.ledger.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Finds the header of a file among the first rows of its sheets, and what each column means. */
public final class HeaderSearch {
  /** The two columns that a result file has more than the file it answers. */
  public static final String ROW_STATE = "行状态";
  public static final String ROW_ERROR = "错误原因";

  private static final int ROWS = 30;
  private static final int DEEPEST = 3;

  private final String ledger;
  private final List<Column> columns;
  private final Map<String, Column> byName = new HashMap<>();

  public HeaderSearch(String ledger, List<Column> columns) {
    this.ledger = ledger;
    this.columns = columns;
    for (Column column : columns) {
      byName.putIfAbsent(HeaderText.of(column.key()).name(), column);
      column.aliases().forEach(alias -> byName.putIfAbsent(HeaderText.of(alias).name(), column));
    }
    for (Column column : columns) {
      byName.put(HeaderText.of(column.header()).name(), column);
    }
  }

  /** Every group of rows that may be the header, in the order of the file. */
  public List<HeaderBlock> blocks(SheetFile file) {
    List<HeaderBlock> blocks = new ArrayList<>();
    for (Sheet sheet : file.sheets()) {
      Map<Integer, SheetRow> top = new TreeMap<>();
      sheet.rows(row -> {
        top.put(row.number(), row);
        return top.size() < ROWS;
      });
      List<MergedArea> merged = sheet.merged();
      MoneyUnit caption = null;
      for (SheetRow row : top.values()) {
        boolean machine = machine(row);
        for (int last = machine ? row.number() + 1 : row.number(); last < row.number() + DEEPEST; last++) {
          if (last == row.number() || top.containsKey(last) && (machine || spans(merged, row.number(), last))) {
            blocks.add(HeaderBlock.of(sheet, top, row.number(), last, merged, caption));
          }
        }
        for (var cell : row.cells()) {
          MoneyUnit found = HeaderText.caption(cell.text());
          caption = found == null ? caption : found;
        }
      }
    }
    return blocks;
  }

  /** Where the header most likely stands when no column is recognised: the first row with the most texts. */
  public static HeaderBlock guess(List<HeaderBlock> blocks) {
    HeaderBlock guess = blocks.getFirst();
    for (HeaderBlock block : blocks) {
      if (block.depth() == 0 && block.filled() > guess.filled()) {
        guess = block;
      }
    }
    return guess;
  }

  /**
   * The best match over the blocks.
   *
   * @param mapping file header → ledger column (key or header), given by the importer; wins over names; a header paired with "" is not read. Empty for none
   * @return null if no block has any column of the ledger
   */
  public @Nullable HeaderMatch match(List<HeaderBlock> blocks, Map<String, String> mapping) {
    HeaderMatch best = null;
    for (HeaderBlock block : blocks) {
      HeaderMatch match = match(block, mapping);
      if (match.found() > 0 && (best == null || better(match, best))) {
        best = match;
      }
    }
    return best;
  }

  public HeaderMatch match(HeaderBlock block, Map<String, String> mapping) {
    Map<String, @Nullable Column> mapped = mapped(mapping);
    Map<Integer, Column> found = new TreeMap<>();
    List<String> unknown = new ArrayList<>();
    for (int place = 0; place < block.paths().size(); place++) {
      if (block.paths().get(place).isEmpty()) {
        continue;
      }
      Column column = column(block, place, mapped);
      if (column != null) {
        found.put(place, column);
      } else if (!Set.of(ROW_STATE, ROW_ERROR).contains(block.label(place))) {
        unknown.add(block.label(place));
      }
    }
    return HeaderMatch.of(block, found, unknown);
  }

  private @Nullable Column column(HeaderBlock block, int place, Map<String, @Nullable Column> mapped) {
    List<String> path = block.paths().get(place);
    String whole = HeaderText.of(String.join("", path)).name();
    String leaf = HeaderText.of(path.getLast()).name();
    for (String name : List.of(whole, leaf)) {
      if (mapped.containsKey(name)) {
        return mapped.get(name);
      }
    }
    for (String text : path) {
      Column machine = machine(text);
      if (machine != null) {
        return machine;
      }
    }
    Column named = byName.get(whole);
    return named == null ? byName.get(leaf) : named;
  }

  /** The template's hidden first row names each column as "projects.total". */
  private @Nullable Column machine(String text) {
    if (!text.startsWith(ledger + ".")) {
      return null;
    }
    String key = text.substring(ledger.length() + 1);
    return columns.stream().filter(column -> column.key().equals(key)).findFirst().orElse(null);
  }

  /** Either side of a pair may name the ledger's column; the other side is the file's header. A header paired with nothing is not read. */
  private Map<String, @Nullable Column> mapped(Map<String, String> mapping) {
    Map<String, @Nullable Column> mapped = new HashMap<>();
    mapping.forEach((one, two) -> {
      if (two.isEmpty()) {
        mapped.put(HeaderText.of(one).name(), null);
        return;
      }
      Column column = named(two);
      String header = one;
      if (column == null) {
        column = named(one);
        header = two;
      }
      if (column != null) {
        mapped.put(HeaderText.of(header).name(), column);
      }
    });
    return mapped;
  }

  /** @param name a key, a header or another usual name of a column */
  public @Nullable Column named(String name) {
    for (Column column : columns) {
      if (column.key().equals(name.strip()) || column.equals(machine(name.strip()))) {
        return column;
      }
    }
    return byName.get(HeaderText.of(name).name());
  }

  private boolean machine(SheetRow row) {
    return row.cells().stream().allMatch(cell -> cell.blank() || cell.text().startsWith(ledger + "."));
  }

  /** More columns win; with as many, the plainer header, then the upper one: a header repeated further down must not hide rows. */
  private static boolean better(HeaderMatch match, HeaderMatch best) {
    if (match.found() != best.found()) {
      return match.found() > best.found();
    }
    return match.block().sheet().equals(best.block().sheet()) && match.block().depth() < best.block().depth();
  }

  private static boolean spans(List<MergedArea> merged, int top, int bottom) {
    return merged.stream().anyMatch(area -> area.firstRow() >= top && area.firstRow() < bottom && area.firstRow() <= area.lastRow());
  }
}
