package org.guatu.resumption.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guatu.document.Attachment;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.resumption.Readiness;
import org.guatu.resumption.SiteFilter;
import org.guatu.resumption.application.ApplicationEvent;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.Course;
import org.guatu.resumption.application.Item;
import org.guatu.resumption.application.QueuePlace;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Sheet;
import org.guatu.resumption.application.Verdict;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitIssue;
import org.guatu.resumption.permit.PermitQuery;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.procedure.ConditionGroup;
import org.guatu.resumption.review.Decisions;
import org.guatu.resumption.review.ReviewQueue;
import org.guatu.resumption.review.Verification;
import org.guatu.resumption.review.Visit;
import org.guatu.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a review together. */
@Component
class ReviewPages {
  private static final Set<ReviewStep> DECIDING = EnumSet.of(ReviewStep.APPROVE, ReviewStep.REJECT);
  private static final String NUMERALS = "一二三四五六七八九十";

  private final Applications applications;
  private final Decisions decisions;
  private final Verification verification;
  private final Permits permits;
  private final ReviewQueue queue;
  private final Rulebook rulebook;
  private final Clock clock;

  ReviewPages(Applications applications, Decisions decisions, Verification verification, Permits permits, ReviewQueue queue, Rulebook rulebook, Clock clock) {
    this.applications = applications;
    this.decisions = decisions;
    this.verification = verification;
    this.permits = permits;
    this.queue = queue;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  ReviewPage page(UUID id, ReviewPage.Entered entered) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_READ);
    ApplicationId application = new ApplicationId(id);
    Instant now = clock.instant();
    Sheet sheet = applications.sheet(scope, application);
    List<ApplicationEvent> events = applications.events(scope, application, new AsOf(now, now));
    List<Visit> visits = verification.visits(scope, application);
    Course course = sheet.application().course();
    WorkingTime time = new WorkingTime(now, rulebook.workingDays(scope.zone(), now));
    String left = time.left(course.dueAt());
    Lamp lamp = course.dueAt() == null ? Lamp.IDLE : queue.near(scope.zone()).lamp(course.dueAt());
    return new ReviewPage(sheet, groups(sheet, applications.readiness(scope, application)), ReviewStages.of(sheet, events, left), events, visits,
        decisions.replay(scope, application), missing(sheet), new ReviewPage.Limit(lamp, left, course.status() == ApplicationStatus.RECTIFY),
        steps(sheet.application(), visits, entered), own(sheet.application()), permits.of(scope, application).orElse(null), standing(scope, sheet.application()),
        PermitIssue.lastDay(Moments.day(now), sheet.procedure().content().validityDays()),
        permits.halts(scope, sheet.application().project()), neighbours(sheet.application()), entered);
  }

  private @Nullable Permit standing(Scope scope, ResumptionApplication application) {
    return application.kind() != ApplicationKind.SUPPLEMENT || application.status().isFinal() ? null
        : permits.list(scope, new PermitQuery("", List.of(PermitStatus.ACTIVE), application.project(), null, 1)).stream().findFirst().orElse(null);
  }

  private ReviewPage.Neighbours neighbours(ResumptionApplication application) {
    if (!Access.current().may(Permission.RESUMPTION_REVIEW)) {
      return ReviewPage.Neighbours.NONE;
    }
    Scope scope = Access.scopeOf(Permission.RESUMPTION_REVIEW);
    Instant due = application.course().dueAt();
    QueuePlace place = due == null ? null : new QueuePlace(due, application.id());
    return new ReviewPage.Neighbours(place == null ? null : applications.queuedBefore(scope, place).map(ReviewPages::path).orElse(null),
        applications.queue(scope, SiteFilter.ANY, place, 1).stream().findFirst().map(ReviewPages::path).orElse(null));
  }

  private static String path(ResumptionApplication application) {
    return ReviewController.PATH + "/" + application.id().value();
  }

  static List<ReviewPage.Group> groups(Sheet sheet, Map<String, Readiness> known) {
    boolean emergency = sheet.application().emergency();
    List<ReviewPage.Group> groups = new ArrayList<>();
    for (ConditionGroup group : sheet.procedure().content().groups()) {
      List<Condition> asked = group.conditions().stream().filter(condition -> condition.applies(emergency)).toList();
      if (!asked.isEmpty()) {
        int number = groups.size() + 1;
        List<ReviewPage.Line> lines = new ArrayList<>();
        asked.forEach(condition -> lines.add(line(sheet, number + "." + (lines.size() + 1), condition, known)));
        groups.add(new ReviewPage.Group((number <= 10 ? NUMERALS.substring(number - 1, number) : String.valueOf(number)) + "、" + group.name(), lines));
      }
    }
    return groups;
  }

  private static ReviewPage.Line line(Sheet sheet, String number, Condition condition, Map<String, Readiness> known) {
    Item item = sheet.items().get(condition.code());
    List<Attachment> evidence = item == null ? List.of() : item.evidence().stream().map(sheet.attachments()::get).filter(Objects::nonNull).toList();
    return new ReviewPage.Line(number, condition, mark(condition, item), item, evidence, known.get(condition.code()));
  }

  private static ReviewPage.Mark mark(Condition condition, @Nullable Item item) {
    if (item == null) {
      return condition.mandatory() ? ReviewPage.Mark.UNMET : ReviewPage.Mark.OPEN;
    }
    return switch (item.answer()) {
      case MET -> ReviewPage.Mark.MET;
      case NOT_MET -> ReviewPage.Mark.UNMET;
      case NA -> ReviewPage.Mark.NA;
    };
  }

  /** What the procedure says stands against a permit. */
  private static List<String> missing(Sheet sheet) {
    Verdict verdict = sheet.verdict();
    Map<String, Condition> conditions = sheet.procedure().content().conditions(sheet.application().emergency());
    List<String> missing = new ArrayList<>();
    verdict.unmet().forEach(code -> missing.add("必备条件没有到位：" + Objects.requireNonNull(conditions.get(code)).name()));
    verdict.unproven().forEach(code -> missing.add("没有所要求的证据：" + Objects.requireNonNull(conditions.get(code)).name()));
    verdict.lacking().forEach(field -> missing.add("没有填写" + Words.of("resumption.field." + field)));
    verdict.unsigned().forEach(party -> missing.add(Words.of(party) + "没有签字"));
    return missing;
  }

  /** Those that the application's state allows and the reader's permission; whatever else stands against one, its rule says. */
  private static Set<ReviewStep> steps(ResumptionApplication application, List<Visit> visits, ReviewPage.Entered entered) {
    Access reader = Access.current();
    boolean open = visits.stream().anyMatch(Visit::isOpen);
    Set<ReviewStep> steps = EnumSet.noneOf(ReviewStep.class);
    for (ReviewStep step : ReviewStep.values()) {
      boolean deciding = DECIDING.contains(step);
      boolean may = reader.may(deciding ? Permission.RESUMPTION_APPROVE : Permission.RESUMPTION_REVIEW)
          && (step == ReviewStep.TAKE || deciding != own(application)) && (step != ReviewStep.OUTCOME || open) && (step != ReviewStep.APPROVE || application.course().recommended());
      if (may && ApplicationStatus.LIFE.allows(application.status(), step.step())) {
        steps.add(step);
      }
    }
    if (own(application) && application.status() == ApplicationStatus.UNDER_VERIFICATION) {
      steps.remove(ReviewStep.TAKE);
    }
    if (entered.tried() != null && !entered.rule().isEmpty()) {
      steps.add(entered.tried());   // what was typed stays in sight
    }
    return steps;
  }

  private static boolean own(ResumptionApplication application) {
    Course.Verifier verifier = application.course().verifier();
    return verifier != null && Objects.equals(verifier.account(), Access.current().actor().account());
  }
}
