package org.guatu.resumption.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Fields;
import org.guatu.kernel.InvalidInput;
import org.guatu.resumption.ReadinessCheck;
import org.guatu.resumption.procedure.Procedure;
import org.guatu.resumption.procedure.ProcedureDraft;
import org.guatu.resumption.procedure.ProcedureEntry;
import org.guatu.resumption.procedure.ProcedureId;
import org.guatu.resumption.procedure.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing a procedure, having it approved by a second person, publishing it. Rows are added and removed without saving. */
@Controller
class ProcedureDraftController {
  private static final String DRAFTS = ProcedureController.PATH + "/drafts";
  private static final String VIEW = "resumption/procedure-draft";

  private final Procedures procedures;
  private final List<String> checks;

  ProcedureDraftController(Procedures procedures, List<ReadinessCheck> checks) {
    this.procedures = procedures;
    this.checks = checks.stream().map(ReadinessCheck::code).sorted().toList();
  }

  /** @param pack a pack that ships with the product, to start from @param from a published version, to start from */
  @GetMapping(ProcedureController.PATH + "/new")
  @Requires(Permission.RESUMPTION_PROCEDURE)
  String ask(@RequestParam(defaultValue = "epidemic") String pack, @RequestParam(required = false) @Nullable UUID from, Model model) {
    ProcedureEntry start = from == null ? Procedures.shipped(pack) : entry(procedures.get(Access.scopeOf(Permission.RESUMPTION_READ), new ProcedureId(from)));
    return page(null, ProcedureForm.of(start), "", Map.of(), model);
  }

  @PostMapping(ProcedureController.PATH)
  @Requires(Permission.RESUMPTION_PROCEDURE)
  String draft(@RequestParam MultiValueMap<String, String> typed, @RequestParam(defaultValue = "") String edit, HttpServletResponse response, Model model) {
    ProcedureForm form = ProcedureForm.read(typed);
    if (!edit.isEmpty()) {
      return page(null, form.edited(edit), edit, Map.of(), model);
    }
    try {
      return "redirect:" + DRAFTS + "/" + procedures.draft(scope(), form.toEntry()).value();
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      return page(null, form, "", wrong.fields(), model);
    }
  }

  /** @param change whether who may approve it wants the editor instead of what he is to read */
  @GetMapping(DRAFTS + "/{id}")
  String show(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean change, Model model) {
    boolean mayWrite = Access.current().may(Permission.RESUMPTION_PROCEDURE);
    ProcedureId wanted = new ProcedureId(id);
    ProcedureDraft draft = mayWrite ? procedures.draft(scope(), wanted) : procedures.draftToApprove(Access.scopeOf(Permission.RESUMPTION_PROCEDURE_APPROVE), wanted);
    ProcedureDraftPage page = new ProcedureDraftPage(draft, ProcedureForm.of(draft.entry()), "", checks, "", "", Map.of());
    model.addAttribute("page", page);
    return !mayWrite || page.mayApprove() && !change ? "resumption/draft-reading" : VIEW;
  }

  @PostMapping(DRAFTS + "/{id}")
  @Requires(Permission.RESUMPTION_PROCEDURE)
  String revise(@PathVariable UUID id, @RequestParam long version, @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(defaultValue = "") String edit, HttpServletResponse response, Model model) {
    ProcedureForm form = ProcedureForm.read(typed);
    ProcedureId procedure = new ProcedureId(id);
    if (!edit.isEmpty()) {
      return page(procedures.draft(scope(), procedure), form.edited(edit), edit, Map.of(), model);
    }
    try {
      procedures.revise(scope(), procedure, version, form.toEntry());
      return "redirect:" + DRAFTS + "/" + id;
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      return page(procedures.draft(scope(), procedure), form, "", wrong.fields(), model);
    }
  }

  @PostMapping(DRAFTS + "/{id}/approve")
  String approve(@PathVariable UUID id, @RequestParam long version) {
    procedures.approve(Access.scopeOf(Permission.RESUMPTION_PROCEDURE_APPROVE), new ProcedureId(id), version);
    return "redirect:" + DRAFTS + "/" + id;
  }

  @PostMapping(DRAFTS + "/{id}/publish")
  @Requires(Permission.RESUMPTION_PROCEDURE)
  String publish(@PathVariable UUID id, @RequestParam long version, @RequestParam(defaultValue = "") String documentNumber,
      @RequestParam(defaultValue = "") String publishedOn, HttpServletResponse response, Model model) {
    ProcedureId procedure = new ProcedureId(id);
    try {
      Fields fields = new Fields();
      LocalDate on = fields.requiredDay("publishedOn", "发布日期", publishedOn);
      fields.check();
      procedures.publish(scope(), procedure, version, documentNumber, on);
      return "redirect:" + ProcedureController.PATH + "/" + id;
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      ProcedureDraft draft = procedures.draft(scope(), procedure);
      model.addAttribute("page", new ProcedureDraftPage(draft, ProcedureForm.of(draft.entry()), "", checks, documentNumber, publishedOn, wrong.fields()));
      return VIEW;
    }
  }

  private String page(@Nullable ProcedureDraft draft, ProcedureForm form, String edit, Map<String, String> errors, Model model) {
    model.addAttribute("page", new ProcedureDraftPage(draft, form, edit, checks, "", "", errors));
    return VIEW;
  }

  private static ProcedureEntry entry(Procedure version) {
    return new ProcedureEntry(version.code(), version.name(), version.basis(), version.content());
  }

  private static Scope scope() {
    return Access.scopeOf(Permission.RESUMPTION_PROCEDURE);
  }
}
