package org.guatu.project.web;

import java.time.Clock;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.project.Scorecard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 招商计分: who is credited with what in the pipeline. */
@Controller
class ScorecardController {
  static final String PATH = "/project/scorecard";

  private final Scorecard scorecard;
  private final Clock clock;

  ScorecardController(Scorecard scorecard, Clock clock) {
    this.scorecard = scorecard;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String show(@RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String knownAt, Model model) {
    Scope scope = Access.scopeOf(Permission.FIGURE_READ);
    model.addAttribute("page", new ScorecardPage(scorecard.scores(scope, AsOf.parse(asOf, knownAt, clock.instant())), scope.wholeZone()));
    return "project/scorecard";
  }
}
