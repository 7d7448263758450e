package org.guatu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.guatu.identity.ZoneDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole application comes up on the test database. */
@SpringBootTest
class ApplicationTest {
  @Autowired ZoneDirectory zones;
  @Autowired Clock clock;

  @Test
  void readsTheZoneDirectoryAndStandsAtTheTestsMoment() {
    assertThat(zones.all()).doesNotContainNull();
    assertThat(clock.instant()).isEqualTo(TestDatabase.NOW);
  }
}
