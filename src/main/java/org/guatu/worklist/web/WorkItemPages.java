package org.guatu.worklist.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.document.Documents;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.identity.SubjectCard;
import org.guatu.identity.Subjects;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Subject;
import org.guatu.kernel.WorkingDays;
import org.guatu.organization.People;
import org.guatu.rulebook.Clocks;
import org.guatu.rulebook.Rulebook;
import org.guatu.worklist.WorkItem;
import org.guatu.worklist.WorkItemId;
import org.guatu.worklist.WorkItemStep;
import org.guatu.worklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of work items together. */
@Component
class WorkItemPages {
  private final WorkItems items;
  private final Subjects subjects;
  private final Documents documents;
  private final People people;
  private final Rulebook rulebook;

  WorkItemPages(WorkItems items, Subjects subjects, Documents documents, People people, Rulebook rulebook) {
    this.items = items;
    this.subjects = subjects;
    this.documents = documents;
    this.people = people;
    this.rulebook = rulebook;
  }

  WorkItemPage page(WorkItemId id, AsOf asOf, @Nullable WorkItemStep tried, Map<String, String> typed, Map<String, String> errors) {
    Scope scope = Access.scopeOf(Permission.WORK_READ);
    Access reader = Access.current();
    WorkItem item = items.get(scope, id, asOf);
    SubjectCard about = item.subject() == null ? null : subjects.find(scope, List.of(item.subject())).get(item.subject());
    List<WorkItemStep> steps = reader.may(Permission.WORK_WRITE)
        ? java.util.Arrays.stream(WorkItemStep.values()).filter(step -> step.isTaken() && item.state().allows(step)).toList() : List.of();
    return new WorkItemPage(item, lamps(scope, asOf).of(item), about == null ? "—" : about.title(), about == null ? null : about.path(),
        items.events(scope, id, asOf),
        reader.may(Permission.DOCUMENT_READ) ? documents.list(Access.scopeOf(Permission.DOCUMENT_READ), new Subject(WorkItems.KIND, id.value()), asOf) : List.of(),
        steps, steps.contains(WorkItemStep.REASSIGN) ? people() : List.of(), reader.may(Permission.DOCUMENT_WRITE), tried, typed, errors);
  }

  /** Whom a work item can be given to; none for a reader who may not see the telephone book. */
  List<WorkItemPage.Choice> people() {
    if (!Access.current().may(Permission.ORGANIZATION_READ)) {
      return List.of();
    }
    return people.list(Access.scopeOf(Permission.ORGANIZATION_READ), "", Optional.empty(), false, 500).stream()
        .map(row -> new WorkItemPage.Choice(row.person().id().value().toString(), row.department() + " · " + row.person().name())).toList();
  }

  /** Lights lamps by the calendar and clocks of a moment. */
  record Lamps(AsOf asOf, WorkingDays days, int warnWorkingDays) {
    Lamp of(WorkItem item) {
      return item.lamp(asOf.day(), days, warnWorkingDays);
    }
  }

  Lamps lamps(Scope scope, AsOf asOf) {
    int warn = rulebook.at(scope.zone(), Clocks.KIND, asOf.at()).rules().ordinary().warnWorkingDays();
    return new Lamps(asOf, rulebook.workingDays(scope.zone(), asOf.at()), warn);
  }
}
