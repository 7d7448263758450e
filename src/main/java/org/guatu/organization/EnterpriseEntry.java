package org.guatu.organization;

import org.guatu.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** What is written down about an enterprise besides its code, checked. */
public record EnterpriseEntry(
    String name,
    String industry,
    String address,
    String contact,
    String phone,
    @Nullable AreaId area,
    @Nullable DepartmentId department) {
  /** @throws org.guatu.kernel.InvalidInput if a field is missing, too long or no telephone number */
  public EnterpriseEntry {
    Fields fields = new Fields();
    name = fields.required("name", "名称", name, 100);
    industry = fields.line("industry", "行业", industry, 60);
    address = fields.line("address", "地址", address, 120);
    contact = fields.line("contact", "联系人", contact, 40);
    phone = Phones.read(fields, "phone", phone);
    fields.check();
  }
}
