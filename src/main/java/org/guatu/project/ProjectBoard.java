package org.guatu.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.guatu.figure.Reading;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The register as the wall needs it: the sites on the map, the resumption curve, the pipeline, the lamps by department. One statement each,
 * so no transaction around them, which would cost the database two more journeys.
 */
@Service
public class ProjectBoard {
  private final BoardStore board;
  private final TotalStore totals;
  private final SiteStore sites;

  ProjectBoard(BoardStore board, TotalStore totals, SiteStore sites) {
    this.board = board;
    this.totals = totals;
    this.sites = sites;
  }

  /**
   * A site under construction: where it is (if that is known) and how it stands.
   *
   * @param since when it came into this state
   * @param leader who has it (分包领导)
   * @param total its total investment; null if it is not on record
   * @param demo whether it was made up for the demonstration
   */
  public record Site(
      UUID project,
      String number,
      String name,
      ConstructionState state,
      @Nullable Instant since,
      @Nullable BigDecimal longitude,
      @Nullable BigDecimal latitude,
      @Nullable String department,
      @Nullable String leader,
      @Nullable Money total,
      boolean demo) {}

  /** A day of the resumption curve. */
  public record CurvePoint(LocalDate day, int resumed, int underConstruction) {}

  /** A stage of the pipeline. */
  public record StageTotal(Stage stage, long count, Money amount) {}

  /** How many of a department's sites are in which construction state. */
  public record DepartmentStates(String name, ConstructionState state, int count) {}

  /** How many sites {@link #sites} tells at most. */
  public static final int SITES = SiteStore.LIMIT;

  /** Sites under construction, at most {@link #SITES}, those that do not work first. */
  @Requires(Permission.PROJECT_READ)
  public List<Site> sites(Reading reading) {
    return sites.sites(reading);
  }

  /** By day from the first given to the moment: how many sites had resumed, of how many under construction. One statement. */
  @Requires(Permission.FIGURE_READ)
  public List<CurvePoint> resumptionCurve(Reading reading, LocalDate from) {
    TreeMap<LocalDate, int[]> changes = new TreeMap<>();
    for (TotalStore.DayChange change : totals.stateChanges(reading, from)) {
      int[] sum = changes.computeIfAbsent(change.day(), day -> new int[2]);
      sum[0] += change.resumed();
      sum[1] += change.underConstruction();
    }
    List<CurvePoint> points = new ArrayList<>();
    int resumed = 0;
    int under = 0;
    for (int[] before : changes.headMap(from).values()) {
      resumed += before[0];
      under += before[1];
    }
    for (LocalDate day = from; !day.isAfter(reading.asOf().day()); day = day.plusDays(1)) {
      int[] change = changes.getOrDefault(day, new int[2]);
      resumed += change[0];
      under += change[1];
      points.add(new CurvePoint(day, resumed, under));
    }
    return points;
  }

  /** The four stages of the pipeline in their order. Shares its statement with the pipeline's figures. */
  @Requires(Permission.FIGURE_READ)
  public List<StageTotal> pipeline(Reading reading) {
    var byStage = reading.once("project.by-stage", () -> board.byStage(reading));
    List<StageTotal> totals = new ArrayList<>();
    for (Stage stage : RegisterFigures.PIPELINE) {
      BoardStore.CountAndSum sum = byStage.get(stage);
      totals.add(new StageTotal(stage, sum == null ? 0 : sum.count(), sum == null ? Money.ZERO : sum.sum()));
    }
    return totals;
  }

  /** Sites under construction by department and state. Shares its statement with the figures. */
  @Requires(Permission.PROJECT_READ)
  public List<DepartmentStates> departments(Reading reading) {
    return totals.totals(reading).byDepartment().stream().filter(part -> part.state().isUnderConstruction()).toList();
  }
}
