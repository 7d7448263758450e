package org.guatu.demo;

import java.util.List;
import java.util.Map;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.review.Approval;
import org.guatu.resumption.review.Verification;
import org.guatu.resumption.review.Visit;
import org.guatu.resumption.review.VisitFinding.Seen;
import org.guatu.resumption.review.VisitReport;
import org.springframework.stereotype.Component;

/** What the bureau's verifier and approver do with a site's application. */
@Component
class ReviewActs {
  private final Applications applications;
  private final Verification verification;
  private final Approval approval;
  private final Permits permits;

  ReviewActs(Applications applications, Verification verification, Approval approval, Permits permits) {
    this.applications = applications;
    this.verification = verification;
    this.approval = approval;
    this.permits = permits;
  }

  void take(SiteBook book, SiteAct act) {
    ApplicationId id = book.application(act);
    Scope zone = SiteBook.scope(Permission.RESUMPTION_REVIEW);
    long version = applications.get(zone, id).version();
    switch (act.step()) {
      case TAKE -> verification.take(zone, id, version);
      case VISIT -> book.asked(act, verification.askVisit(zone, id, version, act.date(0), act.word(1).replace(";", "\n")));
      case VISITED -> verification.reportVisit(zone, id, book.visit(act), seen(act, verification.visits(zone, id).getFirst()));
      case RETURN -> verification.giveBack(zone, id, version, act.list(0), act.word(1));
      case RECOMMEND -> verification.recommend(zone, id, version, act.word(0));
      case APPROVE -> approval.approve(zone, id, version, new Approval.Grant(act.word(0), act.number(1), act.word(2), act.word(3)));
      case REJECT -> approval.reject(zone, id, version, act.word(0), act.word(1));
      case SUSPEND -> {
        Permit permit = permits.of(zone, id).orElseThrow();
        permits.suspend(zone, permit.id(), permit.version(), act.word(0));
      }
      default -> throw new IllegalArgumentException(act.toString());
    }
  }

  /** All items are as they should be but those that the third word names. */
  private static VisitReport seen(SiteAct act, Visit visit) {
    Map<String, String> failing = act.words().size() > 2 ? act.list(2) : Map.of();
    List<VisitReport.Line> lines = visit.items().stream()
        .map(item -> failing.containsKey(item) ? new VisitReport.Line(Seen.FAILS, failing.get(item)) : new VisitReport.Line(Seen.CONFORMS, "")).toList();
    return new VisitReport(act.word(0).equals("PASSED"), act.word(1), lines, List.of());
  }
}
