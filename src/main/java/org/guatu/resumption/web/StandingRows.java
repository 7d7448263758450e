package org.guatu.resumption.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.Moments;
import org.guatu.resumption.figures.StandingSite;
import org.guatu.resumption.figures.StandingSites;
import org.guatu.worklist.ToDo;
import org.springframework.stereotype.Component;

/** The lines of the sites that stand still, on the page and in the workbook: how long each has waited, and what was asked about it for who may ask. */
@Component
class StandingRows {
  /** About as many sites is asked at a time. */
  private static final int PORTION = 1000;

  private final StandingSites sites;
  private final Clock clock;

  StandingRows(StandingSites sites, Clock clock) {
    this.sites = sites;
    this.clock = clock;
  }

  /** The reader's, those that wait longest first; so many at most. */
  List<StandingPage.Row> of(int limit) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_READ);
    LocalDate today = Moments.day(clock.instant());
    List<StandingSite> found = sites.list(scope, limit);
    Map<UUID, ToDo> asked = new HashMap<>();
    for (int from = 0; Access.current().may(Permission.RESUMPTION_ASK) && from < found.size(); from += PORTION) {
      asked.putAll(sites.asked(scope, found.subList(from, Math.min(found.size(), from + PORTION))));
    }
    return found.stream().map(site -> new StandingPage.Row(site, site.since() == null ? null : ChronoUnit.DAYS.between(Moments.day(site.since()), today),
        asked.get(site.project().value()), today)).toList();
  }
}
