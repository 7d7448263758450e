package org.guatu;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the SQL statements that a piece of work runs in this thread. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {
  private static final ScopedValue<List<String>> SEEN = ScopedValue.newInstance();

  @Bean
  ExecuteListenerProvider counting() {
    return new DefaultExecuteListenerProvider(new ExecuteListener() {
      @Override
      public void executeStart(ExecuteContext context) {
        if (SEEN.isBound()) {
          SEEN.get().add(String.valueOf(context.sql()));
        }
      }
    });
  }

  /** The statements of the work, in their order. */
  public static List<String> of(Callable<?> work) throws Exception {
    List<String> seen = new ArrayList<>();
    ScopedValue.where(SEEN, seen).call(work::call);
    return seen;
  }
}
