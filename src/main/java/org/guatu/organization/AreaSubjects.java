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

/** Responsibility areas as things that matters point at. */
@Component
class AreaSubjects implements SubjectSource {
  private final AreaStore store;

  AreaSubjects(AreaStore store) {
    this.store = store;
  }

  @Override
  public String kind() {
    return "area";
  }

  @Override
  public String label() {
    return "责任区";
  }

  @Override
  public Map<UUID, SubjectCard> find(Scope scope, Collection<UUID> ids) {
    return within(scope).stream().filter(area -> ids.contains(area.id().value()))
        .collect(Collectors.toMap(area -> area.id().value(), AreaSubjects::card));
  }

  @Override
  public List<SubjectCard> search(Scope scope, String words, int limit) {
    return within(scope).stream().filter(area -> area.name().contains(words.strip())).limit(limit).map(AreaSubjects::card).toList();
  }

  /** A zone has a dozen areas, so they are read whole. */
  private List<Area> within(Scope scope) {
    return store.all(scope.zone()).stream().filter(area -> scope.wholeZone() || scope.areas().contains(area.id().value())).toList();
  }

  private static SubjectCard card(Area area) {
    UUID id = area.id().value();
    return new SubjectCard(new Subject("area", id), area.name(), "/organization/areas/" + id, null, id, null, null);
  }
}
