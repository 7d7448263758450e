package org.guatu.worklist.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Idempotency;
import org.guatu.identity.Permission;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Moments;
import org.guatu.kernel.PageSize;
import org.guatu.kernel.Subject;
import org.guatu.organization.PersonId;
import org.guatu.worklist.ToDo;
import org.guatu.worklist.ToDoId;
import org.guatu.worklist.ToDoKind;
import org.guatu.worklist.ToDoQuery;
import org.guatu.worklist.ToDoState;
import org.guatu.worklist.ToDos;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** To-dos for programs. What calls for one opens and ends it; the one thing that its person does with it here is to pass it on. */
@RestController
@RequestMapping("/api/v1/to-dos")
class ToDoApi {
  private final ToDos toDos;
  private final Idempotency idempotency;

  ToDoApi(ToDos toDos, Idempotency idempotency) {
    this.toDos = toDos;
    this.idempotency = idempotency;
  }

  /** A page; {@code next} is null on the last one. */
  record Items(List<Item> items, @Nullable String next) {}

  /** A to-do; {@code link} is the page where it is done; a NOTICE or a QUESTION is ended by who has it. */
  record Item(UUID id, ToDoKind kind, String title, Subject subject, String link, UUID personId, @Nullable Instant due, ToDoState state, String outcome, Instant createdAt,
      @Nullable Instant closedAt) {
    static Item of(ToDo toDo) {
      return new Item(toDo.id().value(), toDo.kind(), toDo.title(), toDo.subject(), toDo.link(), toDo.person().value(), toDo.due(), toDo.state(), toDo.outcome(),
          toDo.createdAt(), toDo.closedAt());
    }
  }

  /** Whom it is passed on to, by id, and why. */
  record PassOn(@Nullable String person, @Nullable String reason) {}

  /**
   * The to-dos that the caller may see, the latest opened first; the next page begins after {@code next}.
   *
   * @param dueUntil only those that are due on this day or before
   */
  @GetMapping
  Items toDos(@RequestParam(defaultValue = "") Set<ToDoState> state, @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable String dueUntil, @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "50") int limit) {
    int most = PageSize.of(limit);
    Fields fields = new Fields();
    LocalDate day = fields.day("dueUntil", "时限", dueUntil);
    fields.check();
    List<ToDo> found = toDos.list(Access.scopeOf(Permission.WORK_READ),
        new ToDoQuery(state, person == null ? null : new PersonId(person), day == null ? null : Moments.endOf(day), after, most + 1));
    List<ToDo> page = found.subList(0, Math.min(most, found.size()));
    return new Items(page.stream().map(Item::of).toList(), found.size() > most ? page.getLast().id().value().toString() : null);
  }

  /** One to-do. */
  @GetMapping("/{id}")
  Item toDo(@PathVariable UUID id) {
    return Item.of(toDos.get(Access.scopeOf(Permission.WORK_READ), new ToDoId(id)));
  }

  /** What a question is answered with. */
  record Acknowledgement(@Nullable String answer) {}

  /** A notice of one's own is read, or a question answered; 409 for a task. */
  @PostMapping("/{id}/acknowledge")
  ResponseEntity<?> acknowledge(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody Acknowledgement wish) {
    return idempotency.once(key, id + " acknowledge " + wish, () -> {
      toDos.acknowledge(Access.scopeOf(Permission.WORK_WRITE), new ToDoId(id), wish.answer() == null ? "" : wish.answer());
      return ResponseEntity.noContent().build();
    });
  }

  /** A to-do of one's own becomes somebody else's; 412 if it was ended or moved meanwhile. */
  @PostMapping("/{id}/pass-on")
  ResponseEntity<?> passOn(@PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody PassOn wish) {
    return idempotency.once(key, id + " pass-on " + wish, () -> {
      Fields fields = new Fields();
      UUID person = fields.requiredId("person", "接手人", wish.person());
      fields.check();
      toDos.passOn(Access.scopeOf(Permission.WORK_WRITE), new ToDoId(id), new PersonId(person), wish.reason() == null ? "" : wish.reason());
      return ResponseEntity.noContent().build();
    });
  }
}
