package org.guatu.ledger;

import java.util.List;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.MoneyText;
import org.jspecify.annotations.Nullable;

/**
 * A table of the office that goes out to Excel and comes back: one class each, a Spring bean in the module that owns the rows. The
 * module {@code ledger} does files, headers, types, error rows, batches and undo; the ledger does meaning and storage.
 *
 * <p>A blank cell says nothing: it never erases what the register knows. What {@link #export} writes, {@link #apply} takes back as
 * {@link RowOutcome#UNCHANGED}.
 */
public interface Ledger {
  /** Permanent, e.g. "projects": in commands, addresses and remembered mappings. */
  String code();

  /** What the office calls it: "项目台账". */
  String title();

  /** What one row says and by which key it is found again, in one Chinese sentence for the template's notes. */
  String about();

  /** In the order of the template. The keys are permanent. */
  List<Column> columns();

  /** Keys of the columns that together name one row. Two rows of one file that agree in all of them are refused as duplicates. */
  List<String> keyColumns();

  /** What two rows of one file must not share: the values of the key columns, unless the ledger has a better idea. Null: no check. */
  default @Nullable String keyOf(LedgerRow row) {
    StringBuilder key = new StringBuilder();
    boolean said = false;
    for (String column : keyColumns()) {
      Object value = row.value(column);
      said |= value != null;
      key.append(value instanceof MoneyText money ? money.money().yuan() : value).append('\u001f');
    }
    return said ? key.toString() : null;
  }

  /** What writing these rows demands, besides {@link Permission#LEDGER_IMPORT}. Its scope is {@link ImportContext#scope()}. */
  Permission permission();

  /** What reading these rows demands, besides {@link Permission#LEDGER_EXPORT}. Its scope is handed to {@link #export}. */
  Permission readPermission();

  /**
   * What is wrong with rows whose cells are well-formed: an unknown project, a target outside the scope, a rule of the register. In
   * bulk: some hundreds of rows, a constant number of statements. Sees the rows applied before in the same import.
   *
   * @return problems by row number, none for a good row
   */
  List<RowProblem> check(List<LedgerRow> rows, ImportContext context);

  /**
   * Writes rows that passed {@link #check}, inside the caller's transaction, in bulk. Publishes no event and writes no audit entry:
   * a dry run is an import that is rolled back, and an import is one entry with its file's hash. Every fact written carries {@link
   * ImportContext#batch()} and the row's number.
   *
   * @return one outcome for each row, in the same order
   */
  List<RowOutcome> apply(List<LedgerRow> rows, ImportContext context);

  /**
   * Writes the rows of the scope, as of the moment asked, straight from the database's cursor.
   *
   * @param rows takes one value for each column, in order: String, LocalDate, {@link Occurrence}, Money, Integer/Long, BigDecimal,
   *     Boolean, an enum constant of the column's choices, or null
   */
  void export(Scope scope, AsOf asOf, RowSink rows);

  /**
   * Takes back what a batch wrote, by superseding its facts as of {@link ImportContext#recordedAt()}.
   *
   * @return how many facts were superseded
   * @throws org.guatu.kernel.RuleViolation if a later fact, a decision or a published brief refers to one of them
   */
  int undo(ImportContext context);
}
