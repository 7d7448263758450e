package org.guatu.wallchart;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.guatu.figure.AlertSource;
import org.guatu.figure.Reading;
import org.guatu.figure.ShareRounding;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Faults;
import org.guatu.project.ProjectBoard;
import org.guatu.project.ProjectBoard.CurvePoint;
import org.springframework.stereotype.Service;

/**
 * The zone at one look, as of any moment as known at any other. Twelve SQL statements at most, however many projects there are.
 *
 * <p>Each panel is fetched by itself, so that one that fails leaves the others standing.
 */
@Service
public class Wallchart {
  private static final int CURVE_DAYS = 30;

  private final List<AlertSource> sources;
  private final Cards cards;
  private final ProjectBoard board;
  private final ShareRounding shareRounding;
  private final Faults faults;

  Wallchart(List<AlertSource> sources, Cards cards, ProjectBoard board, ShareRounding shareRounding, Faults faults) {
    this.sources = sources;
    this.cards = cards;
    this.board = board;
    this.shareRounding = shareRounding;
    this.faults = faults;
  }

  /**
   * The whole wall.
   *
   * @param rows what the viewer may see in single rows
   * @param totals what totals cover: the same, or the whole zone for those entitled to zone totals
   */
  @Requires(Permission.FIGURE_READ)
  public Wall wall(Scope rows, Scope totals, AsOf asOf) {
    Reading seen = new Reading(rows, asOf);
    Reading all = rows.equals(totals) ? seen : new Reading(totals, asOf);
    RoundingMode rounding = shareRounding.at(rows.zone(), asOf.at());
    Part<AlertBoard> alerts = part("alerts", () -> AlertBoard.ask(sources, seen));
    return new Wall(asOf, rounding,
        alerts,
        part("cards", () -> cards.home(seen, all, rounding)),
        part("sites", () -> board.sites(seen)),
        part("curve", () -> curve(all)),
        part("pipeline", () -> PipelineBars.of(board.pipeline(all))),
        part("departments", () -> DepartmentLamps.of(board.departments(seen), alerts.value())),
        part("funds", () -> cards.funds(seen, all, rounding)));
  }

  /** What needs asking about, all of it. */
  @Requires(Permission.FIGURE_READ)
  public AlertBoard alerts(Scope rows, AsOf asOf) {
    return AlertBoard.ask(sources, new Reading(rows, asOf));
  }

  /** The last weeks, from the day before anything was resumed; all of them if nothing was. */
  private List<CurvePoint> curve(Reading reading) {
    LocalDate last = reading.asOf().day();
    List<CurvePoint> days = board.resumptionCurve(reading, last.minusDays(CURVE_DAYS)).stream()
        .dropWhile(point -> point.underConstruction() == 0).toList();
    int quiet = (int) days.stream().takeWhile(point -> point.resumed() == 0).count();
    return quiet == days.size() ? days : days.subList(Math.max(0, quiet - 1), days.size());
  }

  private <T> Part<T> part(String name, Supplier<T> work) {
    try {
      return Part.of(work.get());
    } catch (RuntimeException e) {
      return Part.failed(faults.log("wall part " + name, e));
    }
  }
}
