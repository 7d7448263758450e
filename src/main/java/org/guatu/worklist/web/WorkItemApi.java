package org.guatu.worklist.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Idempotency;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Fields;
import org.guatu.kernel.IfMatch;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.PageSize;
import org.guatu.organization.PersonId;
import org.guatu.worklist.WorkItem;
import org.guatu.worklist.WorkItemId;
import org.guatu.worklist.WorkItemQuery;
import org.guatu.worklist.WorkItemState;
import org.guatu.worklist.WorkItemStep;
import org.guatu.worklist.WorkItems;
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

/**
 * Work lists for programs. A step names the version that was read in {@code If-Match} (428 without, 412 if somebody was faster) and may
 * carry an {@code Idempotency-Key}.
 */
@RestController
@RequestMapping("/api/v1/work-items")
class WorkItemApi {
  private final WorkItems items;
  private final WorkItemMoves moves;
  private final Idempotency idempotency;
  private final Clock clock;

  WorkItemApi(WorkItems items, WorkItemMoves moves, Idempotency idempotency, Clock clock) {
    this.items = items;
    this.moves = moves;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * The work items that the caller may see, by their nodes; the next page begins after {@code next}.
   *
   * @param person who is responsible
   * @param nodeUntil only those whose node lies on this day or before
   */
  @GetMapping
  WorkItemJson.Items workItems(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") Set<WorkItemState> state,
      @RequestParam(required = false) @Nullable UUID person, @RequestParam(required = false) @Nullable String nodeUntil,
      @RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String knownAt,
      @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
    AsOf moment = AsOf.parse(asOf, knownAt, clock.instant());
    Instant known = moment.at().isBefore(moment.knownAt()) ? moment.at() : moment.knownAt();
    int most = PageSize.of(limit);
    Fields fields = new Fields();
    WorkItemQuery query = new WorkItemQuery(q, state, person == null ? null : new PersonId(person), fields.day("nodeUntil", "时间节点", nodeUntil),
        position(after), most + 1, known);
    fields.check();
    List<WorkItem> found = items.list(Access.scopeOf(Permission.WORK_READ), query);
    List<WorkItem> page = found.subList(0, Math.min(most, found.size()));
    return new WorkItemJson.Items(page.stream().map(WorkItemJson.Item::of).toList(),
        found.size() > most ? page.getLast().node() + "_" + page.getLast().id().value() : null);
  }

  /** One work item as of a moment; its ETag is the version that a step has to name. */
  @GetMapping("/{id}")
  ResponseEntity<WorkItemJson.One> workItem(@PathVariable UUID id, @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt) {
    return answer(200, new WorkItemId(id), AsOf.parse(asOf, knownAt, clock.instant()));
  }

  /** A work item is put on a list: goal, measure, node, exactly one person. */
  @PostMapping
  ResponseEntity<?> registerItem(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody WorkItemForm wish) {
    return idempotency.once(key, "register-item " + wish, () ->
        answer(201, items.register(Access.scopeOf(Permission.WORK_WRITE), wish.toEntry()), now()));
  }

  /** A step is taken, named in lower case with hyphens: move-node, reassign, report, verify, send-back, cancel. */
  @PostMapping("/{id}/{step}")
  ResponseEntity<?> takeStep(@PathVariable UUID id, @PathVariable String step, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody WorkItemJson.Step wish) {
    WorkItemStep wanted = WorkItemMoves.step(step);
    return idempotency.once(key, id + " " + step + " " + wish, () -> {
      moves.take(wanted, new WorkItemId(id), IfMatch.version(match), said(wish.text()), said(wish.person()), said(wish.node()));
      return answer(200, new WorkItemId(id), now());
    });
  }

  private ResponseEntity<WorkItemJson.One> answer(int status, WorkItemId id, AsOf asOf) {
    Scope scope = Access.scopeOf(Permission.WORK_READ);
    WorkItem item = items.get(scope, id, asOf);
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(Long.toString(item.version()));
    if (status == 201) {
      answer.location(URI.create("/api/v1/work-items/" + id.value()));
    }
    return answer.body(WorkItemJson.One.of(item, items.events(scope, id, asOf)));
  }

  private AsOf now() {
    return AsOf.parse(null, null, clock.instant());
  }

  private static WorkItemQuery.@Nullable Position position(@Nullable String after) {
    if (after == null) {
      return null;
    }
    String[] parts = after.split("_", 2);
    try {
      return new WorkItemQuery.Position(LocalDate.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
    } catch (DateTimeParseException | IllegalArgumentException none) {
      throw new InvalidInput("after", "请写上一页答复的 next");
    }
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }
}
