package org.guatu.resumption.permit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.identity.Scope;
import org.guatu.identity.SubjectCard;
import org.guatu.identity.SubjectSource;
import org.guatu.kernel.DocumentNumber;
import org.guatu.kernel.Subject;
import org.springframework.stereotype.Component;

/** Permits as things that the search box finds by their number. */
@Component
class PermitSubjects implements SubjectSource {
  private static final String KIND = "permit";

  private final PermitStore store;

  PermitSubjects(PermitStore store) {
    this.store = store;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String label() {
    return "准予复工通知";
  }

  @Override
  public Map<UUID, SubjectCard> find(Scope scope, Collection<UUID> ids) {
    return store.findAll(scope, ids).stream().collect(Collectors.toMap(permit -> permit.id().value(), PermitSubjects::card));
  }

  @Override
  public List<SubjectCard> named(Scope scope, String words, int limit) {
    List<Permit> ours = DocumentNumber.read(words).filter(number -> number.isOf(Permit.SERIES))
        .map(number -> store.numbered(scope, number.year(), number.number(), limit)).orElse(List.of());
    List<Permit> printed = ours.isEmpty() && words.codePoints().anyMatch(Character::isDigit) ? store.printed(scope, words.strip(), limit) : List.of();
    return Stream.concat(ours.stream(), printed.stream()).map(PermitSubjects::card).toList();
  }

  private static SubjectCard card(Permit permit) {
    return new SubjectCard(new Subject(KIND, permit.id().value()), permit.numberText() + " " + permit.projectName(), "/resumption/permits/" + permit.id().value(), null,
        null, null, permit.project().value());
  }
}
