package org.guatu.project;

import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectJoinStep;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Lookups for many projects in one statement, each through an index. Left to itself the database guesses from numbers that it has not
 * learned yet, or that have grown old in the midst of a large import, and reads whole tables for every portion of a file.
 */
final class EachProject {
  /** The project that a lookup is for. */
  static final Field<UUID> ID = DSL.field(DSL.name("each", "id"), UUID.class);
  /** What the lookups' rows are called: columns of a table by this name read them. */
  static final String TOLD = "told";

  private EachProject() {}

  /**
   * @param lookup what is read of the project {@link #ID}
   * @param columns of it, by the name {@link #TOLD}
   */
  static SelectJoinStep<Record> select(DSLContext db, Collection<UUID> projects, SelectLimitStep<?> lookup, SelectFieldOrAsterisk... columns) {
    Field<UUID[]> ids = DSL.val(projects.toArray(UUID[]::new), SQLDataType.UUID.getArrayDataType());
    // An offset, be it none, keeps the lookup from being dissolved into a join.
    return db.select(columns).from(DSL.select(DSL.field("unnest({0})", SQLDataType.UUID, ids).as("id")).asTable("each"))
        .crossJoin(DSL.lateral(lookup.offset(DSL.inline(0))).as(TOLD));
  }
}
