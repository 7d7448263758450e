package org.guatu.rulebook;

import java.time.LocalDate;
import org.guatu.kernel.Fields;

/** What is written down about a rule pack, checked but for its content. */
public record DraftEntry(String kind, String name, LocalDate effectiveFrom, String basis, String content) {
  /** @throws org.guatu.kernel.InvalidInput if a field is missing or too long */
  public DraftEntry {
    Fields fields = new Fields();
    name = fields.required("name", "名称", name, 60);
    basis = fields.required("basis", "依据", basis, 200);
    content = fields.requiredBlock("content", "参数", content, PackContent.LONGEST);
    fields.check();
  }
}
