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
import org.springframework.stereotype.Component;

/** Projects as things that matters, work items and attachments point at. */
@Component
class ProjectSubjects implements SubjectSource {
  static final String KIND = "project";

  private final ProjectStore store;

  ProjectSubjects(ProjectStore store) {
    this.store = store;
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
    return store.find(scope, ids).stream().collect(Collectors.toMap(project -> project.id().value(), ProjectSubjects::card));
  }

  @Override
  public List<SubjectCard> search(Scope scope, String words, int limit) {
    return store.search(scope, words, limit).stream().map(ProjectSubjects::card).toList();
  }

  private static SubjectCard card(Project project) {
    UUID id = project.id().value();
    return new SubjectCard(new Subject(KIND, id), project.name(), "/project/projects/" + id, project.department(), project.area(), project.owner(), id);
  }
}
