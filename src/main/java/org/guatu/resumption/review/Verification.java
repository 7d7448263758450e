package org.guatu.resumption.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.organization.People;
import org.guatu.organization.Person;
import org.guatu.resumption.application.ApplicationDesk;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.ApplicationSteps;
import org.guatu.resumption.application.Course;
import org.guatu.resumption.application.Limits;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Sheet;
import org.guatu.resumption.procedure.StepClock;
import org.guatu.rulebook.Rulebook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the verifier does (核查): takes an application, visits the site, returns it with a list to mend, or recommends it. */
@Service
public class Verification {
  private final ReviewFile file;
  private final ApplicationSteps steps;
  private final VisitStore visits;
  private final People people;
  private final Rulebook rulebook;
  private final ApplicationDesk desk;

  Verification(ReviewFile file, ApplicationSteps steps, VisitStore visits, People people, Rulebook rulebook, ApplicationDesk desk) {
    this.file = file;
    this.steps = steps;
    this.visits = visits;
    this.people = people;
    this.rulebook = rulebook;
    this.desk = desk;
  }

  /** 接办: from now on the one who acts verifies it. A recommendation of another verifier falls. */
  @Requires(Permission.RESUMPTION_REVIEW)
  @Transactional
  @Recorded("resumption.take")
  public void take(Scope scope, ApplicationId id, long version) {
    ResumptionApplication application = steps.lock(scope, id, ApplicationStep.TAKE);
    Actor actor = Actor.current();
    if (Objects.equals(application.applicantAccount(), actor.account())) {
      throw new RuleViolation("resumption.own-application");
    }
    Course.Verifier who = new Course.Verifier(actor.account(), actor.name(), people.current(scope.zone()).map(Person::id).orElse(null));
    ResumptionApplication taken =
        steps.take(scope.zone(), application, version, ApplicationStep.TAKE, application.course().verifiedBy(who), "", who.person());
    desk.taken(scope.zone(), taken);
  }

  /** 要求现场核查; one that was arranged before and has no outcome is off. @param checklist what will be looked at, one a line */
  @Requires(Permission.RESUMPTION_REVIEW)
  @Transactional
  @Recorded("resumption.ask-visit")
  public UUID askVisit(Scope scope, ApplicationId id, long version, LocalDate on, String checklist) {
    ResumptionApplication application = mine(scope, id, ApplicationStep.VISIT);
    Fields fields = new Fields();
    String list = fields.requiredBlock("checklist", "核查清单", checklist, 2000);
    if (on.isBefore(Moments.day(steps.now()))) {
      fields.wrong("visitOn", "现场核查日期不能早于今天");
    }
    fields.check();
    steps.take(scope.zone(), application, version, ApplicationStep.VISIT, application.course(), "要求 " + on + " 现场核查", holder(application));
    visits.replace(scope.zone(), id, "已另约 " + on, steps.now());
    desk.visited(scope.zone(), application, on);
    return visits.ask(scope.zone(), id, on, list, steps.now());
  }

  /**
   * The outcome of a visit, item by item.
   *
   * @throws org.guatu.kernel.InvalidInput at {@code seen.N} or {@code note.N} of an item, or at {@code passed} if an item speaks against it
   * @throws RuleViolation before its day
   * @throws NotFound if no such visit is open on the application
   */
  @Requires(Permission.RESUMPTION_REVIEW)
  @Transactional
  @Recorded("resumption.report-visit")
  public void reportVisit(Scope scope, ApplicationId id, UUID visit, VisitReport report) {
    ResumptionApplication application = mine(scope, id, ApplicationStep.VISIT);
    Visit open = visits.of(scope.zone(), id).stream().filter(each -> each.id().equals(visit) && each.isOpen()).findFirst()
        .orElseThrow(() -> new NotFound("visit", visit));
    Fields fields = new Fields();
    String what = fields.block("outcome", "核查情况", report.outcome(), 2000);
    List<VisitFinding> findings = report.findings(open.items(), fields);
    if (!file.sheet(scope, application).attachments().keySet().containsAll(report.photos())) {
      fields.wrong("photos", "有照片不在这份申请里，请重新选");
    }
    fields.check();
    if (open.on().isAfter(Moments.day(steps.now()))) {
      throw new RuleViolation("resumption.visit-ahead", open.on().toString());
    }
    if (!visits.report(scope.zone(), id, visit, report, what, findings, steps.now())) {
      throw new NotFound("visit", visit);
    }
    long failing = findings.stream().filter(VisitFinding::fails).count();
    steps.take(scope.zone(), application, application.version(), ApplicationStep.VISIT, application.course(),
        "现场核查结果：" + (Boolean.TRUE.equals(report.passed()) ? "符合" : "不符合") + (failing == 0 ? "" : "（" + failing + " 项）"), holder(application));
    AuditTrail.note("passed", report.passed());
    AuditTrail.note("failing", findings.stream().filter(VisitFinding::fails).map(VisitFinding::item).toList());
  }

