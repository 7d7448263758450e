package org.guatu.resumption.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.Submission;
import org.guatu.resumption.procedure.Party;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The site's steps with an application: self-check, signatures, sending, withdrawal. */
@Controller
class ApplicationStepController {
  private static final String ONE = ApplicationController.PATH + "/{id}";

  private final ApplicationForms forms;
  private final Submission submission;
  private final ApplicationPages pages;

  ApplicationStepController(ApplicationForms forms, Submission submission, ApplicationPages pages) {
    this.forms = forms;
    this.submission = submission;
    this.pages = pages;
  }

  @PostMapping(ONE + "/self-check")
  @Requires(Permission.RESUMPTION_APPLY)
  String selfCheck(@PathVariable UUID id, @RequestParam long version, HttpServletResponse response, Model model) {
    return sending(id, () -> forms.selfCheck(Access.scopeOf(Permission.RESUMPTION_APPLY), new ApplicationId(id), version), response, model);
  }

  /** @param content the hash of what the signer read */
  @PostMapping(ONE + "/sign")
  @Requires(Permission.RESUMPTION_SIGN)
  String sign(@PathVariable UUID id, @RequestParam Party party, @RequestParam String content, HttpServletResponse response, Model model) {
    return sending(id, () -> submission.sign(Access.scopeOf(Permission.RESUMPTION_SIGN), new ApplicationId(id), party, content), response, model);
  }

  @PostMapping(ONE + "/submit")
  @Requires(Permission.RESUMPTION_APPLY)
  String submit(@PathVariable UUID id, @RequestParam long version, HttpServletResponse response, Model model) {
    return sending(id, () -> submission.submit(Access.scopeOf(Permission.RESUMPTION_APPLY), new ApplicationId(id), version), response, model);
  }

  @PostMapping(ONE + "/resubmit")
  @Requires(Permission.RESUMPTION_APPLY)
  String resubmit(@PathVariable UUID id, @RequestParam long version, HttpServletResponse response, Model model) {
    return sending(id, () -> submission.resubmit(Access.scopeOf(Permission.RESUMPTION_APPLY), new ApplicationId(id), version), response, model);
  }

  @PostMapping(ONE + "/withdraw")
  @Requires(Permission.RESUMPTION_APPLY)
  String withdraw(@PathVariable UUID id, @RequestParam long version, @RequestParam(defaultValue = "") String reason, HttpServletResponse response, Model model) {
    try {
      forms.withdraw(Access.scopeOf(Permission.RESUMPTION_APPLY), new ApplicationId(id), version, reason);
      return "redirect:" + new ApplicationId(id).path() + "#sending";
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", pages.page(id, new ApplicationPage.Entered("withdraw", Map.of("reason", reason), wrong.fields(), "")));
      return "resumption/application";
    }
  }

  /** A step without anything to type: taken, or the page again with the words of the rule that refuses it. */
  private String sending(UUID id, Runnable step, HttpServletResponse response, Model model) {
    try {
      step.run();
      return "redirect:" + new ApplicationId(id).path() + "#sending";
    } catch (RuleViolation refused) {
      response.setStatus(409);
      model.addAttribute("page", pages.page(id, new ApplicationPage.Entered("sending", Map.of(), Map.of(), Words.of(refused))));
      return "resumption/application";
    }
  }
}
