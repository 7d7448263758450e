package org.guatu.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.guatu.CountedStatements;
import org.guatu.kernel.RealTime;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The whole application over real HTTP, with a real time that a test can move on. All such tests share one application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"guatu.audit.link-every=PT24H", "guatu.audit.anchor-every=PT24H"})
@Import({IdentityTest.Parts.class, People.class, CountedStatements.class})
public @interface IdentityTest {

  /** Real time, moved on by a test. */
  class MovableTime extends RealTime {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant now() {
      return super.now().plus(ahead.get());
    }

    public void pass(Duration duration) {
      ahead.updateAndGet(before -> before.plus(duration));
    }
  }

  /** What only tests have. */
  @TestConfiguration
  class Parts {
    @Bean
    @Primary
    MovableTime movableTime() {
      return new MovableTime();
    }
  }
}
