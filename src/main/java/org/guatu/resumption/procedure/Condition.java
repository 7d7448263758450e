package org.guatu.resumption.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a site has to show.
 *
 * @param code permanent within the procedure, e.g. "site-officer"
 * @param standard what counts as met
 * @param evidence the kinds that prove it, any of them; none if the answer is enough
 * @param mandatory whether it has to be met before work may resume
 * @param check the code of the {@link org.guatu.resumption.ReadinessCheck} that informs it, or null
 * @param source where it is written
 */
public record Condition(
    String code, String name, String standard, List<EvidenceKind> evidence, boolean mandatory, ConditionMode mode, @Nullable String check, String source) {

  /** @throws IllegalArgumentException if the code or the name is missing */
  public Condition {
    evidence = List.copyOf(evidence);
    if (!code.matches("[a-z0-9-]{1,40}") || name.isBlank() || standard.isBlank()) {
      throw new IllegalArgumentException("条件“" + name + "”要有代码（小写字母、数字和短横）、名称和标准");
    }
  }

  /** Whether it is asked of an application that began in an emergency or not. */
  public boolean applies(boolean emergency) {
    return emergency || mode == ConditionMode.ALWAYS;
  }
}
