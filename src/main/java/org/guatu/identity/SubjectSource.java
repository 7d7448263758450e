package org.guatu.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Things of one kind that attachments, to-dos and matters may point at. One bean a kind, in the module that keeps them; asked by
 * modules below it, which know the kind and the id only.
 */
public interface SubjectSource {
  /** Permanent, e.g. "project". */
  String kind();

  /** What people call it: "项目". */
  String label();

  /** Those of the ids that lie in the scope. One statement. */
  Map<UUID, SubjectCard> find(Scope scope, Collection<UUID> ids);

  /** Choices for a form, the best match first, at most {@code limit}; none for a kind that is not chosen by hand. */
  default List<SubjectCard> search(Scope scope, String words, int limit) {
    return List.of();
  }

  /** What the search box finds: the choices of forms, unless it finds more, by a document number for instance. */
  default List<SubjectCard> named(Scope scope, String words, int limit) {
    return search(scope, words, limit);
  }
}
