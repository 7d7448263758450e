package org.guatu.matter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.InvalidInput;
import org.guatu.matter.MatterId;
import org.guatu.matter.MatterStep;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps that are taken with a matter: one form each on its page, all of them answered here. */
@Controller
class MatterStepController {
  private final MatterMoves moves;
  private final MatterPages pages;
  private final Clock clock;

  MatterStepController(MatterMoves moves, MatterPages pages, Clock clock) {
    this.moves = moves;
    this.pages = pages;
    this.clock = clock;
  }

  /** @param step the step's name in lower case with hyphens: "hand-over" */
  @PostMapping(MatterController.PATH + "/{id}/{step}")
  String take(@PathVariable UUID id, @PathVariable String step, @RequestParam long version, @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String due, HttpServletResponse response, Model model) {
    MatterStep wanted = MatterMoves.step(step);
    MatterId matter = new MatterId(id);
    try {
      moves.take(wanted, matter, version, text, person, due);
      return "redirect:" + MatterController.PATH + "/" + id;
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      AsOf now = new AsOf(clock.instant(), clock.instant());
      model.addAttribute("page", pages.page(matter, now, wanted, Map.of("text", text, "person", person, "due", due), wrong.fields()));
      return "matter/matter";
    }
  }
}
