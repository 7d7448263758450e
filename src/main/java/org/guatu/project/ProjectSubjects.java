package org.guatu.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.identity.Scope;
import org.guatu.identity.SubjectCard;
import org.guatu.identity.SubjectSource;
import org.guatu.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projects as things that matters, work items and attachments point at, and that the search box finds. */
@Component
class ProjectSubjects implements SubjectSource {
  static final String KIND = "project";

  private final ProjectStore projects;
  private final ListStore lists;

  ProjectSubjects(ProjectStore projects, ListStore lists) {
    this.projects = projects;
    this.lists = lists;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String label() {
    return "项目";
  }

  @Override
  public Map<UUID, SubjectCard> find(Scope scope, Collection<UUID> ids) {
    return projects.find(scope, ids).stream().collect(Collectors.toMap(project -> project.id().value(), project ->
        card(project.id().value(), project.name(), project.department(), project.area(), project.owner())));
  }

  @Override
  public List<SubjectCard> search(Scope scope, String words, int limit) {
    ProjectQuery query = new ProjectQuery(words, List.of(), List.of(), null, null, ProjectQuery.Sort.NUMBER, null, null, null, limit);
    return lists.rows(scope, query, limit).stream().map(row -> card(row.id(), row.name() + "（" + row.number() + "）", null, null, null)).toList();
  }

  private static SubjectCard card(UUID id, String title, @Nullable UUID department, @Nullable UUID area, @Nullable UUID owner) {
    return new SubjectCard(new Subject(KIND, id), title, "/project/projects/" + id, department, area, owner, id);
  }
}
