package org.guatu.resumption.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Subjects;
import org.guatu.kernel.Subject;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectId;
import org.guatu.project.ProjectList;
import org.guatu.project.ProjectQuery;
import org.springframework.stereotype.Component;

/** The projects that a campaign covers or may cover, by name. */
@Component
class CoveredProjects {
  private static final int MOST = 1000;
  private static final List<ConstructionState> UNDER_CONSTRUCTION =
      Arrays.stream(ConstructionState.values()).filter(ConstructionState::isUnderConstruction).toList();

  private final ProjectList projects;
  private final Subjects subjects;

  CoveredProjects(ProjectList projects, Subjects subjects) {
    this.projects = projects;
    this.subjects = subjects;
  }

  /** Those to choose from. */
  List<OfficeChoice> underConstruction() {
    ProjectQuery query = new ProjectQuery("", List.of(), UNDER_CONSTRUCTION, null, null, ProjectQuery.Sort.NUMBER, null, null, null, MOST);
    return projects.page(Access.scopeOf(Permission.PROJECT_READ), query).rows().stream().map(row -> new OfficeChoice(row.id().toString(), row.name())).toList();
  }

  /** The same with their names, in their order; without those that the reader may not see. */
  List<OfficeChoice> named(List<ProjectId> ids) {
    List<Subject> wanted = ids.stream().map(id -> new Subject("project", id.value())).toList();
    var cards = subjects.find(Access.scopeOf(Permission.PROJECT_READ), wanted);
    return wanted.stream().map(cards::get).filter(Objects::nonNull).map(card -> new OfficeChoice(card.path(), card.title())).toList();
  }
}
