package org.guatu.project;

import java.util.Collection;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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
    if (!places.isEmpty()) {
      require(places, db.update(column.getTable()).set(column, value).where(at(column.getTable(), places)).execute());
    }
  }

  /** @throws IllegalStateException if one of the rows is not there any more */
  static void delete(DSLContext db, Table<?> table, Collection<String> places) {
    if (!places.isEmpty()) {
      require(places, db.deleteFrom(table).where(at(table, places)).execute());
    }
  }

  private static Condition at(Table<?> table, Collection<String> places) {
    return DSL.condition("{0} = any (cast({1} as tid[]))", of(table), DSL.val(places.toArray(String[]::new)));
  }

  private static void require(Collection<String> places, int found) {
    if (found != places.size()) {
      throw new IllegalStateException(places.size() - found + " rows are not where they were read");
    }
  }
}
