package org.guatu.resumption.web;

import java.util.ArrayList;
import java.util.List;
import org.guatu.kernel.Fields;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.procedure.ConditionGroup;
import org.springframework.util.MultiValueMap;

/** A group of conditions as it is typed. @param code "" for a new one */
public record GroupForm(String code, String name, List<ConditionForm> conditions) {
  static final GroupForm EMPTY = new GroupForm("", "", List.of(ConditionForm.EMPTY));

  /** @param at where its fields begin: "g0." */
  static GroupForm read(MultiValueMap<String, String> typed, String at) {
    List<ConditionForm> conditions = new ArrayList<>();
    while (typed.containsKey(at + "c" + conditions.size() + ".name")) {
      conditions.add(ConditionForm.read(typed, at + "c" + conditions.size() + "."));
    }
    return new GroupForm(ConditionForm.text(typed, at + "code"), ConditionForm.text(typed, at + "name"), conditions);
  }

  static GroupForm of(ConditionGroup group) {
    return new GroupForm(group.code(), group.name(), group.conditions().stream().map(ConditionForm::of).toList());
  }

  /** @param conditions those of the group, read already; none is told at the group's name */
  ConditionGroup toGroup(Fields fields, String at, String fallback, List<Condition> conditions) {
    String title = fields.required(at + "name", "条件组名称", name, 40);
    if (conditions.isEmpty()) {
      fields.wrong(at + "name", "条件组至少要有一项条件");
      fields.check();
    }
    return new ConditionGroup(code.isBlank() ? fallback : code, title.isEmpty() ? "—" : title, conditions);
  }

  public long mandatory() {
    return conditions.stream().filter(ConditionForm::mandatory).count();
  }

  GroupForm with(List<ConditionForm> other) {
    return new GroupForm(code, name, List.copyOf(other));
  }
}
