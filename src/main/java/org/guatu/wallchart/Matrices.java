package org.guatu.wallchart;

import java.util.List;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.project.ProjectList;
import org.guatu.project.ProjectQuery;
import org.guatu.project.Stage;
import org.springframework.stereotype.Service;

/** Makes the 重点工作矩阵 of the pipeline, as of any moment. */
@Service
public class Matrices {
  private static final List<Stage> STAGES = List.of(Stage.PLANNED, Stage.NEGOTIATING, Stage.READY_TO_SIGN, Stage.READY_TO_LAND);
  /** More would be no sheet to hang on a wall. */
  private static final int LIMIT = 200;

  private final ProjectList projects;

  Matrices(ProjectList projects) {
    this.projects = projects;
  }

  @Requires(Permission.PROJECT_READ)
  public Matrix pipeline(Scope scope, AsOf asOf) {
    ProjectQuery query = new ProjectQuery("", STAGES, List.of(), null, null, ProjectQuery.Sort.NUMBER, asOf, null, null, LIMIT);
    ProjectList.Slice slice = projects.page(scope, query);
    return Matrix.of(STAGES, slice.rows(), row -> List.of(), asOf.at(), !slice.hasNext());
  }
}
