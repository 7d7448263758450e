package org.guatu.resumption.procedure;

import java.util.List;
import org.guatu.identity.Role;

/**
 * A step of a procedure: who takes it, within how many working days.
 *
 * @param roles who may take it
 * @param workingDays 0 for a step without a clock of its own
 */
public record StepClock(Phase phase, List<Role> roles, int workingDays) {
  /** @throws IllegalArgumentException if the limit makes no sense */
  public StepClock {
    roles = List.copyOf(roles);
    if (workingDays < 0 || workingDays > 90) {
      throw new IllegalArgumentException("步骤的工作日应为 0 到 90");
    }
  }

  /** The steps that a procedure has. */
  public enum Phase {
    /** 自查. */
    SELF_CHECK,
    /** 三方联合验收. */
    JOINT_ACCEPTANCE,
    /** 核查和决定, from the submission on. */
    DECISION,
    /** 限期整改, from the return on. */
    RECTIFICATION
  }
}
