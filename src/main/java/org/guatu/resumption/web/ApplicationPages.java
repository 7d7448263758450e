package org.guatu.resumption.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Words;
import org.guatu.resumption.application.ApplicationEvent;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Sheet;
import org.guatu.resumption.application.Verdict;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.review.Decision;
import org.guatu.resumption.review.Decisions;
import org.guatu.resumption.review.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of an application together. */
@Component
class ApplicationPages {
  private static final List<ApplicationStep> OF_THE_SITE = List.of(ApplicationStep.EDIT, ApplicationStep.SELF_CHECK, ApplicationStep.SUBMIT,
      ApplicationStep.RESUBMIT, ApplicationStep.WITHDRAW);

  private final Applications applications;
  private final Decisions decisions;
  private final Verification verification;
  private final Permits permits;
  private final Holders holders;
  private final Clock clock;

  ApplicationPages(Applications applications, Decisions decisions, Verification verification, Permits permits, Holders holders, Clock clock) {
    this.applications = applications;
    this.decisions = decisions;
    this.verification = verification;
    this.permits = permits;
    this.holders = holders;
    this.clock = clock;
  }

  /** Applications for a list, each with who has it; one statement for all of them. */
  List<ApplicationsPage.Row> rows(List<ResumptionApplication> listed) {
    List<Holder> held = holders.of(Access.scopeOf(Permission.RESUMPTION_READ), listed);
    return IntStream.range(0, listed.size()).mapToObj(i -> new ApplicationsPage.Row(listed.get(i), held.get(i))).toList();
  }

  /** @throws org.guatu.kernel.NotFound if it is not there or not the reader's */
  ApplicationPage page(UUID id, ApplicationPage.Entered entered) {
    return page(id, entered, !entered.errors().isEmpty() && !entered.form().equals("withdraw"));
  }

  /** The same with its forms open, also when it was checked or signed. */
  ApplicationPage changing(UUID id) {
    return page(id, ApplicationPage.Entered.NOTHING, true);
  }

  private ApplicationPage page(UUID id, ApplicationPage.Entered entered, boolean changing) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_READ);
    ApplicationId application = new ApplicationId(id);
    Instant now = clock.instant();
    Sheet sheet = applications.sheet(scope, application);
    ApplicationStatus status = sheet.application().status();
    List<ApplicationEvent> events = applications.events(scope, application, new AsOf(now, now));
    List<ApplicationStep> steps = OF_THE_SITE.stream().filter(step -> Access.current().may(Permission.RESUMPTION_APPLY))
        .filter(step -> ApplicationStatus.LIFE.allows(status, step)).toList();
    Holder holder = holders.of(scope, sheet.application());
    return new ApplicationPage(sheet, ReviewPages.groups(sheet, applications.readiness(scope, application)), ReviewStages.of(sheet, events, holder.until()),
        verification.visits(scope, application), status.isFinal() || status.isWithOffice() ? List.of() : missing(sheet), holder,
        wentBack(status, decisions.of(scope, application)), steps, signing(sheet), permits.of(scope, application).orElse(null),
        permits.halts(scope, sheet.application().project()), changing, entered);
  }

  private static @Nullable Decision wentBack(ApplicationStatus status, List<Decision> decisions) {
    boolean open = status == ApplicationStatus.RECTIFY || status == ApplicationStatus.REJECTED;
    return !open ? null : decisions.stream().filter(decision -> decision.step() == ApplicationStep.RETURN || decision.step() == ApplicationStep.REJECT)
        .findFirst().orElse(null);
  }

  /** What the site itself has still to do; the signatures stand apart. */
  private static List<ApplicationPage.Missing> missing(Sheet sheet) {
    Verdict verdict = sheet.verdict();
    Map<String, Condition> conditions = sheet.procedure().content().conditions(sheet.application().emergency());
    List<ApplicationPage.Missing> missing = new ArrayList<>();
    verdict.lacking().forEach(field -> missing.add(new ApplicationPage.Missing("填写" + Words.of("resumption.field." + field), null, "particulars-" + field, false)));
    verdict.unmet().forEach(code -> missing.add(item(sheet, code, (sheet.open(code) == null ? "落实“" : "确认或重填“")
        + Objects.requireNonNull(conditions.get(code)).name() + "”")));
    verdict.unproven().forEach(code -> missing.add(item(sheet, code, "给“" + Objects.requireNonNull(conditions.get(code)).name() + "”添证据")));
    sheet.unmended().stream().filter(code -> missing.stream().noneMatch(each -> code.equals(each.condition())))
        .forEach(code -> missing.add(item(sheet, code, "整改“" + (conditions.containsKey(code) ? conditions.get(code).name() : code) + "”")));
    return missing;
  }

  private static ApplicationPage.Missing item(Sheet sheet, String code, String words) {
    return new ApplicationPage.Missing(words, code, "c-" + code, !sheet.items().containsKey(code));
  }

  /** The parties that have not signed, that the reader acts for, once there is something to sign. */
  private static List<Party> signing(Sheet sheet) {
    if (!sheet.verdict().complete() || !ApplicationStatus.LIFE.allows(sheet.application().status(), ApplicationStep.SIGN)) {
      return List.of();
    }
    return sheet.verdict().unsigned().stream().filter(party -> Access.current().has(party.role())).toList();
  }
}
