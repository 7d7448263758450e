package org.guatu.resumption.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Idempotency;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Fields;
import org.guatu.kernel.IfMatch;
import org.guatu.resumption.procedure.ProcedureDraft;
import org.guatu.resumption.procedure.ProcedureEntry;
import org.guatu.resumption.procedure.ProcedureId;
import org.guatu.resumption.procedure.ProcedureJson;
import org.guatu.resumption.procedure.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Procedures for programs: what is published, and drafts from the first word to the publication. A change names the version that was read in
 * {@code If-Match} (428 without, 412 if somebody was faster). Who wrote a draft does not approve it.
 */
@RestController
@RequestMapping("/api/v1/resumption/procedures")
class ProcedureApi {
  private static final String DRAFT = "/drafts/{id}";

  private final Procedures procedures;
  private final Idempotency idempotency;

  ProcedureApi(Procedures procedures, Idempotency idempotency) {
    this.procedures = procedures;
    this.idempotency = idempotency;
  }

  /** The published procedures, without their conditions. */
  @GetMapping
  ProceduresJson.Published procedures() {
    return new ProceduresJson.Published(procedures.published(reading()).stream().map(each -> ProceduresJson.Procedure.of(each, false)).toList());
  }

  /** One published version with its conditions, steps, clocks and standards. */
  @GetMapping("/{id}")
  ProceduresJson.Procedure procedure(@PathVariable UUID id) {
    return ProceduresJson.Procedure.of(procedures.get(reading(), new ProcedureId(id)), true);
  }

  /** What is not published yet, without conditions. */
  @GetMapping("/drafts")
  ProceduresJson.Drafts procedureDrafts() {
    List<ProcedureDraft> drafts = writes() ? procedures.drafts(writing()) : procedures.draftsToApprove(approving());
    return new ProceduresJson.Drafts(drafts.stream().map(each -> ProceduresJson.Draft.of(each, false)).toList());
  }

  /** One draft with its content; its ETag is the version that a change has to name. */
  @GetMapping(DRAFT)
  ResponseEntity<ProceduresJson.Draft> procedureDraft(@PathVariable UUID id) {
    return answer(200, new ProcedureId(id));
  }

  /** A version is drafted. */
  @PostMapping("/drafts")
  ResponseEntity<?> draftProcedure(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ProceduresJson.Wish wish) {
    return idempotency.once(key, "draft-procedure " + wish, () -> answer(201, procedures.draft(writing(), entry(wish))));
  }

  /** A draft is written anew; what was approved has to be approved again. */
  @PutMapping(DRAFT)
  ResponseEntity<?> reviseProcedure(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody ProceduresJson.Wish wish) {
    ProcedureId draft = new ProcedureId(id);
    procedures.revise(writing(), draft, IfMatch.version(match), entry(wish));
    return answer(200, draft);
  }

  /** A draft is approved by somebody else than who wrote it. */
  @PostMapping(DRAFT + "/approve")
  @Requires(Permission.RESUMPTION_PROCEDURE_APPROVE)
  ResponseEntity<?> approveProcedure(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    ProcedureId draft = new ProcedureId(id);
    return idempotency.once(key, id + " approve", () -> {
      procedures.approve(Access.scopeOf(Permission.RESUMPTION_PROCEDURE_APPROVE), draft, IfMatch.version(match));
      return answer(200, draft);
    });
  }

  /** An approved draft is published under its document number; from now on it is read as a procedure and nobody can edit it. */
  @PostMapping(DRAFT + "/publish")
  ResponseEntity<?> publishProcedure(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ProceduresJson.Publication wish) {
    Fields fields = new Fields();
    LocalDate on = fields.requiredDay("publishedOn", "发布日期", wish.publishedOn());
    fields.check();
    ProcedureId draft = new ProcedureId(id);
    return idempotency.once(key, id + " publish " + wish, () -> {
      procedures.publish(writing(), draft, IfMatch.version(match), said(wish.documentNumber()), on);
      return ResponseEntity.ok().location(URI.create("/api/v1/resumption/procedures/" + id)).body(ProceduresJson.Procedure.of(procedures.get(reading(), draft), true));
    });
  }

  private ResponseEntity<ProceduresJson.Draft> answer(int status, ProcedureId id) {
    ProcedureDraft draft = writes() ? procedures.draft(writing(), id) : procedures.draftToApprove(approving(), id);
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(Long.toString(draft.version()));
    if (status == 201) {
      answer.location(URI.create("/api/v1/resumption/procedures/drafts/" + id.value()));
    }
    return answer.body(ProceduresJson.Draft.of(draft, true));
  }

  /** The content is read strictly: everything has to be there, and nothing else. */
  private static ProcedureEntry entry(ProceduresJson.Wish wish) {
    return new ProcedureEntry(said(wish.code()), said(wish.name()), said(wish.basis()), ProcedureJson.read(wish.content() == null ? "{}" : wish.content().toString()));
  }

  private static Scope reading() {
    return Access.scopeOf(Permission.RESUMPTION_READ);
  }

  /** Who does not write drafts reads them to approve them. */
  private static boolean writes() {
    return Access.current().may(Permission.RESUMPTION_PROCEDURE);
  }

  private static Scope approving() {
    return Access.scopeOf(Permission.RESUMPTION_PROCEDURE_APPROVE);
  }

  private static Scope writing() {
    return Access.scopeOf(Permission.RESUMPTION_PROCEDURE);
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }
}
