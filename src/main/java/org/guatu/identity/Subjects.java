package org.guatu.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.Subject;
import org.springframework.stereotype.Component;

/** Asks the modules that keep them for the things that others point at. What no module knows, or what lies outside the scope, is not there. */
@Component
public class Subjects {
  private final Map<String, SubjectSource> sources;

  Subjects(List<SubjectSource> sources) {
    this.sources = sources.stream().collect(Collectors.toMap(SubjectSource::kind, Function.identity()));
  }

  /** @throws NotFound if it is not there, or not in the scope */
  public SubjectCard get(Scope scope, Subject subject) {
    SubjectSource source = sources.get(subject.kind());
    SubjectCard card = source == null ? null : source.find(scope, Set.of(subject.id())).get(subject.id());
    if (card == null) {
      throw new NotFound(subject.kind(), subject.id());
    }
    return card;
  }

  /** Those that are there and in the scope; one statement for each kind among them. */
  public Map<Subject, SubjectCard> find(Scope scope, Collection<Subject> subjects) {
    Map<String, Set<UUID>> byKind = subjects.stream()
        .collect(Collectors.groupingBy(Subject::kind, Collectors.mapping(Subject::id, Collectors.toSet())));
    Map<Subject, SubjectCard> found = new HashMap<>();
    byKind.forEach((kind, ids) -> {
      SubjectSource source = sources.get(kind);
      if (source != null) {
        source.find(scope, ids).values().forEach(card -> found.put(card.subject(), card));
      }
    });
    return found;
  }

  /** Those of the ids that are there and in the scope, whatever they are; one statement for each kind that there is. */
  public Map<UUID, SubjectCard> ofAnyKind(Scope scope, Collection<UUID> ids) {
    Map<UUID, SubjectCard> found = new HashMap<>();
    sources.values().forEach(source -> found.putAll(source.find(scope, ids)));
    return found;
  }

  /** Choices for a form, so many of each kind at most. */
  public List<SubjectCard> search(Scope scope, String words, int limit) {
    List<SubjectCard> found = new ArrayList<>();
    sources.values().stream().sorted(Comparator.comparing(SubjectSource::kind))
        .forEach(source -> found.addAll(source.search(scope, words, limit)));
    return found;
  }

  /** What is called so, so many of each kind at most. */
  public List<SubjectCard> named(Scope scope, String words, int limit) {
    return sources.values().stream().sorted(Comparator.comparing(SubjectSource::kind)).flatMap(source -> source.named(scope, words, limit).stream()).toList();
  }

  /** What people call a kind; the kind itself if no module keeps it. */
  public String label(String kind) {
    SubjectSource source = sources.get(kind);
    return source == null ? kind : source.label();
  }
}
