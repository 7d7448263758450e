package org.guatu.organization;

import org.guatu.identity.AccountId;
import org.guatu.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** What is written down about a person, checked. */
public record PersonEntry(DepartmentId department, @Nullable AccountId account, String name, String post, String phone) {
  /** @throws org.guatu.kernel.InvalidInput if a field is missing, too long or no telephone number */
  public PersonEntry {
    Fields fields = new Fields();
    name = fields.required("name", "姓名", name, 40);
    post = fields.line("post", "职务", post, 40);
    phone = Phones.read(fields, "phone", phone);
    fields.check();
  }
}
