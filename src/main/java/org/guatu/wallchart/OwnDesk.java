package org.guatu.wallchart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guatu.figure.Reading;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.WorkingDays;
import org.guatu.matter.Matter;
import org.guatu.matter.MatterQuery;
import org.guatu.matter.MatterState;
import org.guatu.matter.Matters;
import org.guatu.organization.EnterpriseQuery;
import org.guatu.organization.EnterpriseRow;
import org.guatu.organization.Enterprises;
import org.guatu.project.ProjectBoard;
import org.guatu.project.SiteStep;
import org.guatu.rulebook.Clocks;
import org.guatu.rulebook.Rulebook;
import org.guatu.worklist.ToDo;
import org.guatu.worklist.ToDos;
import org.springframework.stereotype.Service;

/** What stands before somebody who has sites or enterprises of his own instead of a zone: what is asked of him, how they stand, what he can do next. */
@Service
public class OwnDesk {
  /** Whose home this is; who also holds a role of an office has the zone's. */
  private static final List<Role> ROLES = List.of(Role.SITE_OFFICER, Role.CONTRACTOR, Role.SUPERVISOR, Role.ENTERPRISE_REPORTER, Role.BUTLER);
  private static final Set<MatterState> OPEN = Set.of(MatterState.RAISED, MatterState.HANDED_OVER, MatterState.PLANNED, MatterState.REOPENED);
  private static final int MOST = 50;

  private final ProjectBoard board;
  private final List<SiteStep> steps;
  private final ToDos toDos;
  private final Matters matters;
  private final Enterprises enterprises;
  private final Rulebook rulebook;

  OwnDesk(ProjectBoard board, List<SiteStep> steps, ToDos toDos, Matters matters, Enterprises enterprises, Rulebook rulebook) {
    this.board = board;
    this.steps = steps.stream().sorted(Comparator.comparingInt(SiteStep::order)).toList();
    this.toDos = toDos;
    this.matters = matters;
    this.enterprises = enterprises;
    this.rulebook = rulebook;
  }

  /** Whether all that this one does is on rows of his own. */
  public static boolean isFor(Access viewer) {
    return !viewer.everything() && !viewer.grants().isEmpty() && viewer.grants().stream().allMatch(grant -> ROLES.contains(grant.role()));
  }

  /**
   * As of a moment: the sites that do not work first, the matters latest first, the to-dos as they are now, soonest first.
   *
   * @param viewer whose scopes are read, a scope for each permission; what he may not read at all is left out
   * @param now what the to-dos' time limits are seen from
   */
  @Requires(Permission.PROJECT_READ)
  public Own own(Access viewer, AsOf asOf, Instant now) {
    Scope rows = viewer.scope(Permission.PROJECT_READ);
    Reading reading = new Reading(rows, asOf);
    int warn = rulebook.at(rows.zone(), Clocks.KIND, asOf.at()).rules().ordinary().warnWorkingDays();
    WorkingDays days = rulebook.workingDays(rows.zone(), asOf.at());
    List<Own.Problem> problems = matters.list(viewer.scope(Permission.MATTER_READ), new MatterQuery("", OPEN, Set.of(), null, null, MOST, asOf)).stream()
        .map(matter -> new Own.Problem(matter, matter.lamp(asOf.day(), days, warn))).toList();
    return new Own(asOf, sites(viewer, reading), tasks(viewer, now), problems, enterprises(viewer));
  }

  /** What is asked of the viewer, whoever he is: as it is now, soonest first, with its lamp and the time left from now. To-dos know no past. */
  @Requires(Permission.WORK_READ)
  public List<Own.Task> tasks(Access viewer, Instant now) {
    Scope rows = viewer.scope(Permission.WORK_READ);
    int warn = rulebook.at(rows.zone(), Clocks.KIND, now).rules().ordinary().warnWorkingDays();
    Instant soon = rulebook.workingDays(rows.zone(), now).endAfter(now, warn);
    return toDos.mine(rows).stream().map(toDo -> task(toDo, now, soon)).toList();
  }

  private static Own.Task task(ToDo toDo, Instant now, Instant soon) {
    return new Own.Task(toDo, toDo.lamp(now, soon), toDo.due() == null ? null : new Deadline(toDo.due(), now));
  }

  private List<Own.Site> sites(Access viewer, Reading reading) {
    List<ProjectBoard.Site> sites = board.sites(reading).stream().sorted(Comparator.comparing(site -> site.state().lamp())).toList();
    List<UUID> ids = sites.stream().map(ProjectBoard.Site::project).toList();
    List<Map<UUID, SiteStep.Offer>> offers = steps.stream().map(step -> step.offers(viewer, reading, ids)).toList();
    return sites.stream().map(site -> {
      List<SiteStep.Offer> own = new ArrayList<>();
      offers.forEach(bySite -> {
        if (bySite.containsKey(site.project())) {
          own.add(bySite.get(site.project()));
        }
      });
      own.sort(Comparator.comparing(offer -> offer.asked().isEmpty()));
      return new Own.Site(site, own);
    }).toList();
  }

  private List<EnterpriseRow> enterprises(Access viewer) {
    return viewer.may(Permission.ORGANIZATION_READ) ? enterprises.list(viewer.scope(Permission.ORGANIZATION_READ), EnterpriseQuery.all(MOST)) : List.of();
  }
}
