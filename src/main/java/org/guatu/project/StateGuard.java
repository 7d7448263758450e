package org.guatu.project;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;

/** What a room that decides about sites holds against words on how a site stands. It is asked before a report or a row of a ledger goes into the register. */
public interface StateGuard {
  /** One look for all of these sites, on behalf of who acts. */
  Objections over(ZoneId zone, Collection<ProjectId> projects);

  /** What stands against the word that a site stands so from a moment on; nothing if it may be written. */
  @FunctionalInterface
  interface Objections {
    Optional<RuleViolation> against(ProjectId project, ConstructionState state, Instant from);
  }
}
