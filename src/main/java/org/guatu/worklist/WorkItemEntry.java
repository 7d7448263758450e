package org.guatu.worklist;

import java.time.LocalDate;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Subject;
import org.guatu.organization.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a work item, checked. Goal, measure, node and exactly one person are what makes it one.
 *
 * @param list the list it stands on: 重点工作清单
 * @param node 时间节点: the day by which it is done
 * @param coUnits 配合单位, may be ""
 * @param subject what it is about, or null
 */
public record WorkItemEntry(
    String list, String goal, String measure, LocalDate node, PersonId person, String coUnits, @Nullable Subject subject) {
  /** @throws org.guatu.kernel.InvalidInput if a field is missing or too long */
  public WorkItemEntry {
    Fields fields = new Fields();
    list = fields.required("list", "清单名称", list, 40);
    goal = fields.required("goal", "目标", goal, 200);
    measure = fields.requiredBlock("measure", "措施", measure, 1000);
    coUnits = fields.line("coUnits", "配合单位", coUnits, 100);
    fields.check();
  }
}
