package org.guatu.resumption.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.document.AttachmentId;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.Fields;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.review.Approval;
import org.guatu.resumption.review.Verification;
import org.guatu.resumption.review.VisitFinding.Seen;
import org.guatu.resumption.review.VisitReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the forms of a review's page into the use cases. */
@Component
class ReviewMoves {
  private static final String MEND = "mend.";
  private static final String LOOK = "look.";

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
    String chosen = typed.entrySet().stream().filter(each -> each.getKey().startsWith(LOOK)).sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue)
        .collect(Collectors.joining("\n"));
    verification.askVisit(scope, application, version, on, (chosen + "\n" + typed.getOrDefault("checklist", "")).strip());
  }

  private void outcome(Scope scope, ApplicationId application, Map<String, String> typed) {
    Fields fields = new Fields();
    UUID visit = fields.requiredId("visit", "现场核查", typed.get("visit"));
    fields.check();
    String passed = typed.getOrDefault("passed", "");
    List<VisitReport.Line> lines = new ArrayList<>();
    while (typed.containsKey("note." + lines.size())) {
      lines.add(new VisitReport.Line(seen(typed.get("seen." + lines.size())), typed.get("note." + lines.size())));
    }
    verification.reportVisit(scope, application, visit, new VisitReport(passed.equals("yes") ? Boolean.TRUE : passed.equals("no") ? Boolean.FALSE : null, typed.get("outcome"), lines, photos(typed)));
  }

  private static @Nullable Seen seen(@Nullable String typed) {
    return Arrays.stream(Seen.values()).filter(each -> each.name().equals(typed)).findFirst().orElse(null);
  }

  /** The attachments that a form names, also when it comes again. */
  static List<AttachmentId> photos(Map<String, String> typed) {
    Fields fields = new Fields();
    List<UUID> ids = Stream.of(typed.getOrDefault("photos", "").split(",")).filter(each -> !each.isBlank()).map(each -> fields.id("photos", "现场照片", each)).toList();
    fields.check();
    return ids.stream().filter(Objects::nonNull).map(AttachmentId::new).toList();
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
