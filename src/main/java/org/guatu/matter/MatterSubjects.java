package org.guatu.matter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.identity.Scope;
import org.guatu.identity.SubjectCard;
import org.guatu.identity.SubjectSource;
import org.guatu.kernel.DocumentNumber;
import org.guatu.kernel.Subject;
import org.springframework.stereotype.Component;

/** Matters as things that attachments point at. */
@Component
class MatterSubjects implements SubjectSource {
  private final MatterStore store;
  private final MatterSteps steps;

  MatterSubjects(MatterStore store, MatterSteps steps) {
    this.store = store;
    this.steps = steps;
  }

  @Override
  public String kind() {
    return Matters.KIND;
  }

  @Override
  public String label() {
    return "问题";
  }

  @Override
  public Map<UUID, SubjectCard> find(Scope scope, Collection<UUID> ids) {
    return store.findAll(scope, ids, steps.now()).stream().collect(Collectors.toMap(matter -> matter.id().value(),
        matter -> card(matter, matter.title())));
  }

  @Override
  public List<SubjectCard> named(Scope scope, String words, int limit) {
    DocumentNumber number = DocumentNumber.read(words).filter(each -> each.isOf("问题") || each.isOf("诉求")).orElse(null);
    return store.named(scope, words, number, steps.now(), limit).stream().map(matter -> card(matter, matter.numberText() + " " + matter.title())).toList();
  }

  private static SubjectCard card(Matter matter, String title) {
    return new SubjectCard(new Subject(Matters.KIND, matter.id().value()), title, matter.path(), matter.departmentId(), null, null, null);
  }
}
