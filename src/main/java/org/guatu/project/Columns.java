package org.guatu.project;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
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
    arrays.add(DSL.val(values, column.getDataType().getArrayDataType()));
    return this;
  }

  /** Adds the rows to a table. */
  void insert(DSLContext db, Table<?> table) {
    db.insertInto(table).columns(fields).select(select()).execute();
  }

  /** The rows, with the columns in the order in which they were added. */
  Select<Record> select() {
    String[] names = fields.stream().map(Field::getName).toArray(String[]::new);
    // The DSL has no unnest of several arrays; the template holds nothing but the places of the binds.
    String places = IntStream.range(0, arrays.size()).mapToObj(place -> "{" + place + "}").collect(Collectors.joining(", "));
    Table<?> table = DSL.table("unnest(" + places + ")", arrays.toArray(Field[]::new)).as("line", names);
    return DSL.select(fields.stream().map(field -> DSL.field(DSL.name("line", field.getName()), field.getDataType())).toList()).from(table);
  }
}
