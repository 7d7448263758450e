package org.guatu.resumption.web;

import java.util.List;
import java.util.Map;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.kernel.Words;
import org.guatu.resumption.procedure.ProcedureDraft;
import org.guatu.resumption.procedure.ProcedureStatus;
import org.jspecify.annotations.Nullable;

/**
 * The editor of a draft.
 *
 * @param draft null for one that is not saved yet
 * @param checks the codes of the readiness checks that conditions may name
 * @param publishedOn what was typed for the publication, as {@code documentNumber}
 */
public record ProcedureDraftPage(
    @Nullable ProcedureDraft draft, ProcedureForm form, List<String> checks, String documentNumber, String publishedOn, Map<String, String> errors) {
  public String path() {
    return draft == null ? ProcedureController.PATH : ProcedureController.PATH + "/drafts/" + draft.id().value();
  }

  /** Whether the reader may approve it now; that it is not his own, the rule says. */
  public boolean mayApprove() {
    return draft != null && draft.status() == ProcedureStatus.DRAFT && Access.current().may(Permission.RESUMPTION_PROCEDURE_APPROVE);
  }

  public boolean mayPublish() {
    return draft != null && draft.status() == ProcedureStatus.APPROVED;
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /** A readiness check in words. */
  public static String check(String code) {
    return Words.has("resumption.check." + code) ? Words.of("resumption.check." + code) : code;
  }
}
