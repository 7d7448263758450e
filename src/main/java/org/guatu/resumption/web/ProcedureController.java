package org.guatu.resumption.web;

import java.util.List;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.resumption.procedure.Procedure;
import org.guatu.resumption.procedure.ProcedureDraft;
import org.guatu.resumption.procedure.ProcedureId;
import org.guatu.resumption.procedure.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The procedures of the zone, and one published version. */
@Controller
class ProcedureController {
  static final String PATH = "/resumption/procedures";

  private final Procedures procedures;

  ProcedureController(Procedures procedures) {
    this.procedures = procedures;
  }

  @GetMapping(PATH)
  String list(Model model) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_READ);
    boolean mayWrite = Access.current().may(Permission.RESUMPTION_PROCEDURE) && Access.scopeOf(Permission.RESUMPTION_PROCEDURE).wholeZone();
    model.addAttribute("page", new ProceduresPage(drafts(mayWrite), procedures.published(scope), mayWrite));
    return "resumption/procedures";
  }

  /** For who writes them and for who approves them; null for others. */
  private @Nullable List<ProcedureDraft> drafts(boolean mayWrite) {
    if (mayWrite) {
      return procedures.drafts(Access.scopeOf(Permission.RESUMPTION_PROCEDURE));
    }
    return Access.current().may(Permission.RESUMPTION_PROCEDURE_APPROVE) && Access.scopeOf(Permission.RESUMPTION_PROCEDURE_APPROVE).wholeZone()
        ? procedures.draftsToApprove(Access.scopeOf(Permission.RESUMPTION_PROCEDURE_APPROVE)) : null;
  }

  @GetMapping(PATH + "/{id}")
  String show(@PathVariable UUID id, Model model) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_READ);
    Procedure procedure = procedures.get(scope, new ProcedureId(id));
    List<Procedure> versions = procedures.published(scope).stream().filter(each -> each.code().equals(procedure.code())).toList();
    model.addAttribute("page", new ProcedurePage(procedure, versions, Access.current().may(Permission.RESUMPTION_PROCEDURE)));
    return "resumption/procedure";
  }
}
