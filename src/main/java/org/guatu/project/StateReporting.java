package org.guatu.project;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.figure.Reading;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.springframework.stereotype.Component;

/** Reporting how a site stands. */
@Component
class StateReporting implements SiteStep {
  @Override
  public int order() {
    return 50;
  }

  @Override
  public Map<UUID, Offer> offers(Access viewer, Reading reading, Collection<UUID> sites) {
    return viewer.may(Permission.PROJECT_PROGRESS)
        ? sites.stream().collect(Collectors.toMap(site -> site, site -> new Offer("报建设状态", "/project/projects/" + site + "#state-choice", "")))
        : Map.of();
  }
}
