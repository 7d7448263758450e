package org.guatu.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.guatu.kernel.Fields;

/**
 * Somebody is to answer for something from a day on.
 *
 * @param subject the area, enterprise or task force, as the role says
 * @param reason the paper or meeting it rests on
 */
public record Appointment(AssignmentRole role, UUID subject, PersonId person, LocalDate from, String reason) {
  /** @throws org.guatu.kernel.InvalidInput if the reason is missing or too long */
  public Appointment {
    Fields fields = new Fields();
    reason = fields.required("reason", "依据", reason, 200);
    fields.check();
  }
}
