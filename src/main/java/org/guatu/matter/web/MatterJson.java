package org.guatu.matter.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.kernel.Subject;
import org.guatu.matter.Matter;
import org.guatu.matter.MatterEvent;
import org.guatu.matter.MatterKind;
import org.guatu.matter.MatterState;
import org.guatu.matter.MatterStep;
import org.jspecify.annotations.Nullable;

/** The machine form of matters: days are ISO dates in Asia/Shanghai, moments carry their offset, enums are their names. */
final class MatterJson {
  private MatterJson() {}

  /** A page; {@code next} is null on the last one. */
  record Items(List<Item> items, @Nullable String next) {}

  /** A matter as of the moment asked for; who has it is null while nobody has. */
  record Item(UUID id, String number, MatterKind kind, String title, Subject subject, String subjectTitle, String raiser, Instant raisedAt,
      MatterState state, @Nullable UUID departmentId, String department, @Nullable UUID personId, String person, @Nullable LocalDate planDue,
      @Nullable LocalDate due, @Nullable LocalDate progressDue) {
    static Item of(Matter matter) {
      return new Item(matter.id().value(), matter.numberText(), matter.kind(), matter.title(), matter.subject(), matter.subjectTitle(), matter.raiser(),
          matter.raisedAt(), matter.state(), matter.departmentId(), matter.department(), matter.personId(), matter.personName(), matter.planDue(),
          matter.due(), matter.progressDue());
    }
  }

  /** One matter with what was done with it, the latest first, and the steps that its state allows. */
  record One(Item matter, String description, long version, List<MatterStep> steps, List<Event> events) {
    static One of(Matter matter, List<MatterEvent> events) {
      return new One(Item.of(matter), matter.description(), matter.version(), List.of(MatterStep.values()).stream().filter(step -> step != MatterStep.TAKE_OVER && matter.state().allows(step)).toList(),
          events.stream().map(Event::of).toList());
    }
  }

  /** Something that was done, and who had the matter after it. */
  record Event(MatterStep step, Instant occurredAt, Instant recordedAt, MatterState state, String department, String person, @Nullable LocalDate planDue,
      @Nullable LocalDate due, String text, String actor) {
    static Event of(MatterEvent event) {
      return new Event(event.step(), event.occurredAt(), event.recordedAt(), event.state(), event.department(), event.person(), event.planDue(),
          event.due(), event.text(), event.actor());
    }
  }

  /**
   * What a step says.
   *
   * @param person an id, where it is handed over
   * @param due a day, where there is a new limit
   */
  record Step(@Nullable String text, @Nullable String person, @Nullable String due) {}
}
