package org.guatu.resumption.web;

import java.util.Arrays;
import java.util.List;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectList;
import org.guatu.project.ProjectQuery;
import org.springframework.stereotype.Component;

/** The projects that a campaign may cover or an application be for, by name. */
@Component
class CoveredProjects {
  private static final int MOST = 1000;
  private static final List<ConstructionState> UNDER_CONSTRUCTION =
      Arrays.stream(ConstructionState.values()).filter(ConstructionState::isUnderConstruction).toList();

  private final ProjectList projects;

  CoveredProjects(ProjectList projects) {
    this.projects = projects;
  }

  /** Those to choose from. */
  List<OfficeChoice> underConstruction() {
    ProjectQuery query = new ProjectQuery("", List.of(), UNDER_CONSTRUCTION, null, null, ProjectQuery.Sort.NUMBER, null, null, null, MOST);
    return projects.page(Access.scopeOf(Permission.PROJECT_READ), query).rows().stream().map(row -> new OfficeChoice(row.id().toString(), row.name())).toList();
  }
}
