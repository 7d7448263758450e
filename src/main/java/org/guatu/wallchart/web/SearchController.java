package org.guatu.wallchart.web;

import java.util.List;
import java.util.Map;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.SubjectCard;
import org.guatu.wallchart.Search;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box of every page. One hit alone is opened at once. */
@Controller
class SearchController {
  private static final int LONGEST = 100;

  private final Search search;

  SearchController(Search search) {
    this.search = search;
  }

  @GetMapping("/search")
  String search(@RequestParam(defaultValue = "") String q, Model model) {
    String words = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
    Map<String, List<SubjectCard>> found = words.isEmpty() ? Map.of() : search.find(Access.scopeOf(Permission.PROJECT_READ), words);
    SearchPage page = new SearchPage(words, found);
    if (page.count() == 1) {
      return "redirect:" + found.values().iterator().next().getFirst().path();
    }
    model.addAttribute("page", page);
    return "wallchart/search";
  }
}
