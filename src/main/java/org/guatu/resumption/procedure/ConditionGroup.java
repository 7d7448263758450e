package org.guatu.resumption.procedure;

import java.util.List;

/** Conditions that belong together: one of the 六个到位 or 六个一. */
public record ConditionGroup(String code, String name, List<Condition> conditions) {
  /** @throws IllegalArgumentException if the group holds nothing */
  public ConditionGroup {
    conditions = List.copyOf(conditions);
    if (name.isBlank() || conditions.isEmpty()) {
      throw new IllegalArgumentException("条件组“" + name + "”要有名称和至少一项条件");
    }
  }
}
