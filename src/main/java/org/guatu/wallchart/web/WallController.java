package org.guatu.wallchart.web;

import java.time.Clock;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.wallchart.Drawings;
import org.guatu.wallchart.ResumptionChart;
import org.guatu.wallchart.SiteMap;
import org.guatu.wallchart.Wall;
import org.guatu.wallchart.Wallchart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 指挥大屏, 1920 × 1080, for a screen on a wall that nobody touches. */
@Controller
class WallController {
  private final Wallchart wallchart;
  private final Drawings drawings;
  private final Clock clock;

  WallController(Wallchart wallchart, Drawings drawings, Clock clock) {
    this.wallchart = wallchart;
    this.drawings = drawings;
    this.clock = clock;
  }

  @GetMapping("/wall")
  String wall(@RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String knownAt,
      @RequestParam(defaultValue = "1") int page, Model model) {
    Scope rows = Access.scopeOf(Permission.FIGURE_READ);
    Scope totals = Access.current().may(Permission.ZONE_TOTALS) ? Scope.wholeZone(rows.zone()) : rows;
    Wall wall = wallchart.wall(rows, totals, AsOf.parse(asOf, knownAt, clock.instant()));
    model.addAttribute("page", new WallPage(wall, drawings.map(rows.zone(), wall, SiteMap.Frame.WALL), drawings.map(rows.zone(), wall, SiteMap.Frame.WALL_LARGE),
        drawings.chart(wall, ResumptionChart.Frame.WALL), Math.clamp(page, 1, WallPage.PAGES)));
    return "wallchart/wall";
  }
}
