package org.guatu.resumption.review;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.guatu.identity.Scope;
import org.guatu.kernel.RuleViolation;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Sheet;
import org.guatu.resumption.application.Sheets;
import org.springframework.stereotype.Component;

/** What lies before who decides: the application with all that hangs on it, its visits, and the decisions so far. */
@Component
class ReviewFile {
  private final Sheets sheets;
  private final VisitStore visits;
  private final Decisions decisions;

  ReviewFile(Sheets sheets, VisitStore visits, Decisions decisions) {
    this.sheets = sheets;
    this.visits = visits;
    this.decisions = decisions;
  }

  Sheet sheet(Scope scope, ResumptionApplication application) {
    return sheets.of(scope, application);
  }

  /** The same, if work may resume by it; of several visits the one reported last counts. @throws RuleViolation naming what stands against it */
  Sheet passing(Scope scope, ResumptionApplication application) {
    Sheet sheet = sheets.of(scope, application);
    sheet.verdict().demand(sheet.procedure().content(), application.emergency());
    List<Visit> all = visits.of(scope.zone(), application.id());
    if (all.stream().anyMatch(Visit::isOpen)) {
      throw new RuleViolation("resumption.visit-open");
    }
    all.stream().filter(visit -> !visit.isReplaced()).max(Comparator.comparing(visit -> Objects.requireNonNull(visit.reportedAt()))).filter(last -> !Boolean.TRUE.equals(last.passed())).ifPresent(last -> {
      throw new RuleViolation("resumption.visit-failed", last.words());
    });
    return sheet;
  }

  void decide(Scope scope, Sheet sheet, ApplicationStep step, String reasons, String remedy, List<Decision.Mend> mend) {
    decisions.write(scope, sheet, step, reasons, remedy, mend);
  }
}
