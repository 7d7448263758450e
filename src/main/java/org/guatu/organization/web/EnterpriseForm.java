package org.guatu.organization.web;

import java.util.UUID;
import org.guatu.kernel.Fields;
import org.guatu.kernel.InvalidInput;
import org.guatu.organization.AreaId;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.Enterprise;
import org.guatu.organization.EnterpriseEntry;
import org.guatu.organization.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/** What is typed about an enterprise. */
public record EnterpriseForm(@Nullable String code, @Nullable String name, @Nullable String industry, @Nullable String address, @Nullable String contact,
    @Nullable String phone, @Nullable String area, @Nullable String department, @Nullable Long version) {
  static final EnterpriseForm EMPTY = new EnterpriseForm("", "", "", "", "", "", "", "", 0L);

  static EnterpriseForm of(Enterprise enterprise) {
    return new EnterpriseForm(enterprise.code().value(), enterprise.name(), enterprise.industry(), enterprise.address(), enterprise.contact(),
        enterprise.phone(), enterprise.area() == null ? "" : enterprise.area().value().toString(),
        enterprise.department() == null ? "" : enterprise.department().value().toString(), enterprise.version());
  }

  /** @throws InvalidInput at the field "code" with what is wrong in it */
  UnifiedSocialCreditCode toCode() {
    try {
      return new UnifiedSocialCreditCode(shown(code));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("code", String.valueOf(e.getMessage()));
    }
  }

  EnterpriseEntry toEntry() {
    Fields fields = new Fields();
    UUID lies = fields.id("area", "责任区", area);
    UUID charge = fields.id("department", "主管部门", department);
    fields.check();
    return new EnterpriseEntry(shown(name), shown(industry), shown(address), shown(contact), shown(phone), lies == null ? null : new AreaId(lies),
        charge == null ? null : new DepartmentId(charge));
  }

  public long shownVersion() {
    return version == null ? 0 : version;
  }

  /** What stands in a field; "" for what was not sent. */
  public static String shown(@Nullable String typed) {
    return Typed.text(typed);
  }
}
