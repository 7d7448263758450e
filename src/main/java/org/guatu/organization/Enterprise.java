package org.guatu.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as it is registered now.
 *
 * @param area the responsibility area it lies in, or null
 * @param department the department in charge of it (主管部门), or null
 */
public record Enterprise(
    EnterpriseId id,
    UnifiedSocialCreditCode code,
    String name,
    String industry,
    String address,
    String contact,
    String phone,
    @Nullable AreaId area,
    @Nullable DepartmentId department,
    Instant updatedAt,
    long version) {

  /** What can be changed of it. */
  EnterpriseEntry entry() {
    return new EnterpriseEntry(name, industry, address, contact, phone, area, department);
  }
}
