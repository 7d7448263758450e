package org.guatu.resumption.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.identity.Role;
import org.guatu.kernel.Fields;
import org.guatu.resumption.procedure.StepClock;
import org.guatu.resumption.procedure.StepClock.Phase;
import org.springframework.util.MultiValueMap;

/** A step of a procedure as it is typed. @param days working days; "" if the procedure has no such step */
public record StepForm(Phase phase, Set<String> roles, String days) {
  /** Who may take a step. */
  public static final List<Role> ROLES =
      List.of(Role.SITE_OFFICER, Role.OWNER, Role.CONTRACTOR, Role.SUPERVISOR, Role.CONSTRUCTION_REVIEWER, Role.CONSTRUCTION_APPROVER);

  static StepForm read(MultiValueMap<String, String> typed, Phase phase) {
    String at = at(phase);
    return new StepForm(phase, new LinkedHashSet<>(typed.getOrDefault(at + "roles", List.of())), ConditionForm.text(typed, at + "days"));
  }

  static StepForm of(List<StepClock> steps, Phase phase) {
    return steps.stream().filter(step -> step.phase() == phase).findFirst()
        .map(step -> new StepForm(phase, step.roles().stream().map(Enum::name).collect(Collectors.toSet()), String.valueOf(step.workingDays())))
        .orElseGet(() -> new StepForm(phase, Set.of(), ""));
  }

  /** Where the fields of a phase begin: "p.DECISION.". */
  static String at(Phase phase) {
    return "p." + phase.name() + ".";
  }

  StepClock toStep(Fields fields) {
    String typed = days.strip();
    boolean number = typed.matches("\\d{1,2}") && Integer.parseInt(typed) <= 90;
    if (!number) {
      fields.wrong(at(phase) + "days", "工作日请写 0 到 90");
    }
    return new StepClock(phase, Arrays.stream(Role.values()).filter(role -> roles.contains(role.name())).toList(), number ? Integer.parseInt(typed) : 0);
  }

  public String field(String name) {
    return at(phase) + name;
  }
}
