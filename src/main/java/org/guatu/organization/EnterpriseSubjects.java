package org.guatu.organization;

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

/** Enterprises as things that matters and attachments point at. */
@Component
class EnterpriseSubjects implements SubjectSource {
  static final String KIND = "enterprise";

  private final EnterpriseStore store;

  EnterpriseSubjects(EnterpriseStore store) {
    this.store = store;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String label() {
    return "企业";
  }

  @Override
  public Map<UUID, SubjectCard> find(Scope scope, Collection<UUID> ids) {
    return store.findAll(scope, ids).stream().collect(Collectors.toMap(enterprise -> enterprise.id().value(), EnterpriseSubjects::card));
  }

  @Override
  public List<SubjectCard> search(Scope scope, String words, int limit) {
    return store.search(scope, words, limit).stream().map(EnterpriseSubjects::card).toList();
  }

  private static SubjectCard card(Enterprise enterprise) {
    UUID id = enterprise.id().value();
    return new SubjectCard(new Subject(KIND, id), enterprise.name(), "/organization/enterprises/" + id,
        enterprise.department() == null ? null : enterprise.department().value(), enterprise.area() == null ? null : enterprise.area().value(), id, null);
  }
}
