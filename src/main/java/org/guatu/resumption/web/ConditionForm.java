package org.guatu.resumption.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.kernel.Fields;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.procedure.ConditionMode;
import org.guatu.resumption.procedure.EvidenceKind;
import org.springframework.util.MultiValueMap;

/** A condition as it is typed. @param code "" for a new one @param check a readiness check's code, "" for none */
public record ConditionForm(
    String code, String name, String standard, Set<String> evidence, boolean mandatory, String mode, String check, String source) {
  static final ConditionForm EMPTY = new ConditionForm("", "", "", Set.of(), true, ConditionMode.ALWAYS.name(), "", "");

  /** @param at where its fields begin: "g0.c1." */
  static ConditionForm read(MultiValueMap<String, String> typed, String at) {
    return new ConditionForm(text(typed, at + "code"), text(typed, at + "name"), text(typed, at + "standard"),
        new LinkedHashSet<>(typed.getOrDefault(at + "evidence", List.of())), typed.containsKey(at + "mandatory"), text(typed, at + "mode"),
        text(typed, at + "check"), text(typed, at + "source"));
  }

  static ConditionForm of(Condition condition) {
    return new ConditionForm(condition.code(), condition.name(), condition.standard(),
        condition.evidence().stream().map(Enum::name).collect(Collectors.toSet()), condition.mandatory(), condition.mode().name(),
        Objects.requireNonNullElse(condition.check(), ""), condition.source());
  }

  /** @param fallback its code if it has none yet; a stand-in takes the place of what is missing, which the check never lets through */
  Condition toCondition(Fields fields, String at, String fallback) {
    String title = fields.required(at + "name", "条件名称", name, 60);
    String what = fields.required(at + "standard", "标准", standard, 300);
    String written = fields.line(at + "source", "来源", source, 100);
    ConditionMode when = fields.choice(at + "mode", "何时要求", mode, ConditionMode.class);
    List<EvidenceKind> kinds = Arrays.stream(EvidenceKind.values()).filter(kind -> evidence.contains(kind.name())).toList();
    return new Condition(code.matches("[a-z0-9-]{1,40}") ? code : fallback, title.isEmpty() ? "—" : title, what.isEmpty() ? "—" : what, kinds, mandatory, when,
        check.isBlank() ? null : check, written);
  }

  static String text(MultiValueMap<String, String> typed, String field) {
    return Objects.requireNonNullElse(typed.getFirst(field), "");
  }
}
