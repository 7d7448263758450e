package org.guatu.resumption.application;

import static guatudb.project.Tables.PUBLIC_DUTY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.guatu.audit.AuditTrail;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.PersonId;
import org.guatu.project.DutyRole;
import org.guatu.project.ProjectId;
import org.guatu.rulebook.Clocks;
import org.guatu.rulebook.Rulebook;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the days do to applications: who has one is reminded when its limit is near, the responsible leader hears of it when the limit
 * has passed, and what was not mended in time expires.
 */
@Component
public class ApplicationClock {
  private final ApplicationStore store;
  private final ApplicationSteps steps;
  private final ApplicationDesk desk;
  private final Rulebook rulebook;
  private final DSLContext db;
  private final AuditTrail audit;

  ApplicationClock(ApplicationStore store, ApplicationSteps steps, ApplicationDesk desk, Rulebook rulebook, DSLContext db, AuditTrail audit) {
    this.store = store;
    this.steps = steps;
    this.desk = desk;
    this.rulebook = rulebook;
    this.db = db;
    this.audit = audit;
  }

  /** Reminds and escalates, once for each limit. */
  @Transactional
  public void remind(ZoneId zone) {
    Instant now = steps.now();
    Clocks.Times times = rulebook.at(zone, Clocks.KIND, now).rules().ordinary();
    LocalDate near = rulebook.workingDays(zone, now).after(Moments.day(now), times.warnWorkingDays());
    for (ResumptionApplication application : store.dueUntil(zone, Moments.endOf(near))) {
      Instant due = application.course().dueAt();
      if (due != null) {
        PersonId holder = application.course().recommended() ? desk.approver(zone, application) : desk.reviewer(zone, application);
        desk.remind(zone, application, "remind", "将到时限", holder, due);
        if (due.isBefore(now)) {
          desk.remind(zone, application, "escalate", "超期未办结", leader(zone, application.project()).orElseGet(() -> desk.approver(zone, application)), due);
        }
      }
    }
  }

  /** Reminds the site of what it has to mend, once for each limit. */
  @Transactional
  public void remindOfMending(ZoneId zone) {
    Instant now = steps.now();
    LocalDate today = Moments.day(now);
    int warn = rulebook.at(zone, Clocks.KIND, now).rules().ordinary().warnWorkingDays();
    for (ResumptionApplication application : store.mendUntilBefore(zone, rulebook.workingDays(zone, now).after(today, warn).plusDays(1))) {
      LocalDate until = application.course().mendUntil();
      PersonId site = application.applicantPerson();
      if (until != null && site != null && !until.isBefore(today)) {
        desk.remind(zone, application, "remind-mend", "整改将到期，过期申请失效", site, Moments.endOf(until));
      }
    }
  }

  /** Ends what was to be mended until yesterday or before. @return how many */
  @Transactional
  public int expire(ZoneId zone) {
    var late = store.mendUntilBefore(zone, Moments.day(steps.now()));
    for (ResumptionApplication application : late) {
      steps.take(zone, application, application.version(), ApplicationStep.EXPIRE, application.course().over(), "整改超期", null);
      desk.expired(zone, application);
      audit.done("resumption.expire-application", application.id().value().toString(), Map.of("project", application.projectName()));
    }
    return late.size();
  }

  private Optional<PersonId> leader(ZoneId zone, ProjectId project) {
    return db.select(PUBLIC_DUTY.PERSON_ID).from(PUBLIC_DUTY)
        .where(PUBLIC_DUTY.ZONE_ID.eq(zone.value()), PUBLIC_DUTY.PROJECT_ID.eq(project.value()), PUBLIC_DUTY.ROLE.eq(DutyRole.LEADER.name()))
        .and(PUBLIC_DUTY.PERSON_ID.isNotNull()).fetchOptional(PUBLIC_DUTY.PERSON_ID).map(PersonId::new);
  }
}
