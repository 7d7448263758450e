package org.guatu.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.guatu.kernel.MoneyText;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file whose cells are well-formed. A value is null where the cell is blank or the column was not in the file; {@link
 * #has} tells the two apart.
 */
public final class LedgerRow {
  private final int number;
  private final Map<String, Integer> places;
  private final @Nullable Object[] values;

  /**
   * @param number as the person sees it in the file, counting from 1
   * @param places column key → index, for the columns found in the file; shared by all rows
   * @param values typed as {@link ColumnType} says
   */
  public LedgerRow(int number, Map<String, Integer> places, @Nullable Object[] values) {
    this.number = number;
    this.places = places;
    this.values = values;
  }

  public int number() {
    return number;
  }

  /** Whether the file has the column at all. */
  public boolean has(String key) {
    return places.containsKey(key);
  }

  /** TEXT and ID. */
  public @Nullable String text(String key) {
    return (String) value(key);
  }

  public @Nullable LocalDate day(String key) {
    return (LocalDate) value(key);
  }

  public @Nullable Occurrence moment(String key) {
    return (Occurrence) value(key);
  }

  /** The exact amount with the text as it was typed. */
  public @Nullable MoneyText money(String key) {
    return (MoneyText) value(key);
  }

  public @Nullable Long integer(String key) {
    return (Long) value(key);
  }

  public @Nullable BigDecimal decimal(String key) {
    return (BigDecimal) value(key);
  }

  public @Nullable Boolean flag(String key) {
    return (Boolean) value(key);
  }

  public <E extends Enum<E>> @Nullable E choice(String key, Class<E> kind) {
    Object code = value(key);
    return code == null ? null : Enum.valueOf(kind, (String) code);
  }

  /** 填报人, else 填报单位, else null. */
  public @Nullable String author() {
    String reporter = text(Column.REPORTER);
    if (reporter != null && !reporter.isBlank()) {
      return reporter;
    }
    String unit = text(Column.UNIT);
    return unit == null || unit.isBlank() ? null : unit;
  }

  /** As its column's type says, for comparing. */
  public @Nullable Object value(String key) {
    Integer place = places.get(key);
    return place == null ? null : values[place];
  }
}
