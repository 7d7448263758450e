package org.guatu.matter.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Idempotency;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.IfMatch;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.PageSize;
import org.guatu.kernel.Subject;
import org.guatu.matter.Matter;
import org.guatu.matter.MatterId;
import org.guatu.matter.MatterQuery;
import org.guatu.matter.MatterState;
import org.guatu.matter.MatterStep;
import org.guatu.matter.Matters;
import org.guatu.organization.DepartmentDirectory;
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
 * Problems and requests for programs. A step names the version that was read in {@code If-Match} (428 without, 412 if somebody was faster)
 * and may carry an {@code Idempotency-Key}.
 */
@RestController
@RequestMapping("/api/v1/matters")
class MatterApi {
  private final Matters matters;
  private final MatterMoves moves;
  private final DepartmentDirectory departments;
  private final Idempotency idempotency;
  private final Clock clock;

  MatterApi(Matters matters, MatterMoves moves, DepartmentDirectory departments, Idempotency idempotency, Clock clock) {
    this.matters = matters;
    this.moves = moves;
    this.departments = departments;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * The matters that the caller may see, the latest raised first; the next page begins after {@code next}.
   *
   * @param department who has them, those below included
   * @param subject what they are about: "project:" and the id
   */
  @GetMapping
  MatterJson.Items matters(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") Set<MatterState> state,
      @RequestParam(required = false) @Nullable UUID department, @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String knownAt,
      @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
    Set<UUID> within = department == null ? Set.of() : departments.withBelow(department);
    int most = PageSize.of(limit);
    List<Matter> found = matters.list(Access.scopeOf(Permission.MATTER_READ), new MatterQuery(q, state, within, about(subject), position(after), most + 1,
        AsOf.parse(asOf, knownAt, clock.instant())));
    List<Matter> page = found.subList(0, Math.min(most, found.size()));
    return new MatterJson.Items(page.stream().map(MatterJson.Item::of).toList(),
        found.size() > most ? page.getLast().year() + "-" + page.getLast().number() : null);
  }

  /** One matter as of a moment; its ETag is the version that a step has to name. */
  @GetMapping("/{id}")
  ResponseEntity<MatterJson.One> matter(@PathVariable UUID id, @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt) {
    return answer(200, new MatterId(id), AsOf.parse(asOf, knownAt, clock.instant()));
  }

  /** A matter is raised on something that the caller may see. */
  @PostMapping
  ResponseEntity<?> raise(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody MatterForm wish) {
    return idempotency.once(key, "raise " + wish, () ->
        answer(201, matters.raise(Access.scopeOf(Permission.MATTER_RAISE), wish.toNewMatter()), now()));
  }

  /** A step is taken, named in lower case with hyphens: hand-over, plan, note, solve, revisit-satisfied, close and so on. */
  @PostMapping("/{id}/{step}")
  ResponseEntity<?> take(@PathVariable UUID id, @PathVariable String step, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody MatterJson.Step wish) {
    MatterStep wanted = MatterMoves.step(step);
    return idempotency.once(key, id + " " + step + " " + wish, () -> {
      moves.take(wanted, new MatterId(id), IfMatch.version(match), said(wish.text()), said(wish.person()), said(wish.due()));
      return answer(200, new MatterId(id), now());
    });
  }

  private ResponseEntity<MatterJson.One> answer(int status, MatterId id, AsOf asOf) {
    Scope scope = Access.scopeOf(Permission.MATTER_READ);
    Matter matter = matters.get(scope, id, asOf);
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(Long.toString(matter.version()));
    if (status == 201) {
      answer.location(URI.create("/api/v1/matters/" + id.value()));
    }
    return answer.body(MatterJson.One.of(matter, matters.events(scope, id, asOf)));
  }

  private AsOf now() {
    return AsOf.parse(null, null, clock.instant());
  }

  private static @Nullable Subject about(@Nullable String subject) {
    Subject about = new MatterForm(null, null, null, subject).about();
    if (subject != null && about == null) {
      throw new InvalidInput("subject", "请写成 project:编号");
    }
    return about;
  }

  private static MatterQuery.@Nullable Position position(@Nullable String after) {
    if (after == null) {
      return null;
    }
    if (!after.matches("\\d{4}-\\d{1,9}")) {
      throw new InvalidInput("after", "请写上一页答复的 next");
    }
    String[] parts = after.split("-");
    return new MatterQuery.Position(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }
}
