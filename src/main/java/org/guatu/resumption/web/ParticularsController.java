package org.guatu.resumption.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.CheckedMeanwhile;
import org.guatu.resumption.application.ResumptionApplication.Particulars;
import org.guatu.resumption.web.ItemController.Answered;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Saves what is applied for, the day, the people, the plan: from a phone's outbox as JSON, and from a plain form. */
@Controller
class ParticularsController {
  private static final String PARTICULARS = ApplicationController.PATH + "/{id}/particulars";
  private static final String TAKEN = "别人先改了拟复工日期、人数或方案";

  private final ApplicationForms forms;
  private final Applications applications;
  private final ApplicationPages pages;
  private final Evidence evidence;

  ParticularsController(ApplicationForms forms, Applications applications, ApplicationPages pages, Evidence evidence) {
    this.forms = forms;
    this.applications = applications;
    this.pages = pages;
    this.evidence = evidence;
  }

  @PutMapping(PARTICULARS)
  @Requires(Permission.RESUMPTION_APPLY)
  ResponseEntity<Answered> put(@PathVariable UUID id, @RequestBody ParticularsForm form) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_APPLY);
    try {
      Particulars said = form.toParticulars(List.of());
      forms.replace(scope, new ApplicationId(id), form.seen(), form.selfCheck(), said);
      return ResponseEntity.ok(new Answered(said.stamp(), ""));
    } catch (InvalidInput wrong) {
      return ResponseEntity.status(422).body(new Answered(null, String.join("；", wrong.fields().values())));
    } catch (CheckedMeanwhile checked) {
      return ResponseEntity.status(412).body(new Answered(null, Words.of(checked)));
    } catch (RuleViolation rule) {
      return ResponseEntity.status(409).body(new Answered(null, Words.of(rule)));
    } catch (Conflict conflict) {
      String now = applications.sheet(Access.scopeOf(Permission.RESUMPTION_READ), new ApplicationId(id)).application().particulars().stamp();
      return ResponseEntity.status(409).body(new Answered(now, TAKEN));
    }
  }

  @PostMapping(PARTICULARS)
  @Requires(Permission.RESUMPTION_APPLY)
  String post(@PathVariable UUID id, @ModelAttribute ParticularsForm form, @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletResponse response, Model model) throws IOException {
    ApplicationId application = new ApplicationId(id);
    try {
      form.toParticulars(List.of());
      Particulars said = form.toParticulars(evidence.attach(application, form.selfCheck(), file == null ? List.of() : List.of(file)));
      forms.replace(Access.scopeOf(Permission.RESUMPTION_APPLY), application, form.seen(), form.selfCheck(), said);
      return "redirect:" + application.path() + "#particulars";
    } catch (InvalidInput wrong) {
      return again(id, form, wrong.fields(), 422, response, model);
    } catch (CheckedMeanwhile checked) {
      return again(id, form, Map.of("requestedOn", Words.of(checked)), 412, response, model);
    } catch (Conflict conflict) {
      return again(id, form, Map.of("requestedOn", TAKEN + "，请核对后再保存"), 412, response, model);
    }
  }

  private String again(UUID id, ParticularsForm form, Map<String, String> wrong, int status, HttpServletResponse response, Model model) {
    response.setStatus(status);
    Map<String, String> typed = Map.of("requestedOn", Objects.requireNonNullElse(form.requestedOn(), ""), "headcount", Objects.requireNonNullElse(form.headcount(), ""));
    model.addAttribute("page", pages.page(id, new ApplicationPage.Entered("particulars", typed, wrong, "")));
    return "resumption/application";
  }
}
