package org.guatu.wallchart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.project.ProjectList;
import org.guatu.project.ProjectQuery;
import org.guatu.project.Stage;
import org.guatu.worklist.WorkItem;
import org.guatu.worklist.WorkItemQuery;
import org.guatu.worklist.WorkItemState;
import org.guatu.worklist.WorkItems;
import org.springframework.stereotype.Service;

/** Makes the 重点工作矩阵 of the pipeline, as of any moment. */
@Service
public class Matrices {
  private static final List<Stage> STAGES = List.of(Stage.PLANNED, Stage.NEGOTIATING, Stage.READY_TO_SIGN, Stage.READY_TO_LAND);
  /** More would be no sheet to hang on a wall. */
  private static final int LIMIT = 200;

  /** Open work items that the sheet looks through for its measures. */
  private static final int MEASURES = 1000;

  private final ProjectList projects;
  private final WorkItems workItems;

  Matrices(ProjectList projects, WorkItems workItems) {
    this.projects = projects;
    this.workItems = workItems;
  }

  @Requires(Permission.PROJECT_READ)
  public Matrix pipeline(Scope scope, AsOf asOf) {
    ProjectQuery query = new ProjectQuery("", STAGES, List.of(), null, null, ProjectQuery.Sort.NUMBER, asOf, null, null, LIMIT);
    ProjectList.Slice slice = projects.page(scope, query);
    return Matrix.of(STAGES, slice.rows(), measures(scope, asOf), asOf.at(), !slice.hasNext());
  }

  /** The measures of each project that are still open: its work items, by their time nodes. */
  private Map<UUID, List<Matrix.Measure>> measures(Scope scope, AsOf asOf) {
    Instant moment = asOf.at().isBefore(asOf.knownAt()) ? asOf.at() : asOf.knownAt();
    Map<UUID, List<Matrix.Measure>> measures = new HashMap<>();
    for (WorkItem item : workItems.list(scope, new WorkItemQuery("", Set.of(WorkItemState.OPEN), null, null, null, MEASURES, moment))) {
      if (item.subject() != null && item.subject().kind().equals("project")) {
        measures.computeIfAbsent(item.subject().id(), project -> new ArrayList<>())
            .add(new Matrix.Measure(item.measure(), item.node(), item.department() + " " + item.personName()));
      }
    }
    return measures;
  }
}
