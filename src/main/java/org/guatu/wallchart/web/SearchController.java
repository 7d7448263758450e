package org.guatu.wallchart.web;

import java.util.List;
import java.util.Map;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.SubjectCard;
import org.guatu.wallchart.Search;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box of every page: what it may mean while it is typed, and what was found. One hit alone is opened at once. */
@Controller
class SearchController {
  private static final int LONGEST = 100;
  /** Of each kind. */
  private static final int SUGGESTED = 5;

  private final Search search;

  SearchController(Search search) {
    this.search = search;
  }

  @GetMapping("/search")
  String search(@RequestParam(defaultValue = "") String q, Model model) {
    String words = words(q);
    Map<String, List<SubjectCard>> found = found(words, Search.LIMIT);
    SearchPage page = new SearchPage(words, found);
    if (page.count() == 1) {
      return "redirect:" + found.values().iterator().next().getFirst().path();
    }
    model.addAttribute("page", page);
    return "wallchart/search";
  }

  /** A thing that may be meant. @param kind as people call it */
  record Suggestion(String kind, String title, String path) {}

  /** Nothing for those who may not search: what they only typed was no attempt that the trail should have. */
  @GetMapping("/search/suggestions")
  ResponseEntity<List<Suggestion>> suggestions(@RequestParam(defaultValue = "") String q) {
    String words = Access.current().may(Permission.PROJECT_READ) ? words(q) : "";
    List<Suggestion> all = found(words, SUGGESTED).entrySet().stream()
        .flatMap(kind -> kind.getValue().stream().map(card -> new Suggestion(kind.getKey(), card.title(), card.path()))).toList();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(all);
  }

  private Map<String, List<SubjectCard>> found(String words, int limit) {
    return words.isEmpty() ? Map.of() : search.find(Access.scopeOf(Permission.PROJECT_READ), words, limit);
  }

  private static String words(String typed) {
    return typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
  }
}
