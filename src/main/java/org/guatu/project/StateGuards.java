package org.guatu.project;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Component;

/** All guards over the state of sites as one. */
@Component
class StateGuards {
  private final List<StateGuard> guards;

  StateGuards(List<StateGuard> guards) {
    this.guards = guards;
  }

  StateGuard.Objections over(ZoneId zone, Collection<ProjectId> projects) {
    if (projects.isEmpty()) {
      return (project, state, from) -> Optional.empty();
    }
    List<StateGuard.Objections> all = guards.stream().map(guard -> guard.over(zone, projects)).toList();
    return (project, state, from) -> all.stream().flatMap(each -> each.against(project, state, from).stream()).findFirst();
  }

  /** @throws RuleViolation if one objects */
  void demand(ZoneId zone, ProjectId project, ConstructionState state, Instant from) {
    Optional<RuleViolation> objection = over(zone, List.of(project)).against(project, state, from);
    if (objection.isPresent()) {
      throw objection.get();
    }
  }
}
