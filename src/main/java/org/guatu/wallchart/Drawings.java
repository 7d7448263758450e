package org.guatu.wallchart;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what was fetched for the wall, in the size that the page asks for. */
@Component
public class Drawings {
  private final ZoneDirectory zones;
  private final Map<ZoneId, Outline> outlines = new ConcurrentHashMap<>();

  Drawings(ZoneDirectory zones) {
    this.zones = zones;
  }

  /** The sites on the outline of the zone; null if they could not be fetched. */
  public @Nullable SiteMap map(ZoneId zone, Wall wall, SiteMap.Frame frame) {
    Outline outline = outlines.computeIfAbsent(zone, id -> Outline.of(zones.get(id).code()));
    return wall.sites().value() == null ? null : SiteMap.of(outline, wall.sites().value(), frame);
  }

  /** The resumption curve; null if it could not be fetched or nothing was under construction. */
  public @Nullable ResumptionChart chart(Wall wall, ResumptionChart.Frame frame) {
    var days = wall.curve().value();
    return days == null || days.isEmpty() ? null : new ResumptionChart(days, wall.rounding(), frame);
  }
}
