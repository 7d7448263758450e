package org.guatu.project;

import java.util.List;
import org.guatu.figure.Alert;
import org.guatu.figure.AlertSource;
import org.guatu.figure.Reading;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Words;
import org.springframework.stereotype.Component;

/** Sites under construction that do not work, for 需要过问的事. Shares its statement with the map. */
@Component
class StandingSites implements AlertSource {
  private final SiteStore sites;

  StandingSites(SiteStore sites) {
    this.sites = sites;
  }

  @Override
  public List<Alert> alerts(Reading reading, int limit) {
    return sites.sites(reading).stream().filter(site -> site.state().lamp() != Lamp.OK).limit(limit).map(StandingSites::alert).toList();
  }

  private static Alert alert(ProjectBoard.Site site) {
    String path = "/project/projects/" + site.project();
    String person = (site.department() == null ? "" : site.department() + " · ") + (site.leader() == null ? "未定" : site.leader());
    return new Alert(site.state().lamp(), site.name(), path, site.department() == null ? Alert.NOBODY : site.department(), person, site.since(), null,
        Words.of(site.state()), List.of());
  }
}
