package org.guatu.resumption.procedure;

import org.guatu.kernel.Fields;

/**
 * A procedure as it is written.
 *
 * @param code lower-case letters, digits and hyphens
 * @param basis the document or meeting that it rests on
 */
public record ProcedureEntry(String code, String name, String basis, ProcedureContent content) {
  /** @throws org.guatu.kernel.InvalidInput if a text is missing */
  public ProcedureEntry {
    Fields fields = new Fields();
    code = fields.required("code", "代码", code, 40);
    name = fields.required("name", "名称", name, 100);
    basis = fields.required("basis", "依据", basis, 500);
    if (!code.isEmpty() && !code.matches("[a-z0-9-]+")) {
      fields.wrong("code", "代码用小写字母、数字和短横");
    }
    fields.check();
  }
}
