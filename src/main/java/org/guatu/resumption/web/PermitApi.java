package org.guatu.resumption.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Idempotency;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Fields;
import org.guatu.kernel.IfMatch;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.PageSize;
import org.guatu.organization.AreaId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.permit.FirstWorkday;
import org.guatu.resumption.permit.FirstWorkdays;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.PermitQuery;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.permit.PermitStep;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.token.PermitTokens;
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

/** Permits for programs, with their signed tokens. A step names the version that was read in {@code If-Match} and may carry an {@code Idempotency-Key}. */
@RestController
@RequestMapping("/api/v1/resumption/permits")
class PermitApi {
  private static final String FIRST_WORKDAY = "first-workday";

  private final Permits permits;
  private final FirstWorkdays workdays;
  private final PermitTokens tokens;
  private final ZoneDirectory zones;
  private final Idempotency idempotency;
  private final Clock clock;

  PermitApi(Permits permits, FirstWorkdays workdays, PermitTokens tokens, ZoneDirectory zones, Idempotency idempotency, Clock clock) {
    this.permits = permits;
    this.workdays = workdays;
    this.tokens = tokens;
    this.zones = zones;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * The permits that the caller may see, the latest number first; the next page begins after {@code next}.
   *
   * @param endsBy only those whose last day is this one or before
   */
  @GetMapping
  ResumptionJson.Permits permits(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") Set<PermitStatus> status,
      @RequestParam(required = false) @Nullable UUID project, @RequestParam(required = false) @Nullable UUID area,
      @RequestParam(required = false) @Nullable String endsBy, @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
    int most = PageSize.of(limit);
    Fields fields = new Fields();
    LocalDate last = fields.day("endsBy", "到期日", endsBy);
    fields.check();
    List<Permit> found = permits.list(Access.scopeOf(Permission.RESUMPTION_READ), new PermitQuery(q, List.copyOf(status), project == null ? null : new ProjectId(project),
        area == null ? null : new AreaId(area), last, null, place(after), most + 1));
    List<Permit> page = found.subList(0, Math.min(most, found.size()));
    return new ResumptionJson.Permits(page.stream().map(ResumptionJson.PermitItem::of).toList(),
        found.size() > most ? page.getLast().year() + "-" + page.getLast().number() : null);
  }

  /** One permit; its ETag is the version that a step has to name. */
  @GetMapping("/{id}")
  ResponseEntity<ResumptionJson.PermitSheet> permit(@PathVariable UUID id) {
    return answer(new PermitId(id));
  }

  /** Something is done with it: suspend, reinstate, extend, revoke by the office; first-workday by the site, without a version. */
  @PostMapping("/{id}/{step}")
  ResponseEntity<?> takePermitStep(@PathVariable UUID id, @PathVariable String step, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ResumptionJson.PermitWish wish) {
    return idempotency.once(key, id + " " + step + " " + wish, () -> {
      if (step.equals(FIRST_WORKDAY)) {
        work(new PermitId(id), wish);
      } else {
        take(move(step), new PermitId(id), IfMatch.version(match), wish);
      }
      return answer(new PermitId(id));
    });
  }

  private void work(PermitId id, ResumptionJson.PermitWish wish) {
    Fields fields = new Fields();
    LocalDate worked = fields.requiredDay("workedOn", "首个工作日", wish.workedOn());
    fields.check();
    workdays.report(Access.scopeOf(Permission.RESUMPTION_APPLY), id, worked, wish.present() == null ? 0 : wish.present());
  }

  private void take(PermitMove move, PermitId id, long version, ResumptionJson.PermitWish wish) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_APPROVE);
    String reason = wish.reason() == null ? "" : wish.reason();
    switch (move) {
      case SUSPEND -> permits.suspend(scope, id, version, reason);
      case REINSTATE -> permits.reinstate(scope, id, version, reason);
      case EXTEND -> {
        Fields fields = new Fields();
        LocalDate until = fields.requiredDay("until", "截止日期", wish.until());
        fields.check();
        permits.extend(scope, id, version, until, reason);
      }
      case REVOKE -> permits.revoke(scope, id, version, reason);
    }
  }

  private static PermitMove move(String step) {
    return Arrays.stream(PermitMove.values()).filter(each -> each.id().equals(step)).findFirst().orElseThrow(() -> new NotFound("step", step));
  }

  private ResponseEntity<ResumptionJson.PermitSheet> answer(PermitId id) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_READ);
    Permit permit = permits.get(scope, id);
    FirstWorkday worked = workdays.of(scope, id).orElse(null);
    String token = permit.status().isPrinted() ? tokens.sign(scope.zone(), permit.claims(zones.get(scope.zone()).code())) : null;
    List<PermitStep> steps = Arrays.stream(PermitMove.values()).map(PermitMove::step).filter(step -> PermitStatus.LIFE.allows(permit.status(), step)).toList();
    AsOf now = AsOf.parse(null, null, clock.instant());
    return ResponseEntity.ok().eTag(Long.toString(permit.version())).body(new ResumptionJson.PermitSheet(ResumptionJson.PermitItem.of(permit), token,
        worked == null ? null : worked.workedOn(), worked == null ? null : worked.present(), steps,
        permits.events(scope, id, now).stream().map(ResumptionJson.PermitDone::of).toList(), permit.version()));
  }

  private static PermitQuery.@Nullable Place place(@Nullable String after) {
    if (after == null) {
      return null;
    }
    if (!after.matches("\\d{4}--?\\d{1,9}")) {
      throw new InvalidInput("after", "请写上一页答复的 next");
    }
    String[] parts = after.split("-", 2);
    return new PermitQuery.Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }
}
