package org.guatu.matter;

import java.time.LocalDate;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.WorkingDays;

/**
 * Lights lamps by the calendar and clocks of a moment.
 *
 * @param warnWorkingDays before a limit 预警 begins
 */
public record MatterLamps(LocalDate today, WorkingDays days, int warnWorkingDays) {
  public Lamp of(Matter matter) {
    return matter.lamp(today, days, warnWorkingDays);
  }
}
