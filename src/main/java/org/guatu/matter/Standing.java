package org.guatu.matter;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a matter stands after a step: what every event carries, so that any moment can be read back.
 *
 * @param department who has it, or null while nobody has
 * @param person exactly one person who has it, or null while nobody has
 * @param planDue the day by which a plan is to be reported
 * @param due the day by which it is to be solved
 * @param progressDue the day by which progress is to be reported
 */
record Standing(
    MatterState state,
    @Nullable UUID department,
    @Nullable UUID person,
    @Nullable LocalDate planDue,
    @Nullable LocalDate due,
    @Nullable LocalDate progressDue) {

  static final Standing RAISED = new Standing(MatterState.RAISED, null, null, null, null, null);

  Standing in(MatterState next) {
    return new Standing(next, department, person, planDue, due, progressDue);
  }

  Standing with(UUID nextDepartment, UUID nextPerson) {
    return new Standing(state, nextDepartment, nextPerson, planDue, due, progressDue);
  }

  Standing dueBy(@Nullable LocalDate plan, @Nullable LocalDate solution, @Nullable LocalDate progress) {
    return new Standing(state, department, person, plan, solution, progress);
  }
}
