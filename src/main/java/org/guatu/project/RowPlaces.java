package org.guatu.project;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.guatu.database.Aside;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Where rows lie in their table, as the database tells it. What was read is found again there without an index, by the same transaction
 * only: it holds the rows' projects locked, so that nobody has written them anew elsewhere meanwhile.
 */
final class RowPlaces {
  private static final String COLUMN = "ctid";

  private RowPlaces() {}

  /** The place of a row of the table, to be read with it. */
  static Field<String> of(Table<?> table) {
    return DSL.field(table.getQualifiedName().append(COLUMN), String.class);
  }

  /** @throws IllegalStateException if one of the rows is not there any more */
  static <V> void set(DSLContext db, TableField<? extends Record, V> column, V value, Collection<String> places) {
    Table<?> table = requireNonNull(column.getTable());
    change(db, places, aside -> aside.update(table).set(column, value).where(at(table, places)));
  }

  /** A row that is to end at another moment. */
  record End(String place, OffsetDateTime at) {}

  /**
   * Gives each of the rows an end of its own, and all of them the same value in another column.
   *
   * @throws IllegalStateException if one of the rows is not there any more
   */
  static <V> void end(DSLContext db, TableField<? extends Record, OffsetDateTime> column, List<End> ends, TableField<? extends Record, V> other, V value) {
    if (!ends.isEmpty()) {
      Table<?> table = requireNonNull(column.getTable());
      Field<String> place = DSL.field(DSL.name("place"), String.class);
      Table<?> line = new Columns<>(ends).add(place, End::place).add(column, End::at).select().asTable("line");
      change(db, ends, aside -> aside.update(table).set(column, line.field(column)).set(other, value).from(line)
          .where("{0} = cast({1} as tid)", of(table), requireNonNull(line.field(place))));
    }
  }

  /** @throws IllegalStateException if one of the rows is not there any more */
  static void delete(DSLContext db, Table<?> table, Collection<String> places) {
    change(db, places, aside -> aside.deleteFrom(table).where(at(table, places)));
  }

  private static Condition at(Table<?> table, Collection<String> places) {
    return DSL.condition("{0} = any (cast({1} as tid[]))", of(table), DSL.val(places.toArray(String[]::new)));
  }

  /** Many rows are changed while the caller works out what comes next. */
  private static void change(DSLContext db, Collection<?> places, Function<DSLContext, Query> change) {
    if (places.isEmpty()) {
      return;
    }
    Aside.run(db, places.size() >= Aside.MANY, aside -> {
      int found = change.apply(aside).execute();
      if (found != places.size()) {
        throw new IllegalStateException(places.size() - found + " rows are not where they were read");
      }
      return found;
    });
  }
}
