package org.guatu.project;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.ScopeTargets;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Component;

/** The projects that a role's grant can be limited to, as a site officer's or a supervisor's is. */
@Component
class GrantableProjects implements ScopeTargets {
  private final ProjectStore projects;
  private final ListStore lists;

  GrantableProjects(ProjectStore projects, ListStore lists) {
    this.projects = projects;
    this.lists = lists;
  }

  @Override
  public ScopeKind kind() {
    return ScopeKind.PROJECT;
  }

  @Override
  public Map<UUID, String> names(ZoneId zone, Set<UUID> ids) {
    return projects.find(Scope.wholeZone(zone), ids).stream().collect(Collectors.toMap(project -> project.id().value(), Project::name));
  }

  @Override
  public List<ScopeTarget> find(ZoneId zone, String words, int limit) {
    ProjectQuery query = new ProjectQuery(words, List.of(), List.of(), null, null, ProjectQuery.Sort.NUMBER, null, null, null, limit);
    return lists.rows(Scope.wholeZone(zone), query, limit).stream().map(row -> new ScopeTarget(row.id(), row.name())).toList();
  }
}
