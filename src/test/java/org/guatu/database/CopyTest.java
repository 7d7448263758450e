package org.guatu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that go in behind the caller's back are there for whatever is asked next, and nothing that they were refused for is lost. */
@SpringBootTest
class CopyTest {
  private static final Table<?> NUMBERS = DSL.table(DSL.name("numbers"));
  private static final Field<Integer> NUMBER = DSL.field(DSL.name("number"), SQLDataType.INTEGER.notNull());
  private static final int MANY = 20_000;

  @Autowired DSLContext db;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void theNextStatementFindsThem() {
    inTransaction(() -> {
      send(IntStream.range(0, MANY).boxed().toList());
      assertThat(db.fetchCount(NUMBERS)).isEqualTo(MANY);
      send(IntStream.range(MANY, 2 * MANY).boxed().toList());
      send(IntStream.range(2 * MANY, 3 * MANY).boxed().toList());
      assertThat(db.fetchCount(NUMBERS)).isEqualTo(3 * MANY);
    });
  }

  @Test
  void theNextStatementSaysWhatTheyWereRefusedFor() {
    assertThatThrownBy(() -> inTransaction(() -> {
      send(twice());
      db.fetchCount(NUMBERS);
    })).hasStackTraceContaining("duplicate key value");
  }

  @Test
  void theEndOfTheTransactionSaysIt() {
    assertThatThrownBy(() -> inTransaction(() -> send(twice()))).hasStackTraceContaining("duplicate key value");
  }

  @Test
  void takingBackToASavepointSaysIt() {
    TransactionTemplate nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    assertThatThrownBy(() -> inTransaction(() -> nested.executeWithoutResult(status -> {
      send(twice());
      status.setRollbackOnly();
    }))).hasStackTraceContaining("duplicate key value");
  }

  @Test
  void theNextTransactionKnowsNothingOfIt() {
    assertThatThrownBy(() -> inTransaction(() -> send(twice())));
    inTransaction(() -> assertThat(db.fetchCount(NUMBERS)).isZero());
  }

  private void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      db.createTemporaryTable(NUMBERS).columns(NUMBER).constraint(DSL.primaryKey(NUMBER)).onCommitDrop().execute();
      work.run();
    });
  }

  private void send(List<Integer> numbers) {
    Copy.of(numbers).add(NUMBER, number -> number).behind(db, NUMBERS);
  }

  private static List<Integer> twice() {
    return IntStream.range(0, MANY).mapToObj(number -> number % (MANY - 1)).toList();
  }
}
