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
    List<ProcedureDraft> drafts = mayWrite ? procedures.drafts(Access.scopeOf(Permission.RESUMPTION_PROCEDURE)) : List.of();
    model.addAttribute("page", new ProceduresPage(drafts, procedures.published(scope), mayWrite));
    return "resumption/procedures";
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
