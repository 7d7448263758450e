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
 * @param edit the button that added, moved or took away a row of the form, see {@link ProcedureForm#edited}; "" if none did
 * @param publishedOn what was typed for the publication, as {@code documentNumber}
 */
public record ProcedureDraftPage(
    @Nullable ProcedureDraft draft, ProcedureForm form, String edit, List<String> checks, String documentNumber, String publishedOn, Map<String, String> errors) {
  public String path() {
    return draft == null ? ProcedureController.PATH : ProcedureController.PATH + "/drafts/" + draft.id().value();
  }

  /** Whether the reader may approve it now; that it is not his own, the rule says. */
  public boolean mayApprove() {
    return draft != null && draft.status() == ProcedureStatus.DRAFT && Access.current().may(Permission.RESUMPTION_PROCEDURE_APPROVE);
  }

  /** Whether the reader writes drafts himself. */
  public boolean mayWrite() {
    return Access.current().may(Permission.RESUMPTION_PROCEDURE);
  }

  public boolean mayPublish() {
    return mayWrite() && draft != null && draft.status() == ProcedureStatus.APPROVED;
  }

  public int conditions() {
    return form.groups().stream().mapToInt(group -> group.conditions().size()).sum();
  }

  /** How many fields of a group have to be corrected. */
  public long wrong(int group) {
    return errors.keySet().stream().filter(field -> field.startsWith("g" + group + ".")).count();
  }

  /** Whether a group stands open: to be corrected, without a name yet, or just changed. */
  public boolean unfolded(int group) {
    return wrong(group) > 0 || form.groups().get(group).name().isBlank() || edit.matches("(add|remove|raise)-condition:" + group + "(:.*)?");
  }

  /** Where the cursor belongs after a row was added: the place of the condition or of the group's name, as "g0.c1." or "g0."; "" if none was. */
  public String added() {
    if (edit.equals("add-group")) {
      return "g" + (form.groups().size() - 1) + ".";
    }
    if (!edit.matches("add-condition:\\d{1,3}")) {
      return "";
    }
    int group = Integer.parseInt(edit.substring(edit.indexOf(':') + 1));
    return group < form.groups().size() ? "g" + group + ".c" + (form.groups().get(group).conditions().size() - 1) + "." : "";
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /** A readiness check in words. */
  public static String check(String code) {
    return Words.has("resumption.check." + code) ? Words.of("resumption.check." + code) : code;
  }
}
