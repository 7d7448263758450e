package org.guatu.organization.web;

import java.util.List;
import java.util.Map;
import org.guatu.organization.Assignment;
import org.guatu.organization.Enterprise;
import org.guatu.organization.EnterpriseRevision;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise, or the form of a new one: its registration, how it came about, its butlers.
 *
 * @param enterprise null for a new one
 */
public record EnterprisePage(@Nullable Enterprise enterprise, EnterpriseForm form, List<EnterpriseRevision> history, List<Assignment> duties,
    List<Choice> areas, List<Choice> departments, List<Choice> people, boolean mayWrite, Map<String, String> errors) {
  public String path() {
    return enterprise == null ? EnterpriseController.PATH : EnterpriseController.PATH + "/" + enterprise.id().value();
  }
}
