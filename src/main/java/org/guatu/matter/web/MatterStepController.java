package org.guatu.matter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Fields;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.matter.MatterDirection;
import org.guatu.matter.MatterHandling;
import org.guatu.matter.MatterId;
import org.guatu.matter.MatterStep;
import org.guatu.organization.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps that are taken with a matter: one form each on its page, all of them answered here. */
@Controller
class MatterStepController {
  private final MatterHandling handling;
  private final MatterDirection direction;
  private final MatterPages pages;
  private final Clock clock;

  MatterStepController(MatterHandling handling, MatterDirection direction, MatterPages pages, Clock clock) {
    this.handling = handling;
    this.direction = direction;
    this.pages = pages;
    this.clock = clock;
  }

  /** @param step the step's name in lower case with hyphens: "hand-over" */
  @PostMapping(MatterController.PATH + "/{id}/{step}")
  String take(@PathVariable UUID id, @PathVariable String step, @RequestParam long version, @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String due, HttpServletResponse response, Model model) {
    MatterStep wanted = step(step);
    MatterId matter = new MatterId(id);
    try {
      take(wanted, matter, version, text, person, due);
      return "redirect:" + MatterController.PATH + "/" + id;
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      AsOf now = new AsOf(clock.instant(), clock.instant());
      model.addAttribute("page", pages.page(matter, now, wanted, Map.of("text", text, "person", person, "due", due), wrong.fields()));
      return "matter/matter";
    }
  }

  private void take(MatterStep step, MatterId id, long version, String text, String person, String due) {
    Scope handle = Access.scopeOf(Permission.MATTER_HANDLE);
    Scope raise = Access.scopeOf(Permission.MATTER_RAISE);
    Scope direct = Access.scopeOf(Permission.MATTER_DIRECT);
    switch (step) {
      case HAND_OVER -> handOver(handle, id, version, person, due, text);
      case PLAN -> handling.plan(handle, id, version, text);
      case NOTE -> handling.note(handle, id, version, text);
      case SOLVE -> handling.solve(handle, id, version, text);
      case CLOSE -> handling.close(handle, id, version, text);
      case REOPEN -> handling.reopen(handle, id, version, day(due), text);
      case REVISIT_SATISFIED -> handling.revisitSatisfied(raise, id, version, text);
      case REVISIT_UNSATISFIED -> handling.revisitUnsatisfied(raise, id, version, day(due), text);
      case WITHDRAW -> handling.withdraw(raise, id, version, text);
      case DIRECT -> direction.direct(direct, id, version, text);
      case PRESS -> direction.press(direct, id, version, text);
      case RAISE, TAKE_OVER -> throw new NotFound("step", step);
    }
  }

  private void handOver(Scope scope, MatterId id, long version, String person, String due, String text) {
    Fields fields = new Fields();
    UUID to = fields.requiredId("person", "承办人", person);
    LocalDate until = fields.requiredDay("due", "办结期限", due);
    fields.check();
    handling.handOver(scope, id, version, new PersonId(to), until, text);
  }

  private static LocalDate day(String due) {
    Fields fields = new Fields();
    LocalDate until = fields.requiredDay("due", "办结期限", due);
    fields.check();
    return until;
  }

  private static MatterStep step(String name) {
    try {
      return MatterStep.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new NotFound("step", name);
    }
  }
}
