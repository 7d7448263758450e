package org.guatu.worklist.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.kernel.Subject;
import org.guatu.worklist.WorkItem;
import org.guatu.worklist.WorkItemEvent;
import org.guatu.worklist.WorkItemState;
import org.guatu.worklist.WorkItemStep;
import org.jspecify.annotations.Nullable;

/** The machine form of work items: days are ISO dates in Asia/Shanghai, moments carry their offset, enums are their names. */
final class WorkItemJson {
  private WorkItemJson() {}

  /** A page; {@code next} is null on the last one. */
  record Items(List<Item> items, @Nullable String next) {}

  /** A work item as of the moment asked for; {@code originalNode} is the day first set. */
  record Item(UUID id, String list, String goal, String measure, LocalDate originalNode, LocalDate node, UUID personId, String person, String department,
      String coUnits, @Nullable Subject subject, WorkItemState state, Instant createdAt) {
    static Item of(WorkItem item) {
      return new Item(item.id().value(), item.list(), item.goal(), item.measure(), item.originalNode(), item.node(), item.person().value(),
          item.personName(), item.department(), item.coUnits(), item.subject(), item.state(), item.createdAt());
    }
  }

  /** One item with what was done with it, the latest first, and the steps that its state allows. */
  record One(Item item, long version, List<WorkItemStep> steps, List<Event> events) {
    static One of(WorkItem item, List<WorkItemEvent> events) {
      return new One(Item.of(item), item.version(), List.of(WorkItemStep.values()).stream().filter(step -> step.isTaken() && item.state().allows(step)).toList(),
          events.stream().map(Event::of).toList());
    }
  }

  /** Something that was done, and what held after it. */
  record Event(WorkItemStep step, WorkItemState state, LocalDate node, String person, String text, Instant recordedAt, String actor) {
    static Event of(WorkItemEvent event) {
      return new Event(event.step(), event.state(), event.node(), event.person(), event.text(), event.recordedAt(), event.actor());
    }
  }

  /**
   * What a step says.
   *
   * @param person an id, where somebody else has it next
   * @param node a day, where it is moved
   */
  record Step(@Nullable String text, @Nullable String person, @Nullable String node) {}
}
