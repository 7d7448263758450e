package org.guatu.resumption.application;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.identity.Scope;
import org.guatu.identity.SubjectCard;
import org.guatu.identity.SubjectSource;
import org.guatu.kernel.Words;
import org.springframework.stereotype.Component;

/** Applications as things that attachments and to-dos point at. */
@Component
class ApplicationSubjects implements SubjectSource {
  private final ApplicationStore store;

  ApplicationSubjects(ApplicationStore store) {
    this.store = store;
  }

  @Override
  public String kind() {
    return ApplicationId.KIND;
  }

  @Override
  public String label() {
    return "复工申请";
  }

  @Override
  public Map<UUID, SubjectCard> find(Scope scope, Collection<UUID> ids) {
    return store.findAll(scope, ids).stream().collect(Collectors.toMap(application -> application.id().value(), application ->
        new SubjectCard(application.id().subject(), "“" + application.projectName() + "”的" + Words.of(application.kind()) + "申请", application.id().path(), null, null, null,
            application.project().value())));
  }
}
