package org.guatu.resumption.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Idempotency;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Fields;
import org.guatu.kernel.IfMatch;
import org.guatu.organization.AreaId;
import org.guatu.organization.PersonId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.figures.CampaignProgress;
import org.guatu.resumption.procedure.Campaign;
import org.guatu.resumption.procedure.CampaignEntry;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.CampaignKind;
import org.guatu.resumption.procedure.Campaigns;
import org.guatu.resumption.procedure.Coverage;
import org.guatu.resumption.procedure.ProcedureId;
import org.guatu.resumption.token.KeySet;
import org.guatu.resumption.token.PermitTokens;
import org.guatu.resumption.token.RevocationList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns for programs, and what their verifiers need: the keys, and which permits were taken back. */
@RestController
@RequestMapping("/api/v1/resumption")
class CampaignApi {
  private static final String CAMPAIGNS = "/campaigns";

  private final Campaigns campaigns;
  private final CampaignProgress progress;
  private final PermitTokens tokens;
  private final Idempotency idempotency;
  private final Clock clock;

  CampaignApi(Campaigns campaigns, CampaignProgress progress, PermitTokens tokens, Idempotency idempotency, Clock clock) {
    this.campaigns = campaigns;
    this.progress = progress;
    this.tokens = tokens;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** All campaigns. */
  @GetMapping(CAMPAIGNS)
  ResumptionJson.Campaigns campaigns() {
    return new ResumptionJson.Campaigns(campaigns.list(reading()).stream().map(ResumptionJson.CampaignItem::of).toList());
  }

  /** One campaign; its ETag is the version that closing it has to name. */
  @GetMapping(CAMPAIGNS + "/{id}")
  ResponseEntity<ResumptionJson.CampaignItem> campaign(@PathVariable UUID id) {
    return answer(200, new CampaignId(id));
  }

  /** How far each project that it covers has come, in the register's order. */
  @GetMapping(CAMPAIGNS + "/{id}/sites")
  @Requires(Permission.RESUMPTION_PROCEDURE)
  ResumptionJson.CampaignSites campaignSites(@PathVariable UUID id) {
    List<CampaignProgress.Row> rows = progress.of(Access.scopeOf(Permission.RESUMPTION_PROCEDURE), new CampaignId(id));
    return new ResumptionJson.CampaignSites(rows.stream().map(ResumptionJson.CampaignSite::of).toList());
  }

  /** A campaign is opened on a published procedure. */
  @PostMapping(CAMPAIGNS)
  ResponseEntity<?> openCampaign(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ResumptionJson.CampaignWish wish) {
    return idempotency.once(key, "open-campaign " + wish, () -> answer(201, campaigns.open(Access.scopeOf(Permission.RESUMPTION_PROCEDURE), entry(wish))));
  }

  /** No new applications from now on. */
  @PostMapping(CAMPAIGNS + "/{id}/close")
  ResponseEntity<?> closeCampaign(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ResumptionJson.PermitWish wish) {
    return idempotency.once(key, id + " close " + wish, () -> {
      campaigns.close(Access.scopeOf(Permission.RESUMPTION_PROCEDURE), new CampaignId(id), IfMatch.version(match), wish.reason() == null ? "" : wish.reason());
      return answer(200, new CampaignId(id));
    });
  }

  /** The zone's permits that were taken back, as of now, also signed as verifiers keep it. */
  @GetMapping("/revocations")
  @Requires(Permission.RESUMPTION_READ)
  ResumptionJson.Revocations revocations() {
    Scope scope = reading();
    Instant now = clock.instant();
    RevocationList list = tokens.list(scope.zone(), now);
    return new ResumptionJson.Revocations(list.issuedAt(), list.goodUntil(), list.revoked(), list.suspended(), tokens.sign(scope.zone(), list));
  }

  /** What a verifier keeps to go on without network: the zone's public keys, those replaced included, and the signed list. */
  @GetMapping("/keys")
  @Requires(Permission.RESUMPTION_READ)
  KeySet verificationKeys() {
    return tokens.published(reading().zone());
  }

  private ResponseEntity<ResumptionJson.CampaignItem> answer(int status, CampaignId id) {
    Campaign campaign = campaigns.get(reading(), id);
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(Long.toString(campaign.version()));
    if (status == 201) {
      answer.location(URI.create("/api/v1/resumption/campaigns/" + id.value()));
    }
    return answer.body(ResumptionJson.CampaignItem.of(campaign));
  }

  private static CampaignEntry entry(ResumptionJson.CampaignWish wish) {
    Fields fields = new Fields();
    var kind = fields.choice("kind", "类型", wish.kind(), CampaignKind.class);
    var procedure = fields.requiredId("procedure", "复工程序", wish.procedure());
    var coverage = fields.choice("coverage", "范围", wish.coverage(), Coverage.class);
    var deadline = fields.requiredDay("deadline", "截止日期", wish.deadline());
    var review = fields.requiredId("reviewLead", "核查负责人", wish.reviewLead());
    var approval = fields.requiredId("approvalLead", "批准负责人", wish.approvalLead());
    fields.check();
    List<ProjectId> projects = wish.projects() == null ? List.of() : wish.projects().stream().map(ProjectId::new).toList();
    return new CampaignEntry(kind, wish.name() == null ? "" : wish.name(), new ProcedureId(procedure), coverage, wish.area() == null ? null : new AreaId(wish.area()),
        projects, deadline, new PersonId(review), new PersonId(approval), wish.authority() == null ? "" : wish.authority());
  }

  private static Scope reading() {
    return Access.scopeOf(Permission.RESUMPTION_READ);
  }
}