  /** The visits of an application, the latest day first. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public List<Visit> visits(Scope scope, ApplicationId id) {
    steps.find(scope, id);
    return visits.of(scope.zone(), id);
  }

  /**
   * 退回限期整改: the office's clock stands still until it is sent again.
   *
   * @param mend condition's code → what is wrong with it; at least one
   */
  @Requires(Permission.RESUMPTION_REVIEW)
  @Transactional
  @Recorded("resumption.return")
  public void giveBack(Scope scope, ApplicationId id, long version, Map<String, String> mend, String reasons) {
    ResumptionApplication application = mine(scope, id, ApplicationStep.RETURN);
    Sheet sheet = file.sheet(scope, application);
    Fields fields = new Fields();
    String why = fields.block("reasons", "退回说明", reasons, 2000);
    if (mend.isEmpty()) {
      fields.wrong("mend", "请至少写明一项要整改的条件");
    }
    var conditions = sheet.procedure().content().conditions(application.emergency());
    List<Decision.Mend> list = mend.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(each -> {
      if (!conditions.containsKey(each.getKey())) {
        fields.wrong("mend", "这份程序没有条件“" + each.getKey() + "”");
      }
      return new Decision.Mend(each.getKey(), fields.requiredBlock("mend." + each.getKey(), "整改要求", each.getValue(), 500));
    }).toList();
    fields.check();
    Instant now = steps.now();
    Limits limits = new Limits(rulebook.workingDays(scope.zone(), now));
    int left = limits.left(now, Objects.requireNonNull(application.course().dueAt()));
    LocalDate until = limits.mendUntil(now, sheet.procedure().content().workingDays(StepClock.Phase.RECTIFICATION));
    file.decide(scope, sheet, ApplicationStep.RETURN, why, "", list);
    ResumptionApplication returned = steps.take(scope.zone(), application, version, ApplicationStep.RETURN,
        application.course().returned(left, until), why, application.applicantPerson());
    desk.returned(scope.zone(), returned);
    AuditTrail.note("mend", String.join(",", mend.keySet()));
  }

  /** 建议批准. @throws RuleViolation naming what is missing, or while a visit has no outcome or has failed */
  @Requires(Permission.RESUMPTION_REVIEW)
  @Transactional
  @Recorded("resumption.recommend")
  public void recommend(Scope scope, ApplicationId id, long version, String reasons) {
    ResumptionApplication application = mine(scope, id, ApplicationStep.RECOMMEND);
    Sheet sheet = file.passing(scope, application);
    Fields fields = new Fields();
    String why = fields.requiredBlock("reasons", "核查意见", reasons, 2000);
    fields.check();
    file.decide(scope, sheet, ApplicationStep.RECOMMEND, why, "", List.of());
    ResumptionApplication recommended = steps.take(scope.zone(), application, version, ApplicationStep.RECOMMEND,
        application.course().recommendedNow(), why, desk.approver(scope.zone(), application));
    desk.recommended(scope.zone(), recommended);
  }

  /** Only who has taken it verifies it. */
  private ResumptionApplication mine(Scope scope, ApplicationId id, ApplicationStep step) {
    ResumptionApplication application = steps.lock(scope, id, step);
    Course.Verifier verifier = application.course().verifier();
    if (verifier == null || !Objects.equals(verifier.account(), Actor.current().account())) {
      throw new RuleViolation("resumption.not-verifier", verifier == null ? "—" : verifier.name());
    }
    return application;
  }

  private static org.guatu.organization.@org.jspecify.annotations.Nullable PersonId holder(ResumptionApplication application) {
    Course.Verifier verifier = application.course().verifier();
    return verifier == null ? null : verifier.person();
  }
}
