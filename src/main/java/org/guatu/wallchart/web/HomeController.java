package org.guatu.wallchart.web;

import java.time.Clock;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Lamp;
import org.guatu.wallchart.Drawings;
import org.guatu.wallchart.Own;
import org.guatu.wallchart.OwnDesk;
import org.guatu.wallchart.ResumptionChart;
import org.guatu.wallchart.SiteMap;
import org.guatu.wallchart.Wall;
import org.guatu.wallchart.Wallchart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 今日总览, and all that needs asking about. */
@Controller
class HomeController {
  private final Wallchart wallchart;
  private final Drawings drawings;
  private final OwnDesk desk;
  private final Clock clock;

  HomeController(Wallchart wallchart, Drawings drawings, OwnDesk desk, Clock clock) {
    this.wallchart = wallchart;
    this.drawings = drawings;
    this.desk = desk;
    this.clock = clock;
  }

  /** Who has sites or enterprises of his own finds those; whoever may not read figures, a page with the ways that are open to them. */
  @GetMapping("/")
  String home(@RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String knownAt, Model model) {
    if (OwnDesk.isFor(Access.current())) {
      Own own = desk.own(Access.current(), AsOf.parse(asOf, knownAt, clock.instant()), clock.instant());
      model.addAttribute("page", new OwnPage(own, OwnPage.title(Access.current())));
      return "wallchart/own";
    }
    if (!Access.current().may(Permission.FIGURE_READ)) {
      return "wallchart/entrance";
    }
    Scope rows = Access.scopeOf(Permission.FIGURE_READ);
    AsOf moment = AsOf.parse(asOf, knownAt, clock.instant());
    Wall wall = wallchart.wall(rows, Access.current().may(Permission.ZONE_TOTALS) ? Scope.wholeZone(rows.zone()) : rows, moment);
    model.addAttribute("page", new HomePage(wall, drawings.map(rows.zone(), wall, SiteMap.Frame.PAGE),
        drawings.chart(wall, ResumptionChart.Frame.PAGE), Access.current().may(Permission.BRIEF_READ), Access.current().may(Permission.WORK_READ)));
    return "wallchart/home";
  }

  /** What is asked of the reader, as a part of the overview that loads apart: the wall has enough to ask the database. */
  @GetMapping("/wallchart/asked")
  @Requires(Permission.WORK_READ)
  String asked(Model model) {
    model.addAttribute("tasks", desk.tasks(Access.current(), clock.instant()));
    return "wallchart/asked";
  }

  @GetMapping(AlertsPage.PATH)
  String alerts(@RequestParam(required = false) @Nullable Lamp lamp, @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String knownAt, Model model) {
    AsOf moment = AsOf.parse(asOf, knownAt, clock.instant());
    model.addAttribute("page", new AlertsPage(wallchart.alerts(Access.scopeOf(Permission.FIGURE_READ), moment), lamp, department, moment));
    return "wallchart/alerts";
  }
}
