package org.guatu.database;

import java.sql.Connection;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Statements that a thread of their own waits for, while the caller works out something else. They belong to the caller's transaction and
 * keep their place among its statements: whatever it asks of the database next, its end included, waits for them, and throws what they met with.
 */
public final class Aside {
  /** Fewer rows are read or written sooner than a thread for them has started. */
  public static final int MANY = 500;

  private Aside() {}

  /**
   * @param worthIt whether there is so much to do that a thread is started for it
   * @param statements built from what it is given, and of the database only; must not read what the caller still changes
   * @return waits for what they answer; what they met with instead is thrown there, or at the statement before
   */
  public static <T> Supplier<T> run(DSLContext db, boolean worthIt, Function<DSLContext, T> statements) {
    if (!worthIt || !Sending.possible()) {
      T answer = statements.apply(db);
      return () -> answer;
    }
    AtomicReference<@Nullable T> answer = new AtomicReference<>();
    db.connection(connection -> {
      Connection driver = (Connection) connection.unwrap(PGConnection.class);
      Sending.begin(() -> answer.set(statements.apply(DSL.using(driver, db.dialect(), db.settings()))));
    });
    return () -> {
      Sending.awaitRows();
      return java.util.Objects.requireNonNull(answer.get(), "refused before");
    };
  }
}
