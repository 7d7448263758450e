package org.guatu.resumption.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.kernel.InvalidInput;
import org.guatu.project.ProjectId;
import org.guatu.resumption.figures.StandingSites;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which sites stand still, why and since when; asking for one with a tap. A butler sees those of his enterprises. */
@Controller
class StandingController {
  static final String PATH = "/resumption/standing";
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final StandingSites sites;
  private final StandingRows rows;

  StandingController(StandingSites sites, StandingRows rows) {
    this.sites = sites;
    this.rows = rows;
  }

  @GetMapping(PATH)
  String standing(@RequestParam(defaultValue = "false") boolean all, Model model) {
    model.addAttribute("page", page(all ? MOST : USUAL, Map.of()));
    return "resumption/standing";
  }

  @PostMapping(PATH + "/{project}/ask")
  String ask(@PathVariable UUID project, @RequestParam(defaultValue = "") String question, HttpServletResponse response, Model model) {
    try {
      sites.ask(Access.scopeOf(Permission.RESUMPTION_ASK), new ProjectId(project), question);
      return "redirect:" + PATH;
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", page(USUAL, wrong.fields()));
      return "resumption/standing";
    }
  }

  private StandingPage page(int most, Map<String, String> errors) {
    List<StandingPage.Row> found = rows.of(most + 1);
    Access reader = Access.current();
    return new StandingPage(found.subList(0, Math.min(most, found.size())), found.size() > most, most < MOST, reader.may(Permission.RESUMPTION_ASK),
        reader.may(Permission.RESUMPTION_REVIEW), reader.may(Permission.LEDGER_EXPORT), errors);
  }
}
