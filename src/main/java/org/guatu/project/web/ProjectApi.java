package org.guatu.project.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Idempotency;
import org.guatu.identity.Permission;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.InvalidInput;
import org.guatu.project.AmountType;
import org.guatu.project.ConstructionState;
import org.guatu.project.Project;
import org.guatu.project.ProjectId;
import org.guatu.project.ProjectLife;
import org.guatu.project.ProjectList;
import org.guatu.project.ProjectQuery;
import org.guatu.project.Progress;
import org.guatu.project.Projects;
import org.guatu.project.Stage;
import org.guatu.project.web.ProjectJson.Item;
import org.guatu.project.web.ProjectJson.Items;
import org.guatu.project.web.ProjectJson.One;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Projects for programs. A change names the version that was read in {@code If-Match} (428 without, 412 if somebody was faster) and may
 * carry an {@code Idempotency-Key}.
 */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectApi {
  private static final int MOST = 200;

  private final ProjectList list;
  private final ProjectLife lives;
  private final Projects projects;
  private final Progress progress;
  private final Idempotency idempotency;
  private final Clock clock;

  ProjectApi(ProjectList list, ProjectLife lives, Projects projects, Progress progress, Idempotency idempotency, Clock clock) {
    this.list = list;
    this.lives = lives;
    this.projects = projects;
    this.progress = progress;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** The projects that the caller may see, by number; the next page begins after {@code next}. */
  @GetMapping
  Items all(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") List<Stage> stage,
      @RequestParam(defaultValue = "") List<ConstructionState> state, @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt, @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int size) {
    if (size < 1 || size > MOST) {
      throw new InvalidInput("size", "每页 1 到 " + MOST + " 行");
    }
    AsOf moment = asOf == null && knownAt == null ? null : AsOf.parse(asOf, knownAt, clock.instant());
    ProjectList.Slice slice = list.page(Access.scopeOf(Permission.PROJECT_READ),
        new ProjectQuery(q, stage, state, null, null, ProjectQuery.Sort.NUMBER, moment, position(after), null, size));
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
      ProjectId id = projects.register(Access.scopeOf(Permission.PROJECT_WRITE), wish.project(), wish.remark(clock));
      return answer(201, URI.create("/api/v1/projects/" + id.value()), now(id));
    });
  }

  /** It moves to a stage. */
  @PostMapping("/{id}/stages")
  ResponseEntity<?> moveStage(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ProjectJson.Move wish) {
    return change(id, match, key, wish, version -> progress.moveStage(Access.scopeOf(Permission.PROJECT_PROGRESS), new ProjectId(id), version,
        ProjectJson.required("stage", wish.stage()), ProjectJson.dayOrNull("countedOn", wish.countedOn()), wish.remark()));
  }

  /** Its site is reported in a construction state. */
  @PostMapping("/{id}/states")
  ResponseEntity<?> reportState(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ProjectJson.Report wish) {
    return change(id, match, key, wish, version -> progress.reportState(Access.scopeOf(Permission.PROJECT_PROGRESS), new ProjectId(id), version,
        ProjectJson.required("state", wish.state()), wish.remark()));
  }

  /** An amount of it is stated, in yuan. */
  @PostMapping("/{id}/amounts")
  ResponseEntity<?> setAmount(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ProjectJson.Amount wish) {
    return change(id, match, key, wish, version -> projects.setAmount(Access.scopeOf(Permission.PROJECT_WRITE), new ProjectId(id), version,
        ProjectJson.required("type", wish.type()), ProjectJson.yuan("yuan", wish.yuan()), wish.yuan() + "元", wish.remark()));
  }

  private interface Change {
    void at(long version);
  }

  private ResponseEntity<?> change(UUID id, @Nullable String match, @Nullable String key, Record wish, Change change) {
    return idempotency.once(key, id + " " + wish, () -> {
      change.at(version(match));
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

  /** @throws ResponseStatusException 428 if the version is missing */
  private static long version(@Nullable String match) {
    if (match == null) {
      throw new ResponseStatusException(HttpStatusCode.valueOf(428));
    }
    try {
      return Long.parseLong(match.replaceAll("^(W/)?\"|\"$", ""));
    } catch (NumberFormatException e) {
      throw new InvalidInput("If-Match", "请写读取时答复的 ETag");
    }
  }

  private static ProjectQuery.@Nullable Position position(@Nullable String after) {
    try {
      return ProjectQuery.Position.parse(after);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("after", "请写上一页答复的 next");
    }
  }
}
