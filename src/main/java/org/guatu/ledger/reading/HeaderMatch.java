package org.guatu.ledger.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.kernel.MoneyUnit;
import org.guatu.ledger.Column;
import org.guatu.ledger.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Which column of the file is which column of the ledger.
 *
 * @param columns file column → ledger column
 * @param units file column → the unit that its header states, for money columns
 * @param unknown headers that stand for nothing in the ledger and are not read
 */
public record HeaderMatch(
    HeaderBlock block, Map<Integer, Column> columns, Map<Integer, MoneyUnit> units, List<String> unknown) {

  static HeaderMatch of(HeaderBlock block, Map<Integer, Column> columns, List<String> unknown) {
    Map<Integer, MoneyUnit> units = new TreeMap<>();
    columns.forEach((place, column) -> {
      if (column.type() == ColumnType.MONEY) {
        MoneyUnit unit = unit(block, place, column);
        if (unit != null) {
          units.put(place, unit);
        }
      }
    });
    return new HeaderMatch(block, columns, units, unknown);
  }

  private static @Nullable MoneyUnit unit(HeaderBlock block, int place, Column column) {
    MoneyUnit stated = null;
    for (String text : place < block.paths().size() ? block.paths().get(place) : List.<String>of()) {
      MoneyUnit found = HeaderText.of(text).unit();
      stated = found == null ? stated : found;
    }
    if (stated != null) {
      return stated;
    }
    return block.caption() != null ? block.caption() : column.moneyUnit();
  }

  /** How many ledger columns were found; a match with more is the better one. */
  int found() {
    return columns.size();
  }

  /** Headers of the ledger's columns that a row cannot do without and that the file lacks. */
  public List<String> missing(List<Column> wanted) {
    return wanted.stream().filter(Column::required).filter(column -> !columns.containsValue(column)).map(Column::header).toList();
  }

  /** Whether columns that claim the same have the same words above them, as those under one merged cell do. */
  public boolean claimedByMerging() {
    return columns.entrySet().stream().anyMatch(one -> columns.entrySet().stream().anyMatch(other -> one.getKey() < other.getKey()
        && one.getValue().equals(other.getValue()) && block.merged(one.getKey(), other.getKey())));
  }

  /** Headers of the ledger that two columns of the file claim. */
  public List<String> claimedTwice() {
    return columns.values().stream().filter(column -> columns.values().stream().filter(column::equals).count() > 1)
        .map(Column::header).distinct().toList();
  }
}
