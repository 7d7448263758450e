package org.guatu.organization;

import org.guatu.kernel.Fields;

/** What is written down about a responsibility area, checked. */
public record AreaEntry(String name, String extent, int position) {
  /** @throws org.guatu.kernel.InvalidInput if a field is missing, too long or out of range */
  public AreaEntry {
    Fields fields = new Fields();
    name = fields.required("name", "名称", name, 40);
    extent = fields.line("extent", "范围", extent, 200);
    if (position < 0 || position > 9999) {
      fields.wrong("position", "次序请写 0 到 9999 的整数");
    }
    fields.check();
  }
}
