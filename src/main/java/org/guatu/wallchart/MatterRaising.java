package org.guatu.wallchart;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.figure.Reading;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.project.SiteStep;
import org.springframework.stereotype.Component;

/** Raising a problem or a request about a site; matters stand below projects and do not know them. */
@Component
class MatterRaising implements SiteStep {
  @Override
  public int order() {
    return 60;
  }

  @Override
  public Map<UUID, Offer> offers(Access viewer, Reading reading, Collection<UUID> sites) {
    return viewer.may(Permission.MATTER_RAISE)
        ? sites.stream().collect(Collectors.toMap(site -> site, site -> new Offer("提出问题", "/matter/matters/new?subject=project:" + site, "")))
        : Map.of();
  }
}
