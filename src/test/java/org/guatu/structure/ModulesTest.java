package org.guatu.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.guatu.Guatu;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between the rooms are those that each package-info allows, without cycles. */
class ModulesTest {
  private static final ApplicationModules MODULES = ApplicationModules.of(Guatu.class);

  @Test
  void everyArrowIsAllowed() {
    MODULES.verify();
  }

  @Test
  void theRoomsOfTheHouseAreThere() {
    assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
        .contains("kernel", "identity", "organization", "audit", "document", "rulebook", "figure", "worklist", "matter", "ledger", "project",
            "wallchart", "briefing");
  }
}
