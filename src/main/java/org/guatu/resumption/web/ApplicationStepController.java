package org.guatu.resumption.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.document.AttachmentId;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.kernel.Fields;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Submission;
import org.guatu.resumption.procedure.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The site's steps with an application: what is applied for, self-check, signatures, sending, withdrawal. */
@Controller
class ApplicationStepController {
  private static final String ONE = ApplicationController.PATH + "/{id}";
  private static final int MOST_PEOPLE = 100_000;

  private final ApplicationForms forms;
  private final Submission submission;
  private final ApplicationPages pages;
  private final Evidence evidence;

  ApplicationStepController(ApplicationForms forms, Submission submission, ApplicationPages pages, Evidence evidence) {
    this.forms = forms;
    this.submission = submission;
    this.pages = pages;
    this.evidence = evidence;
  }

  /** @param plan the one that stays unless a file comes */
  @PostMapping(ONE + "/particulars")
  @Requires(Permission.RESUMPTION_APPLY)
  String describe(@PathVariable UUID id, @RequestParam long version, @RequestParam(defaultValue = "") String requestedOn,
      @RequestParam(defaultValue = "") String headcount, @RequestParam(defaultValue = "") String plan, @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletResponse response, Model model) throws IOException {
    ApplicationId application = new ApplicationId(id);
    try {
      Fields fields = new Fields();
      LocalDate day = fields.day("requestedOn", "拟复工日期", requestedOn);
      UUID kept = fields.id("plan", "复工方案", plan);
      Integer people = fields.number("headcount", "人数", headcount, 1, MOST_PEOPLE);
      fields.check();
      List<AttachmentId> added = evidence.attach(application, file == null ? List.of() : List.of(file));
      AttachmentId attached = !added.isEmpty() ? added.getFirst() : kept == null ? null : new AttachmentId(kept);
      forms.describe(Access.scopeOf(Permission.RESUMPTION_APPLY), application, version, new ResumptionApplication.Particulars(day, people, attached));
      return "redirect:" + application.path() + "#particulars";
    } catch (InvalidInput wrong) {
      return again(id, "particulars", Map.of("requestedOn", requestedOn, "headcount", headcount), wrong, response, model);
    }
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
      return again(id, "withdraw", Map.of("reason", reason), wrong, response, model);
    }
  }

  private String again(UUID id, String form, Map<String, String> typed, InvalidInput wrong, HttpServletResponse response, Model model) {
    response.setStatus(422);
    model.addAttribute("page", pages.page(id, new ApplicationPage.Entered(form, typed, wrong.fields(), "")));
    return "resumption/application";
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
