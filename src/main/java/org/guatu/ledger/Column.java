package org.guatu.ledger;

import java.util.Arrays;
import java.util.List;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A column of a ledger.
 *
 * @param key permanent English name, unique in the ledger
 * @param header what stands over it in the template; a money column's unit is added to it
 * @param limit most characters (TEXT, ID) or most decimals (DECIMAL); 0 where it means nothing
 * @param moneyUnit of a MONEY column whose cell and header name none
 * @param width in characters
 * @param note one Chinese sentence for the template's notes
 * @param aliases other headers that offices write for it
 */
public record Column(
    String key,
    String header,
    ColumnType type,
    boolean required,
    int limit,
    List<Choice> choices,
    @Nullable MoneyUnit moneyUnit,
    int width,
    String note,
    List<String> aliases) {

  /** The reporter of the row (填报人), who is its author. */
  public static final String REPORTER = "reporter";
  /** The unit that answers for the row (填报单位), its author where no person is named. */
  public static final String UNIT = "unit";

  /** One of the values that a CHOICE column takes; read by its label or its code. */
  public record Choice(String code, String label) {}

  public static Column text(String key, String header, int maxLength) {
    return of(key, header, ColumnType.TEXT, maxLength, 24);
  }

  public static Column id(String key, String header, int maxLength) {
    return of(key, header, ColumnType.ID, maxLength, 22);
  }

  public static Column day(String key, String header) {
    return of(key, header, ColumnType.DATE, 0, 13);
  }

  public static Column moment(String key, String header) {
    return of(key, header, ColumnType.MOMENT, 0, 18);
  }

  public static Column money(String key, String header, MoneyUnit unit) {
    return new Column(key, header, ColumnType.MONEY, false, 0, List.of(), unit, 16, "", List.of());
  }

  public static Column integer(String key, String header) {
    return of(key, header, ColumnType.INTEGER, 0, 10);
  }

  public static Column decimal(String key, String header, int decimals) {
    return of(key, header, ColumnType.DECIMAL, decimals, 12);
  }

  public static Column flag(String key, String header) {
    return of(key, header, ColumnType.BOOLEAN, 0, 8);
  }

  /** Takes the labels of an enum from the messages file; a row gives back the constant. */
  public static <E extends Enum<E>> Column choice(String key, String header, Class<E> kind) {
    List<Choice> choices = Arrays.stream(kind.getEnumConstants()).map(each -> new Choice(each.name(), Words.of(each))).toList();
    return new Column(key, header, ColumnType.CHOICE, false, 0, choices, null, 14, "", List.of());
  }

  /** 填报人: the author of the row. */
  public static Column reporter() {
    return text(REPORTER, "填报人", 40).width(12);
  }

  /** 填报单位: the author where no person is named. */
  public static Column reportingUnit() {
    return text(UNIT, "填报单位", 80).width(18);
  }

  public Column mandatory() {
    return new Column(key, header, type, true, limit, choices, moneyUnit, width, note, aliases);
  }

  public Column width(int characters) {
    return new Column(key, header, type, required, limit, choices, moneyUnit, characters, note, aliases);
  }

  public Column note(String sentence) {
    return new Column(key, header, type, required, limit, choices, moneyUnit, width, sentence, aliases);
  }

  public Column also(String... headers) {
    return new Column(key, header, type, required, limit, choices, moneyUnit, width, note, List.of(headers));
  }

  /** The header as it is printed: "总投资（亿元）". */
  public String title() {
    return moneyUnit == null ? header : header + "（" + moneyUnit.label() + "）";
  }

  private static Column of(String key, String header, ColumnType type, int limit, int width) {
    return new Column(key, header, type, false, limit, List.of(), null, width, "", List.of());
  }
}
