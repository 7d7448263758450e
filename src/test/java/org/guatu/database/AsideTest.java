package org.guatu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What runs aside keeps its place among the statements of its transaction, and nothing that it met with is lost. */
@SpringBootTest
class AsideTest {
  private static final Table<?> NUMBERS = DSL.table(DSL.name("numbers"));
  private static final Field<Integer> NUMBER = DSL.field(DSL.name("number"), SQLDataType.INTEGER.notNull());

  @Autowired DSLContext db;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void itSeesWhatWasWrittenBeforeAndIsSeenAfterwards() {
    inTransaction(() -> {
      enter(1).apply(db);
      Supplier<Integer> aside = Aside.run(db, true, AsideTest::count);
      enter(2).apply(db);
      assertThat(aside.get()).isEqualTo(1);
      Aside.run(db, true, enter(3));
      assertThat(count(db)).isEqualTo(3);
      assertThat(aside.get()).isEqualTo(1);
    });
  }

  @Test
  void whoAsksForTheAnswerHearsOfARefusal() {
    assertThatThrownBy(() -> inTransaction(() -> {
      enter(1).apply(db);
      Aside.run(db, true, enter(1)).get();
    })).hasStackTraceContaining("duplicate key value");
  }

  @Test
  void theEndOfTheTransactionHearsOfIt() {
    assertThatThrownBy(() -> inTransaction(() -> {
      enter(1).apply(db);
      Aside.run(db, true, enter(1));
    })).hasStackTraceContaining("duplicate key value");
  }

  @Test
  void afterARefusalAndAfterTheEndNothingMoreIsSent() {
    AtomicInteger sent = new AtomicInteger();
    assertThatThrownBy(() -> inTransaction(() -> {
      Aside.run(db, true, statements -> statements.fetchValue("select pg_sleep(0.3)"));
      Aside.run(db, true, statements -> sent.incrementAndGet());
      throw new IllegalStateException("given up");
    })).hasMessage("given up");
    assertThatThrownBy(() -> inTransaction(() -> {
      Aside.run(db, true, statements -> statements.execute("nonsense"));
      Aside.run(db, true, statements -> sent.incrementAndGet());
    })).hasStackTraceContaining("nonsense");
    assertThat(sent).hasValue(0);
  }

  @Test
  void withoutATransactionNothingIsAside() {
    Thread here = Thread.currentThread();
    assertThat(Aside.run(db, true, statements -> Thread.currentThread()).get()).isSameAs(here);
  }

  private void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      db.createTemporaryTable(NUMBERS).columns(NUMBER).constraint(DSL.primaryKey(NUMBER)).onCommitDrop().execute();
      work.run();
    });
  }

  private static Function<DSLContext, Integer> enter(int number) {
    return statements -> statements.insertInto(NUMBERS, NUMBER).values(number).execute();
  }

  private static Integer count(DSLContext statements) {
    return statements.fetchCount(NUMBERS);
  }
}
