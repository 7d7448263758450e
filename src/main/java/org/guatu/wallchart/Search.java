package org.guatu.wallchart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.identity.SubjectCard;
import org.guatu.identity.Subjects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The search box of every page: asks each module that keeps something with a name. */
@Service
public class Search {
  /** Of each kind, on the page of what was found. */
  public static final int LIMIT = 20;

  private final Subjects subjects;

  Search(Subjects subjects) {
    this.subjects = subjects;
  }

  /** What people call the kind → what was found, at most so many of each. */
  @Requires(Permission.PROJECT_READ)
  @Transactional(readOnly = true)
  public Map<String, List<SubjectCard>> find(Scope scope, String words, int limit) {
    Map<String, List<SubjectCard>> found = new LinkedHashMap<>();
    for (SubjectCard card : subjects.named(scope, words, limit)) {
      found.computeIfAbsent(subjects.label(card.subject().kind()), kind -> new ArrayList<>()).add(card);
    }
    return found;
  }
}
