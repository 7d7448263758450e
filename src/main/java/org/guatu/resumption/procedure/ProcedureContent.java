package org.guatu.resumption.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a procedure asks, and how.
 *
 * @param validityDays calendar days that a permit holds, its first day included
 * @param parties who signs
 * @param sources where the pack was taken from
 */
public record ProcedureContent(
    CampaignKind kind,
    List<ConditionGroup> groups,
    List<StepClock> steps,
    int validityDays,
    List<Party> parties,
    List<Standard> standards,
    List<String> sources) {

  /** @throws IllegalArgumentException if it makes no sense */
  public ProcedureContent {
    groups = List.copyOf(groups);
    steps = List.copyOf(steps);
    parties = List.copyOf(parties);
    standards = List.copyOf(standards);
    sources = List.copyOf(sources);
    if (groups.isEmpty() || validityDays < 1 || validityDays > 400) {
      throw new IllegalArgumentException("程序要有条件，有效期应为 1 到 400 天");
    }
    Set<String> codes = new HashSet<>();
    groups.stream().flatMap(group -> group.conditions().stream()).forEach(condition -> {
      if (!codes.add(condition.code())) {
        throw new IllegalArgumentException("条件代码“" + condition.code() + "”用了两次");
      }
    });
    if (Set.copyOf(parties).size() != parties.size()) {
      throw new IllegalArgumentException("同一签字方写了两次");
    }
    Set<StepClock.Phase> phases = steps.stream().map(StepClock::phase).collect(Collectors.toSet());
    if (phases.size() != steps.size() || !phases.contains(StepClock.Phase.DECISION) || !phases.contains(StepClock.Phase.RECTIFICATION)) {
      throw new IllegalArgumentException("步骤不得重复，并要写明核查决定和限期整改");
    }
    if (steps.stream().anyMatch(step -> step.phase() == StepClock.Phase.RECTIFICATION && step.workingDays() == 0)) {
      throw new IllegalArgumentException("限期整改至少 1 个工作日");
    }
  }

  /** The conditions asked of an application that began in an emergency or not, by code, in order. */
  public Map<String, Condition> conditions(boolean emergency) {
    return groups.stream().flatMap(group -> group.conditions().stream()).filter(condition -> condition.applies(emergency))
        .collect(Collectors.toMap(Condition::code, Function.identity(), (first, second) -> first, java.util.LinkedHashMap::new));
  }

  /** The working days of a step; 0 if it has no clock. */
  public int workingDays(StepClock.Phase phase) {
    return steps.stream().filter(step -> step.phase() == phase).mapToInt(StepClock::workingDays).findFirst().orElse(0);
  }
}
