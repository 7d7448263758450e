package org.guatu.matter.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guatu.document.Documents;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.identity.SubjectCard;
import org.guatu.identity.Subjects;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Subject;
import org.guatu.matter.Matter;
import org.guatu.matter.MatterId;
import org.guatu.matter.MatterStep;
import org.guatu.matter.Matters;
import org.guatu.organization.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a matter's page together. */
@Component
class MatterPages {
  private static final Set<MatterStep> HANDLING = EnumSet.of(MatterStep.HAND_OVER, MatterStep.PLAN, MatterStep.NOTE, MatterStep.SOLVE,
      MatterStep.CLOSE, MatterStep.REOPEN);
  private static final Set<MatterStep> RAISING = EnumSet.of(MatterStep.REVISIT_SATISFIED, MatterStep.REVISIT_UNSATISFIED, MatterStep.WITHDRAW);
  private static final Set<MatterStep> DIRECTING = EnumSet.of(MatterStep.DIRECT, MatterStep.PRESS);

  private final Matters matters;
  private final Subjects subjects;
  private final Documents documents;
  private final People people;

  MatterPages(Matters matters, Subjects subjects, Documents documents, People people) {
    this.matters = matters;
    this.subjects = subjects;
    this.documents = documents;
    this.people = people;
  }

  MatterPage page(MatterId id, AsOf asOf, @Nullable MatterStep tried, Map<String, String> typed, Map<String, String> errors) {
    Scope scope = Access.scopeOf(Permission.MATTER_READ);
    Matter matter = matters.get(scope, id, asOf);
    SubjectCard card = subjects.find(scope, List.of(matter.subject())).get(matter.subject());
    Access reader = Access.current();
    List<MatterStep> steps = steps(reader, matter);
    List<MattersPage.Choice> people = steps.contains(MatterStep.HAND_OVER) ? people() : List.of();
    if (people.isEmpty()) {
      steps.remove(MatterStep.HAND_OVER);   // nobody whom he could name
    }
    return new MatterPage(matter, matters.lamps(scope, asOf).of(matter), card == null ? matter.subjectTitle() : card.title(), card == null ? null : card.path(),
        subjects.label(matter.subject().kind()), matters.events(scope, id, asOf),
        reader.may(Permission.DOCUMENT_READ) ? documents.list(Access.scopeOf(Permission.DOCUMENT_READ), new Subject(Matters.KIND, id.value()), asOf) : List.of(),
        steps, people, reader.may(Permission.DOCUMENT_WRITE), errors, tried, typed);
  }

  /** Those of the steps in this state for which the reader has the permission. Who may not verify his own work is told by the rule. */
  private static List<MatterStep> steps(Access reader, Matter matter) {
    List<MatterStep> steps = new ArrayList<>();
    for (MatterStep step : MatterStep.values()) {
      boolean may = HANDLING.contains(step) && reader.may(Permission.MATTER_HANDLE) || RAISING.contains(step) && reader.may(Permission.MATTER_RAISE)
          || DIRECTING.contains(step) && reader.may(Permission.MATTER_DIRECT);
      if (may && matter.state().allows(step)) {
        steps.add(step);
      }
    }
    return steps;
  }

  private List<MattersPage.Choice> people() {
    if (!Access.current().may(Permission.ORGANIZATION_READ)) {
      return List.of();
    }
    return people.list(Access.scopeOf(Permission.ORGANIZATION_READ), "", Optional.empty(), false, 500).stream()
        .map(row -> new MattersPage.Choice(row.person().id().value().toString(), row.department() + " · " + row.person().name())).toList();
  }
}
