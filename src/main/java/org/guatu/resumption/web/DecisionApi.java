package org.guatu.resumption.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.document.AttachmentId;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.Inputs;
import org.guatu.resumption.application.Verdict;
import org.guatu.resumption.review.Decision;
import org.guatu.resumption.review.Decisions;
import org.guatu.resumption.review.Verification;
import org.guatu.resumption.review.Visit;
import org.guatu.resumption.review.VisitFinding;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was decided on an application and what was seen on its site, for programs. */
@RestController
@RequestMapping(ApplicationApi.PATH + "{id}")
class DecisionApi {
  private final Decisions decisions;
  private final Verification verification;

  DecisionApi(Decisions decisions, Verification verification) {
    this.decisions = decisions;
    this.verification = verification;
  }

  /**
   * A decision as it was stored, and worked out anew.
   *
   * @param rules the rule packs that held then
   * @param inputs all that the verdict rested on
   * @param replayed what the procedure of then says of the inputs of then, now
   * @param agrees whether that is what was stored
   */
  record Decided(UUID id, ApplicationStep step, Instant decidedAt, String actor, @Nullable Instant dueAt, boolean late, UUID procedure, List<String> rules,
      Inputs inputs, Verdict verdict, String reasons, String remedy, List<Decision.Mend> mend, Verdict replayed, boolean agrees) {
    static Decided of(Decisions.Replay replay) {
      Decision of = replay.decision();
      return new Decided(of.id(), of.step(), of.decidedAt(), of.actor(), of.dueAt(), of.late(), of.procedure().value(), of.rules(), of.inputs(), of.verdict(),
          of.reasons(), of.remedy(), of.mend(), replay.verdict(), replay.agrees());
    }
  }

  /** A field visit. @param passed null until its outcome is reported */
  record Visited(UUID id, LocalDate on, String checklist, Instant askedAt, String askedBy, @Nullable Boolean passed, String outcome, @Nullable Instant reportedAt,
      @Nullable String reportedBy, List<VisitFinding> findings, List<UUID> photos) {
    static Visited of(Visit visit) {
      return new Visited(visit.id(), visit.on(), visit.checklist(), visit.askedAt(), visit.askedBy(), visit.passed(), visit.outcome(), visit.reportedAt(),
          visit.reportedBy(), visit.findings(), visit.photos().stream().map(AttachmentId::value).toList());
    }
  }

  /** The decisions on an application, the latest first, each with its rules, inputs and reasons, and replayed. */
  @GetMapping("/decisions")
  List<Decided> resumptionDecisions(@PathVariable UUID id) {
    return decisions.replay(Access.scopeOf(Permission.RESUMPTION_READ), new ApplicationId(id)).stream().map(Decided::of).toList();
  }

  /** The field visits of an application, the latest day first. */
  @GetMapping("/visits")
  List<Visited> resumptionVisits(@PathVariable UUID id) {
    return verification.visits(Access.scopeOf(Permission.RESUMPTION_READ), new ApplicationId(id)).stream().map(Visited::of).toList();
  }
}
