package org.guatu.organization;

import org.guatu.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** What is written down about a department, checked. */
public record DepartmentEntry(@Nullable DepartmentId parent, DepartmentKind kind, String name, String shortName, int position) {
  /** @throws org.guatu.kernel.InvalidInput if a field is missing, too long or out of range */
  public DepartmentEntry {
    Fields fields = new Fields();
    name = fields.required("name", "全称", name, 60);
    shortName = fields.required("shortName", "简称", shortName, 20);
    if (position < 0 || position > 9999) {
      fields.wrong("position", "次序请写 0 到 9999 的整数");
    }
    fields.check();
  }
}
