package org.guatu.project;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows of the projects that a portion names.
 *
 * @param byNumber of the whole zone, merged and withdrawn ones too
 * @param standing those of them that lie in the scope and stand by themselves
 * @param byName of the scope
 */
record KnownProjects(Map<String, Project> byNumber, Set<ProjectId> standing, Map<String, List<Project>> byName, OfficeStore.Names names,
    Map<String, ProjectId> codes) {

  /** The project that the row is about, null if it is to be registered. */
  @Nullable Project project(LedgerRow row) {
    String number = row.text(ProjectRows.NUMBER);
    if (number != null) {
      Project found = byNumber.get(number);
      return found != null && standing.contains(found.id()) ? found : null;
    }
    List<Project> same = same(row);
    return same.size() == 1 ? same.getFirst() : null;
  }

  /** The projects that are called as the row says. */
  List<Project> same(LedgerRow row) {
    String name = row.text(ProjectRows.NAME);
    return name == null ? List.of() : byName.getOrDefault(name.strip(), List.of());
  }
}
