package org.guatu.ledger;

import java.util.ArrayList;
import java.util.List;
import org.guatu.ledger.reading.HeaderMatch;
import org.guatu.ledger.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file are understood.
 *
 * @param sheet the name of the sheet that is read
 * @param headers the file's columns, in order
 * @param missing headers of the ledger's columns that no row can do without
 */
public record Recognised(String sheet, List<Header> headers, List<String> missing) {
  private static final int SAMPLES = 3;

  /**
   * A column of the file.
   *
   * @param column key of the ledger's column, null if it is not read
   * @param samples its first values, as they stand
   */
  public record Header(String label, @Nullable String column, List<String> samples) {}

  /** Whether every column of the file has its place, and none is missing: then there is nothing to match. */
  public boolean matched() {
    return missing.isEmpty() && headers.stream().allMatch(header -> header.column() != null);
  }

  static Recognised of(HeaderMatch match, Ledger ledger) {
    List<SheetRow> rows = new ArrayList<>();
    match.block().sheet().rows(row -> {
      if (row.number() > match.block().bottom()) {
        rows.add(row);
      }
      return rows.size() < SAMPLES;
    });
    List<Header> headers = new ArrayList<>();
    for (int place = 0; place < match.block().paths().size(); place++) {
      if (match.block().paths().get(place).isEmpty()) {
        continue;
      }
      int at = place;
      Column column = match.columns().get(place);
      List<String> samples = rows.stream().map(row -> row.cell(at).text()).filter(text -> !text.isBlank()).toList();
      headers.add(new Header(match.block().label(place), column == null ? null : column.key(), samples));
    }
    return new Recognised(match.block().sheet().name(), headers, match.missing(ledger.columns()));
  }
}
