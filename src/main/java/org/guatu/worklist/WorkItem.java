package org.guatu.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Subject;
import org.guatu.kernel.WorkingDays;
import org.guatu.organization.Person;
import org.guatu.organization.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A work item as of a moment.
 *
 * @param originalNode the day first set, kept when it is moved
 * @param node the day that holds
 * @param reporter the account that reported it as done, or null
 */
public record WorkItem(
    WorkItemId id,
    String list,
    String goal,
    String measure,
    LocalDate originalNode,
    LocalDate node,
    PersonId person,
    String personName,
    String department,
    String coUnits,
    @Nullable Subject subject,
    WorkItemState state,
    @Nullable UUID reporter,
    Instant createdAt,
    long version) {

  /** How often and how far it slipped is told by the events; whether it slipped at all, by this. */
  public boolean wasMoved() {
    return !node.equals(originalNode);
  }

  /** 正常, 预警 within so many working days of the node, 滞后 after it, 已完成 when verified. */
  public Lamp lamp(LocalDate today, WorkingDays days, int warnWorkingDays) {
    return switch (state) {
      case VERIFIED -> Lamp.DONE;
      case CANCELLED -> Lamp.IDLE;
      case REPORTED -> Lamp.OK;
      case OPEN -> node.isBefore(today) ? Lamp.LATE : node.isAfter(days.after(today, warnWorkingDays)) ? Lamp.OK : Lamp.WARN;
    };
  }

  /** The same with somebody else. */
  WorkItem with(Person next) {
    return new WorkItem(id, list, goal, measure, originalNode, node, next.id(), next.name(), department, coUnits, subject, state, reporter, createdAt, version);
  }

  public String path() {
    return "/worklist/items/" + id.value();
  }
}
