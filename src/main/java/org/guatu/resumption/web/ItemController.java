package org.guatu.resumption.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.CheckedMeanwhile;
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

/** Saves the answers of an application one by one: from a phone's outbox as JSON, and from a plain form. */
@Controller
class ItemController {
  private static final String ITEM = ApplicationController.PATH + "/{id}/items/{code}";
  private static final String TAKEN = "别人先改了这一项";

  private final ApplicationForms forms;
  private final ApplicationPages pages;
  private final Evidence evidence;

  ItemController(ApplicationForms forms, ApplicationPages pages, Evidence evidence) {
    this.forms = forms;
    this.pages = pages;
    this.evidence = evidence;
  }

  /** The outbox's answer. @param version what the next save builds on; null if nothing was saved @param message why not; "" if it was */
  record Answered(@Nullable String version, String message) {}

  /** @param id of what was uploaded */
  record Uploaded(String id) {}

  @PutMapping(ITEM)
  @Requires(Permission.RESUMPTION_APPLY)
  ResponseEntity<Answered> put(@PathVariable UUID id, @PathVariable String code, @RequestBody ItemForm form) {
    try {
      int version = forms.save(Access.scopeOf(Permission.RESUMPTION_APPLY), new ApplicationId(id), form.toEntry(code, List.of()), form.selfCheck());
      return ResponseEntity.ok(new Answered(Integer.toString(version), ""));
    } catch (InvalidInput wrong) {
      return refused(422, wrong);
    } catch (CheckedMeanwhile checked) {
      return ResponseEntity.status(412).body(new Answered(null, Words.of(checked)));
    } catch (RuleViolation rule) {
      return ResponseEntity.status(409).body(new Answered(null, Words.of(rule)));
    } catch (Conflict conflict) {
      return ResponseEntity.status(409).body(new Answered(Long.toString(conflict.current()), TAKEN));
    }
  }

  @PostMapping(ApplicationController.PATH + "/{id}/evidence")
  @Requires(Permission.RESUMPTION_APPLY)
  ResponseEntity<?> upload(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID selfCheck, @RequestParam MultipartFile file) throws IOException {
    try {
      return ResponseEntity.ok(new Uploaded(evidence.attach(new ApplicationId(id), selfCheck, file).value().toString()));
    } catch (InvalidInput wrong) {
      return refused(422, wrong);
    } catch (CheckedMeanwhile checked) {
      return ResponseEntity.status(412).body(new Answered(null, Words.of(checked)));
    } catch (RuleViolation rule) {
      return ResponseEntity.status(409).body(new Answered(null, Words.of(rule)));
    }
  }

  @PostMapping(ITEM)
  @Requires(Permission.RESUMPTION_APPLY)
  String post(@PathVariable UUID id, @PathVariable String code, @ModelAttribute ItemForm form,
      @RequestParam(required = false) @Nullable List<MultipartFile> file, HttpServletResponse response, Model model) throws IOException {
    ApplicationId application = new ApplicationId(id);
    try {
      form.toEntry(code, List.of());
      var added = evidence.attach(application, form.selfCheck(), file == null ? List.of() : file);
      forms.save(Access.scopeOf(Permission.RESUMPTION_APPLY), application, form.toEntry(code, added), form.selfCheck());
      return "redirect:" + application.path() + "#c-" + code;
    } catch (InvalidInput wrong) {
      return again(id, code, form, wrong.fields(), 422, response, model);
    } catch (CheckedMeanwhile checked) {
      return again(id, code, form, Map.of("answer", Words.of(checked)), 412, response, model);
    } catch (Conflict conflict) {
      return again(id, code, form, Map.of("answer", TAKEN + "，请核对后再保存"), 412, response, model);
    }
  }

  /** @param code the condition whose earlier answer still holds; absent for all */
  @PostMapping(ApplicationController.PATH + "/{id}/carry-over")
  @Requires(Permission.RESUMPTION_APPLY)
  String carryOver(@PathVariable UUID id, @RequestParam(required = false) @Nullable String code, @RequestParam(required = false) @Nullable UUID selfCheck) {
    ApplicationId application = new ApplicationId(id);
    forms.carryOver(Access.scopeOf(Permission.RESUMPTION_APPLY), application, code, selfCheck);
    return "redirect:" + application.path() + (code == null ? "#now" : "#c-" + code);
  }

  private String again(UUID id, String code, ItemForm form, Map<String, String> wrong, int status, HttpServletResponse response, Model model) {
    response.setStatus(status);
    Map<String, String> typed = Map.of("answer", form.answer() == null ? "" : form.answer(), "reason", form.reason() == null ? "" : form.reason());
    model.addAttribute("page", pages.page(id, new ApplicationPage.Entered(code, typed, wrong, "")));
    return "resumption/application";
  }

  private static ResponseEntity<Answered> refused(int status, InvalidInput wrong) {
    return ResponseEntity.status(status).body(new Answered(null, String.join("；", wrong.fields().values())));
  }
}
