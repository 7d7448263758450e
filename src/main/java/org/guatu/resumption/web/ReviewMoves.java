package org.guatu.resumption.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.Fields;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.review.Approval;
import org.guatu.resumption.review.Verification;
import org.springframework.stereotype.Component;

/** Turns the forms of a review's page into the use cases. */
@Component
class ReviewMoves {
  private static final String MEND = "mend.";

  private final Applications applications;
  private final Verification verification;
  private final Approval approval;

  ReviewMoves(Applications applications, Verification verification, Approval approval) {
    this.applications = applications;
    this.verification = verification;
    this.approval = approval;
  }

  /** @throws org.guatu.kernel.InvalidInput by the names of the form's fields */
  void take(ReviewStep step, UUID id, long version, Map<String, String> typed) {
    ApplicationId application = new ApplicationId(id);
    Scope scope = Access.scopeOf(step == ReviewStep.APPROVE || step == ReviewStep.REJECT ? Permission.RESUMPTION_APPROVE : Permission.RESUMPTION_REVIEW);
    String reasons = typed.getOrDefault("reasons", "");
    switch (step) {
      case TAKE -> verification.take(scope, application, version);
      case VISIT -> visit(scope, application, version, typed);
      case OUTCOME -> outcome(scope, application, typed);
      case RETURN -> verification.giveBack(scope, application, version, mend(typed), reasons);
      case RECOMMEND -> verification.recommend(scope, application, version, reasons);
      case APPROVE -> approval.approve(scope, application, version, new Approval.Grant(typed.getOrDefault("scope", ""), headcount(application, typed),
          typed.getOrDefault("conditions", ""), reasons));
      case REJECT -> approval.reject(scope, application, version, reasons, typed.getOrDefault("remedy", ""));
    }
  }

  private void visit(Scope scope, ApplicationId application, long version, Map<String, String> typed) {
    Fields fields = new Fields();
    LocalDate on = fields.requiredDay("visitOn", "现场核查日期", typed.get("visitOn"));
    fields.check();
    verification.askVisit(scope, application, version, on, typed.getOrDefault("checklist", ""));
  }

  private void outcome(Scope scope, ApplicationId application, Map<String, String> typed) {
    Fields fields = new Fields();
    UUID visit = fields.requiredId("visit", "现场核查", typed.get("visit"));
    String passed = typed.getOrDefault("passed", "");
    if (!passed.equals("yes") && !passed.equals("no")) {
      fields.wrong("passed", "请选择是否符合");
    }
    fields.check();
    verification.reportVisit(scope, application, visit, passed.equals("yes"), typed.getOrDefault("outcome", ""));
  }

  /** The findings that were written beside the conditions; what was left empty is none. */
  private static Map<String, String> mend(Map<String, String> typed) {
    Map<String, String> mend = new TreeMap<>();
    typed.forEach((field, note) -> {
      if (field.startsWith(MEND) && !note.isBlank()) {
        mend.put(field.substring(MEND.length()), note);
      }
    });
    return mend;
  }

  private int headcount(ApplicationId application, Map<String, String> typed) {
    Fields fields = new Fields();
    String label = Approval.headcountLabel(applications.get(Access.scopeOf(Permission.RESUMPTION_READ), application).kind());
    int cap = fields.requiredNumber("headcountCap", label, typed.get("headcountCap"), 1, 100_000);
    fields.check();
    return cap;
  }
}
