package org.guatu.project.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Idempotency;
import org.guatu.identity.Permission;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.IfMatch;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.PageSize;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectId;
import org.guatu.project.ProjectLife;
import org.guatu.project.ProjectList;
import org.guatu.project.ProjectQuery;
import org.guatu.project.Stage;
import org.guatu.project.web.ProjectJson.Item;
import org.guatu.project.web.ProjectJson.Items;
import org.guatu.project.web.ProjectJson.One;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Projects for programs. A change names the version that was read in {@code If-Match} (428 without, 412 if somebody was faster) and may
 * carry an {@code Idempotency-Key}.
 */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectApi {
  private final ProjectList list;
  private final ProjectLife lives;
  private final ProjectChanges changes;
  private final JsonMapper json;
  private final Idempotency idempotency;
  private final Clock clock;

  ProjectApi(ProjectList list, ProjectLife lives, ProjectChanges changes, JsonMapper json, Idempotency idempotency, Clock clock) {
    this.list = list;
    this.lives = lives;
    this.changes = changes;
    this.json = json;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** The projects that the caller may see, by number; the next page begins after {@code next}. */
  @GetMapping
  Items all(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") List<Stage> stage,
      @RequestParam(defaultValue = "") List<ConstructionState> state, @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt, @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    AsOf moment = ProjectsController.asOf(asOf, knownAt, clock.instant());
    ProjectList.Slice slice = list.page(Access.scopeOf(Permission.PROJECT_READ),
        new ProjectQuery(q, stage, state, null, null, ProjectQuery.Sort.NUMBER, moment, position(after), null, PageSize.of(limit)));
    return new Items(slice.rows().stream().map(Item::of).toList(),
        slice.hasNext() ? slice.rows().getLast().position(ProjectQuery.Sort.NUMBER).text() : null);
  }

  /** One project with all that is held to be true of it; its ETag is the version that a change has to name. */
  @GetMapping("/{id}")
  ResponseEntity<One> one(@PathVariable UUID id, @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt) {
    return answer(200, null, lives.of(Access.scopeOf(Permission.PROJECT_READ), new ProjectId(id), AsOf.parse(asOf, knownAt, clock.instant())));
  }

  /** A project enters the register. */
  @PostMapping
  ResponseEntity<?> register(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ProjectJson.Register wish) {
    return idempotency.once(key, "register " + wish, () -> {
      ProjectId id = changes.register(wish);
      return answer(201, URI.create("/api/v1/projects/" + id.value()), now(id));
    });
  }

  /** It moves to a stage. */
  @PostMapping("/{id}/stages")
  ResponseEntity<?> moveStage(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ProjectJson.Move wish) {
    return change(id, match, key, wish, version -> changes.move(new ProjectId(id), version, wish));
  }

  /** Its site is reported in a construction state. */
  @PostMapping("/{id}/states")
  ResponseEntity<?> reportState(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ProjectJson.Report wish) {
    return change(id, match, key, wish, version -> changes.report(new ProjectId(id), version, wish));
  }

  /** An amount of it is stated, in yuan. */
  @PostMapping("/{id}/amounts")
  ResponseEntity<?> setAmount(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ProjectJson.Amount wish) {
    return change(id, match, key, wish, version -> changes.state(new ProjectId(id), version, wish));
  }

  /** What is named is stated anew from a moment on, one fact each; the rest stays as it is. All of it or nothing. */
  @PatchMapping(path = "/{id}", consumes = {"application/merge-patch+json", "application/json"})
  ResponseEntity<?> patch(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = ProjectPatch.class))) @RequestBody JsonNode body) {
    ProjectPatch wish = ProjectPatch.read(json, body);
    return change(id, match, key, wish, version -> changes.patch(new ProjectId(id), version, wish));
  }

  private interface Change {
    void at(long version);
  }

  private ResponseEntity<?> change(UUID id, @Nullable String match, @Nullable String key, Record wish, Change change) {
    return idempotency.once(key, id + " " + wish, () -> {
      change.at(IfMatch.version(match));
      return answer(200, null, now(new ProjectId(id)));
    });
  }

  private ProjectLife.Life now(ProjectId id) {
    return lives.of(Access.scopeOf(Permission.PROJECT_READ), id, AsOf.parse(null, null, clock.instant()));
  }

  private static ResponseEntity<One> answer(int status, @Nullable URI location, ProjectLife.Life life) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(Long.toString(life.project().version()));
    if (location != null) {
      answer.location(location);
    }
    return answer.body(One.of(life));
  }

  private static ProjectQuery.@Nullable Position position(@Nullable String after) {
    try {
      return ProjectQuery.Position.parse(after);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("after", "请写上一页答复的 next");
    }
  }
}
