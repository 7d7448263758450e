package org.guatu.ledger.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.kernel.MoneyUnit;
import org.guatu.ledger.sheet.Sheet;
import org.guatu.ledger.sheet.Sheet.MergedArea;
import org.guatu.ledger.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a sheet that may be its header: one row, or up to three under merged cells.
 *
 * @param top the number of its first row
 * @param bottom the number of its last row; data begin below
 * @param paths for each column the texts from top to bottom, a merged text in every column that it covers; empty for a blank column
 * @param merged cells that are one, wherever on the sheet
 * @param caption the unit that a line above declares ("单位：万元")
 */
public record HeaderBlock(Sheet sheet, int top, int bottom, List<List<String>> paths, List<MergedArea> merged,
    @Nullable MoneyUnit caption) {
  static HeaderBlock of(Sheet sheet, Map<Integer, SheetRow> rows, int top, int bottom, List<MergedArea> merged, @Nullable MoneyUnit caption) {
    int width = 0;
    for (int number = top; number <= bottom; number++) {
      width = Math.max(width, rows.containsKey(number) ? rows.get(number).cells().size() : 0);
    }
    for (MergedArea area : merged) {
      if (area.firstRow() >= top && area.firstRow() <= bottom && area.lastColumn() < 256) {
        width = Math.max(width, area.lastColumn() + 1);
      }
    }
    List<List<String>> paths = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      Set<String> path = new LinkedHashSet<>();
      for (int number = top; number <= bottom; number++) {
        String text = text(rows, number, column, merged);
        if (!text.isBlank()) {
          path.add(text.strip());
        }
      }
      paths.add(List.copyOf(path));
    }
    return new HeaderBlock(sheet, top, bottom, paths, merged, caption);
  }

  private static String text(Map<Integer, SheetRow> rows, int number, int column, List<MergedArea> merged) {
    int row = number;
    int from = column;
    for (MergedArea area : merged) {
      if (number >= area.firstRow() && number <= area.lastRow() && column >= area.firstColumn() && column <= area.lastColumn()) {
        row = area.firstRow();
        from = area.firstColumn();
      }
    }
    SheetRow found = rows.get(row);
    return found == null ? "" : found.cell(from).text();
  }

  /** The header of a column as a person would read it out: "投资 总投资（亿元）". */
  public String label(int column) {
    return String.join(" ", paths.get(column));
  }

  /** What this header is remembered by: the same headers in the same order give the same. */
  public String fingerprint() {
    String all = paths.stream().map(path -> HeaderText.of(String.join("", path)).name()).collect(Collectors.joining("\u001f"));
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether one merged cell is the lowest header of both columns. */
  boolean merged(int one, int other) {
    return merged.stream().anyMatch(area -> area.firstRow() <= bottom && area.lastRow() >= bottom && area.firstColumn() <= Math.min(one, other)
        && area.lastColumn() >= Math.max(one, other));
  }

  int depth() {
    return bottom - top;
  }

  int filled() {
    return (int) paths.stream().filter(path -> !path.isEmpty()).count();
  }
}
