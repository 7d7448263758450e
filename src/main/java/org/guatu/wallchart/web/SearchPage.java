package org.guatu.wallchart.web;

import java.util.List;
import java.util.Map;
import org.guatu.identity.SubjectCard;

/** What the search box found, by kind. */
public record SearchPage(String words, Map<String, List<SubjectCard>> found) {
  public int count() {
    return found.values().stream().mapToInt(List::size).sum();
  }
}
