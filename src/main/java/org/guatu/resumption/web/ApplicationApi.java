package org.guatu.resumption.web;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guatu.document.AttachmentId;
import org.guatu.identity.Access;
import org.guatu.identity.Idempotency;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Fields;
import org.guatu.kernel.IfMatch;
import org.guatu.kernel.Moments;
import org.guatu.kernel.PageSize;
import org.guatu.project.ProjectId;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.ApplicationQuery;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.ResumptionApplication.Particulars;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.procedure.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Applications for programs. A step names the version that was read in {@code If-Match} (428 without, 412 if somebody was faster) and may
 * carry an {@code Idempotency-Key}; a signature names the content that it is given to.
 */
@RestController
@RequestMapping("/api/v1/resumption/applications")
class ApplicationApi {
  static final String PATH = "/api/v1/resumption/applications/";

  private final Applications applications;
  private final ApplicationForms forms;
  private final ApplicationMoves moves;
  private final Evidence evidence;
  private final Permits permits;
  private final Idempotency idempotency;
  private final Clock clock;

  ApplicationApi(Applications applications, ApplicationForms forms, ApplicationMoves moves, Evidence evidence, Permits permits, Idempotency idempotency, Clock clock) {
    this.applications = applications;
    this.forms = forms;
    this.moves = moves;
    this.evidence = evidence;
    this.permits = permits;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * The applications that the caller may see, the latest begun first; the next page begins after {@code next}.
   *
   * @param dueBy only those on which the office has to decide by the end of that day
   */
  @GetMapping
  ResumptionJson.Applications resumptionApplications(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") Set<ApplicationStatus> status,
      @RequestParam(required = false) @Nullable UUID project, @RequestParam(required = false) @Nullable UUID campaign, @RequestParam(required = false) @Nullable String dueBy,
      @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "50") int limit) {
    int most = PageSize.of(limit);
    Fields fields = new Fields();
    LocalDate due = fields.day("dueBy", "办理期限", dueBy);
    fields.check();
    List<ResumptionApplication> found = applications.list(Access.scopeOf(Permission.RESUMPTION_READ), new ApplicationQuery(q, List.copyOf(status),
        project == null ? null : new ProjectId(project), campaign == null ? null : new CampaignId(campaign),
        due == null ? null : Moments.endOf(due), after == null ? null : new ApplicationId(after), most + 1));
    List<ResumptionApplication> page = found.subList(0, Math.min(most, found.size()));
    Map<UUID, String> holders = applications.holders(Access.scopeOf(Permission.RESUMPTION_READ), page);
    return new ResumptionJson.Applications(page.stream().map(each -> ResumptionJson.Application.of(each, holder(holders, each))).toList(),
        found.size() > most ? page.getLast().id().value() : null);
  }

  /** One application with answers, signatures and course; its ETag is the version that a step has to name. */
  @GetMapping("/{id}")
  ResponseEntity<ResumptionJson.ApplicationSheet> resumptionApplication(@PathVariable UUID id) {
    return answer(200, new ApplicationId(id));
  }

  /** An application is begun in a campaign, for a project that it covers. */
  @PostMapping
  ResponseEntity<?> begin(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ResumptionJson.Beginning wish) {
    Fields fields = new Fields();
    UUID campaign = fields.requiredId("campaign", "复工专项", wish.campaign());
    UUID project = fields.requiredId("project", "项目", wish.project());
    ApplicationKind kind = fields.choice("kind", "申请类型", wish.kind(), ApplicationKind.class);
    fields.check();
    return idempotency.once(key, "begin " + wish, () ->
        answer(201, forms.begin(Access.scopeOf(Permission.RESUMPTION_APPLY), new CampaignId(campaign), new ProjectId(project), kind)));
  }

  /** What is applied for is said; signatures given before are void. */
  @PutMapping("/{id}/particulars")
  ResponseEntity<?> describe(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody ResumptionJson.ParticularsWish wish) {
    forms.describe(Access.scopeOf(Permission.RESUMPTION_APPLY), new ApplicationId(id), IfMatch.version(match),
        new Particulars(wish.requestedOn(), wish.headcount(), wish.plan() == null ? null : new AttachmentId(wish.plan())));
    return answer(200, new ApplicationId(id));
  }

  /** A condition is answered. The body's {@code key} is saved once, its {@code version} is the item's own that was read, 0 for none, its {@code selfCheck} the one that was read. */
  @PutMapping("/{id}/items/{code}")
  ResumptionJson.Saved saveItem(@PathVariable UUID id, @PathVariable String code, @RequestBody ItemForm wish) {
    return new ResumptionJson.Saved(forms.save(Access.scopeOf(Permission.RESUMPTION_APPLY), new ApplicationId(id), wish.toEntry(code, List.of()), wish.selfCheck()));
  }

  /** What was said for the permit before is confirmed for a supplement: one condition by its code, or all that are not answered yet. */
  @PostMapping("/{id}/carry-over")
  ResponseEntity<?> carryOver(@PathVariable UUID id, @RequestBody ResumptionJson.Confirming wish) {
    forms.carryOver(Access.scopeOf(Permission.RESUMPTION_APPLY), new ApplicationId(id), wish.code(), wish.selfCheck());
    return answer(200, new ApplicationId(id));
  }

  /** A file is hung on the application, to be named as evidence or as the plan. The same file under the same name is kept once. @param selfCheck as it was read */
  @PostMapping("/{id}/evidence")
  ResumptionJson.Uploaded upload(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID selfCheck, @RequestParam MultipartFile file) throws IOException {
    return new ResumptionJson.Uploaded(evidence.attach(new ApplicationId(id), selfCheck, file).value());
  }

  /** A step is taken: self-check, sign, submit, withdraw by the site; take, visit, outcome, return, recommend, approve, reject by the office. */
  @PostMapping("/{id}/{step}")
  ResponseEntity<?> takeApplicationStep(@PathVariable UUID id, @PathVariable String step, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ResumptionJson.Step wish) {
    return idempotency.once(key, id + " " + step + " " + wish, () -> {
      moves.take(step, new ApplicationId(id), IfMatch.version(match), wish);
      return answer(200, new ApplicationId(id));
    });
  }

  private ResponseEntity<ResumptionJson.ApplicationSheet> answer(int status, ApplicationId id) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_READ);
    var sheet = applications.sheet(scope, id);
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(Long.toString(sheet.application().version()));
    if (status == 201) {
      answer.location(URI.create(PATH + id.value()));
    }
    AsOf now = AsOf.parse(null, null, clock.instant());
    String holder = holder(applications.holders(scope, List.of(sheet.application())), sheet.application());
    return answer.body(ResumptionJson.ApplicationSheet.of(sheet, holder, applications.readiness(scope, id), permits.of(scope, id).map(permit -> permit.id().value()).orElse(null),
        applications.events(scope, id, now)));
  }

  private static String holder(Map<UUID, String> holders, ResumptionApplication application) {
    return Objects.requireNonNull(holders.get(application.id().value()));
  }
}
