package org.guatu.worklist;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.identity.Scope;
import org.guatu.identity.SubjectCard;
import org.guatu.identity.SubjectSource;
import org.guatu.kernel.Subject;
import org.springframework.stereotype.Component;

/** Work items as things that attachments point at. */
@Component
class WorkItemSubjects implements SubjectSource {
  private final WorkItemStore store;
  private final Clock clock;

  WorkItemSubjects(WorkItemStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return WorkItems.KIND;
  }

  @Override
  public String label() {
    return "工作清单事项";
  }

  @Override
  public Map<UUID, SubjectCard> find(Scope scope, Collection<UUID> ids) {
    return store.findAll(scope, ids, clock.instant()).stream().collect(Collectors.toMap(item -> item.id().value(),
        item -> new SubjectCard(new Subject(WorkItems.KIND, item.id().value()), item.goal(), item.path(), null, null, null, null)));
  }
}
