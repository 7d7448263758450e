package org.guatu.project;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as one statement: each column is bound as one array, and the database makes rows of them again. The statement's text does
 * not depend on how many rows there are.
 */
final class Columns<T> {
  private final List<T> rows;
  private final List<Field<?>> fields = new ArrayList<>();
  private final List<Field<?>> arrays = new ArrayList<>();

  Columns(List<T> rows) {
    this.rows = rows;
  }

  @SuppressWarnings("unchecked")
  <V> Columns<T> add(Field<V> column, Function<T, ? extends @Nullable V> value) {
    V[] values = (V[]) Array.newInstance(column.getType(), rows.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(rows.get(i));
    }
    fields.add(column);
    // In the select list, where arrays of one length unfold in step; jOOQ's rowsFrom names each array, which PostgreSQL refuses.
    arrays.add(DSL.field("unnest({0})", column.getDataType(), DSL.val(values, column.getDataType().getArrayDataType())).as(column.getName()));
    return this;
  }

  /** The rows, with the columns in the order in which they were added. */
  Select<Record> select() {
    Table<?> table = DSL.select(arrays).asTable("line");
    return DSL.select(fields.stream().map(field -> DSL.field(DSL.name("line", field.getName()), field.getDataType())).toList()).from(table);
  }
}
