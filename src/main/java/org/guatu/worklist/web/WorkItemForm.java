package org.guatu.worklist.web;

import java.time.LocalDate;
import java.util.UUID;
import org.guatu.kernel.Fields;
import org.guatu.organization.PersonId;
import org.guatu.worklist.WorkItemEntry;
import org.jspecify.annotations.Nullable;

/** What is typed when a work item is registered. */
public record WorkItemForm(@Nullable String list, @Nullable String goal, @Nullable String measure, @Nullable String node, @Nullable String person,
    @Nullable String coUnits) {
  static final WorkItemForm EMPTY = new WorkItemForm("重点工作清单", "", "", "", "", "");

  WorkItemEntry toEntry() {
    Fields fields = new Fields();
    fields.required("list", "清单名称", list, 40);
    fields.required("goal", "目标", goal, 200);
    fields.requiredBlock("measure", "措施", measure, 1000);
    LocalDate day = fields.requiredDay("node", "时间节点", node);
    UUID responsible = fields.requiredId("person", "责任人", person);
    fields.line("coUnits", "配合单位", coUnits, 100);
    fields.check();
    return new WorkItemEntry(shown(list), shown(goal), shown(measure), day, new PersonId(responsible), shown(coUnits), null);
  }

  public String shownList() {
    return shown(list);
  }

  public String shownGoal() {
    return shown(goal);
  }

  public String shownMeasure() {
    return shown(measure);
  }

  public String shownNode() {
    return shown(node);
  }

  public String shownPerson() {
    return shown(person);
  }

  public String shownCoUnits() {
    return shown(coUnits);
  }

  private static String shown(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
