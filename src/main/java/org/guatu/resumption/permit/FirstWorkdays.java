package org.guatu.resumption.permit;

import static guatudb.resumption.Tables.FIRST_WORKDAY;
import static guatudb.resumption.Tables.PERMIT_EVENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
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
import org.guatu.kernel.ZoneId;
import org.guatu.project.ConstructionState;
import org.guatu.project.Remark;
import org.guatu.resumption.application.ApplicationDesk;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first attended working day after a permit: from then on the site counts as resumed (已批未复 is not 已复工). */
@Service
public class FirstWorkdays {
  private final DSLContext db;
  private final PermitStore permits;
  private final PermitSteps steps;
  private final SiteState sites;
  private final ApplicationDesk desk;

  FirstWorkdays(DSLContext db, PermitStore permits, PermitSteps steps, SiteState sites, ApplicationDesk desk) {
    this.db = db;
    this.permits = permits;
    this.steps = steps;
    this.sites = sites;
    this.desk = desk;
  }

  /**
   * The site reports that it works.
   *
   * @param worked the first day with people at work, today at the latest
   * @param present how many came
   * @throws org.guatu.kernel.InvalidInput if the day lies outside the permit, or more came than it allows
   * @throws RuleViolation if the permit does not hold, or the site does not stand as 已批未复
   */
  @Requires(Permission.RESUMPTION_APPLY)
  @Transactional
  @Recorded("resumption.first-workday")
  public void report(Scope scope, PermitId id, LocalDate worked, int present) {
    Permit permit = permits.lock(scope, id).orElseThrow(() -> new NotFound("permit", id.value()));
    if (permit.status() != PermitStatus.ACTIVE) {
      throw new RuleViolation("resumption.no-active-permit");
    }
    if (sites.now(scope.zone(), permit.project()).filter(state -> state == ConstructionState.PERMITTED).isEmpty()) {
      throw new RuleViolation("resumption.not-permitted", permit.projectName());
    }
    Instant since = holdsSince(scope.zone(), id);
    Fields fields = new Fields();
    LocalDate earliest = permit.validFrom().isBefore(Moments.day(since)) ? Moments.day(since) : permit.validFrom();
    if (worked.isBefore(earliest) || worked.isAfter(permit.validUntil()) || worked.isAfter(steps.today())) {
      fields.wrong("workedOn", earliest.isBefore(steps.today()) ? "首个工作日应在 " + earliest + " 和今天之间" : "首个工作日只能是今天 " + steps.today());
    }
    if (present < 1 || present > permit.headcountCap()) {
      fields.wrong("present", "到岗人数应为 1 到 " + permit.headcountCap() + "（准予复工的人数上限）");
    }
    fields.check();
    db.insertInto(FIRST_WORKDAY)
        .set(FIRST_WORKDAY.ZONE_ID, scope.zone().value())
        .set(FIRST_WORKDAY.PERMIT_ID, id.value())
        .set(FIRST_WORKDAY.PROJECT_ID, permit.project().value())
        .set(FIRST_WORKDAY.WORKED_ON, worked)
        .set(FIRST_WORKDAY.PRESENT, present)
        .set(FIRST_WORKDAY.REPORTED_AT, Moments.utc(steps.now()))
        .set(FIRST_WORKDAY.ACCOUNT_ID, Actor.current().account())
        .set(FIRST_WORKDAY.ACTOR, Actor.current().name())
        .onConflictDoNothing()
        .execute();
    Remark remark = Moments.startOf(worked).isAfter(since) ? Remark.on(worked) : Remark.at(since);
    sites.report(permit.project(), ConstructionState.RESUMED, remark.because("首个工作日到岗 " + present + " 人").evidencedBy(permit.numberText()));
    if (permit.application() != null) {
      desk.works(scope.zone(), permit.application());
    }
    AuditTrail.note("permit", permit.numberText());
    AuditTrail.note("worked", worked.toString());
    AuditTrail.note("present", present);
  }

  /** Whether the site is to report it: the permit holds, and the site stands as 已批未复. @throws NotFound if it is not there or not yours */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public boolean awaited(Scope scope, PermitId id) {
    Permit permit = permits.find(scope, id).orElseThrow(() -> new NotFound("permit", id.value()));
    return permit.status() == PermitStatus.ACTIVE && sites.now(scope.zone(), permit.project()).filter(state -> state == ConstructionState.PERMITTED).isPresent();
  }

  /** The one that was reported under a permit. @throws NotFound if the permit is not there or not yours */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public Optional<FirstWorkday> of(Scope scope, PermitId id) {
    if (permits.find(scope, id).isEmpty()) {
      throw new NotFound("permit", id.value());
    }
    return db.selectFrom(FIRST_WORKDAY).where(FIRST_WORKDAY.ZONE_ID.eq(scope.zone().value()), FIRST_WORKDAY.PERMIT_ID.eq(id.value()))
        .fetchOptional(row -> new FirstWorkday(row.get(FIRST_WORKDAY.WORKED_ON), row.get(FIRST_WORKDAY.PRESENT),
            row.get(FIRST_WORKDAY.REPORTED_AT).toInstant(), row.get(FIRST_WORKDAY.ACTOR)));
  }

  /** When the permit came to hold, last. */
  private Instant holdsSince(ZoneId zone, PermitId id) {
    @Nullable OffsetDateTime last = db.select(DSL.max(PERMIT_EVENT.OCCURRED_AT)).from(PERMIT_EVENT)
        .where(PERMIT_EVENT.ZONE_ID.eq(zone.value()), PERMIT_EVENT.PERMIT_ID.eq(id.value()))
        .and(PERMIT_EVENT.STEP.in(PermitStep.ACTIVATE.name(), PermitStep.REINSTATE.name())).fetchSingle().value1();
    if (last == null) {
      throw new IllegalStateException("an active permit was never activated");
    }
    return last.toInstant();
  }
}
