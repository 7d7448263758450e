package org.guatu.resumption.application;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.APPLICATION_EVENT;
import static guatudb.resumption.Tables.PERMIT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guatu.document.AttachmentId;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.PersonId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.ProjectRows;
import org.guatu.resumption.SiteFilter;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.ProcedureId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of applications: how they stand, and every step with how they stood after it. */
@Component
class ApplicationStore {
  private final DSLContext db;

  ApplicationStore(DSLContext db) {
    this.db = db;
  }

  void insert(ZoneId zone, ResumptionApplication fresh) {
    PersonId person = fresh.applicantPerson();
    db.insertInto(APPLICATION)
        .set(APPLICATION.ZONE_ID, zone.value())
        .set(APPLICATION.ID, fresh.id().value())
        .set(APPLICATION.KIND, fresh.kind().name())
        .set(APPLICATION.CAMPAIGN_ID, fresh.campaign().value())
        .set(APPLICATION.PROCEDURE_ID, fresh.procedure().value())
        .set(APPLICATION.PROJECT_ID, fresh.project().value())
        .set(APPLICATION.STATUS, fresh.status().name())
        .set(APPLICATION.EMERGENCY, fresh.emergency())
        .set(APPLICATION.APPLICANT_ID, fresh.applicantAccount())
        .set(APPLICATION.APPLICANT, fresh.applicant())
        .set(APPLICATION.APPLICANT_PERSON_ID, person == null ? null : person.value())
        .set(APPLICATION.CREATED_AT, Moments.utc(fresh.createdAt()))
        .set(APPLICATION.RECOMMENDED, false)
        .set(APPLICATION.VERSION, fresh.version())
        .execute();
  }

  /** What a 复工追加 adds to. */
  void addsTo(ZoneId zone, ApplicationId id, ProjectId project) {
    db.update(APPLICATION).set(APPLICATION.EARLIER_PERMIT_ID, DSL.field(DSL.select(PERMIT.ID).from(PERMIT)
            .where(PERMIT.ZONE_ID.eq(zone.value()), PERMIT.PROJECT_ID.eq(project.value()), PERMIT.STATUS.eq("ACTIVE"))))
        .where(one(zone, id)).execute();
  }

  void describe(ZoneId zone, ApplicationId id, ResumptionApplication.Particulars particulars) {
    AttachmentId plan = particulars.plan();
    db.update(APPLICATION).set(APPLICATION.REQUESTED_ON, particulars.requestedOn()).set(APPLICATION.HEADCOUNT, particulars.headcount())
        .set(APPLICATION.PLAN_ID, plan == null ? null : plan.value()).where(one(zone, id)).execute();
  }

  /** @return false if another version was saved meanwhile */
  boolean move(ZoneId zone, ApplicationId id, long version, Course course) {
    Course.Verifier verifier = course.verifier();
    PersonId person = verifier == null ? null : verifier.person();
    return db.update(APPLICATION)
        .set(APPLICATION.STATUS, course.status().name())
        .set(APPLICATION.SUBMITTED_AT, utc(course.submittedAt()))
        .set(APPLICATION.DUE_AT, utc(course.dueAt()))
        .set(APPLICATION.DAYS_LEFT, course.daysLeft())
        .set(APPLICATION.MEND_UNTIL, course.mendUntil())
        .set(APPLICATION.VERIFIER_ID, verifier == null ? null : verifier.account())
        .set(APPLICATION.VERIFIER, verifier == null ? null : verifier.name())
        .set(APPLICATION.VERIFIER_PERSON_ID, person == null ? null : person.value())
        .set(APPLICATION.RECOMMENDED, course.recommended())
        .set(APPLICATION.VERSION, version + 1)
        .where(one(zone, id)).and(APPLICATION.VERSION.eq(version)).execute() == 1;
  }

  /** @param person who has it after the step; null if nobody by name */
  void addEvent(ZoneId zone, ResumptionApplication before, ApplicationStep step, Course after, boolean late, String text, @Nullable PersonId person, Instant now) {
    db.insertInto(APPLICATION_EVENT)
        .set(APPLICATION_EVENT.ZONE_ID, zone.value())
        .set(APPLICATION_EVENT.ID, Ids.next())
        .set(APPLICATION_EVENT.APPLICATION_ID, before.id().value())
        .set(APPLICATION_EVENT.PROJECT_ID, before.project().value())
        .set(APPLICATION_EVENT.STEP, step.name())
        .set(APPLICATION_EVENT.FROM_STATUS, step == ApplicationStep.BEGIN ? null : before.status().name())
        .set(APPLICATION_EVENT.STATUS, after.status().name())
        .set(APPLICATION_EVENT.OCCURRED_AT, Moments.utc(now))
        .set(APPLICATION_EVENT.RECORDED_AT, Moments.utc(now))
        .set(APPLICATION_EVENT.DUE_AT, utc(after.dueAt()))
        .set(APPLICATION_EVENT.LATE, late)
        .set(APPLICATION_EVENT.TEXT, text)
        .set(APPLICATION_EVENT.PERSON_ID, person == null ? null : person.value())
        .set(APPLICATION_EVENT.ACCOUNT_ID, Actor.current().account())
        .set(APPLICATION_EVENT.ACTOR, Actor.current().name())
        .execute();
  }

  Optional<ResumptionApplication> find(Scope scope, ApplicationId id) {
    return select(scope).and(APPLICATION.ID.eq(id.value())).fetchOptional(ApplicationStore::application);
  }

  /** For a change: held until the transaction ends. */
  Optional<ResumptionApplication> lock(Scope scope, ApplicationId id) {
    return select(scope).and(APPLICATION.ID.eq(id.value())).forUpdate().of(APPLICATION).fetchOptional(ApplicationStore::application);
  }

  List<ResumptionApplication> findAll(Scope scope, Collection<UUID> ids) {
    return select(scope).and(APPLICATION.ID.in(ids)).fetch(ApplicationStore::application);
  }

  /** Who has each of them, in words. One statement. */
  Map<UUID, String> holders(ZoneId zone, Collection<UUID> ids) {
    return db.select(APPLICATION.ID).select(Holding.fields()).from(APPLICATION)
        .where(APPLICATION.ZONE_ID.eq(zone.value()), APPLICATION.ID.eq(DSL.any(ids.toArray(UUID[]::new)))).fetchMap(row -> row.get(APPLICATION.ID), Holding::words);
  }

  List<ResumptionApplication> list(Scope scope, ApplicationQuery query) {
    Condition wanted = DSL.noCondition();
    if (!query.statuses().isEmpty()) {
      wanted = wanted.and(APPLICATION.STATUS.in(query.statuses().stream().map(Enum::name).toList()));
    }
    if (query.project() != null) {
      wanted = wanted.and(APPLICATION.PROJECT_ID.eq(query.project().value()));
    }
    if (query.campaign() != null) {
      wanted = wanted.and(APPLICATION.CAMPAIGN_ID.eq(query.campaign().value()));
    }
    if (query.dueBefore() != null) {
      wanted = wanted.and(APPLICATION.DUE_AT.le(Moments.utc(query.dueBefore())));
    }
    if (query.sent()) {
      wanted = wanted.and(APPLICATION.SUBMITTED_AT.isNotNull());
    }
    if (query.latest()) {
      var later = APPLICATION.as("later");
      wanted = wanted.andNotExists(DSL.selectOne().from(later).where(later.ZONE_ID.eq(APPLICATION.ZONE_ID), later.PROJECT_ID.eq(APPLICATION.PROJECT_ID),
          later.CAMPAIGN_ID.eq(APPLICATION.CAMPAIGN_ID), later.KIND.eq(APPLICATION.KIND), DSL.row(later.CREATED_AT, later.ID).gt(APPLICATION.CREATED_AT, APPLICATION.ID)));
    }
    if (query.after() != null) {
      wanted = wanted.and(APPLICATION.ID.lt(query.after().value()));
    }
    return select(scope).and(query.sites().condition()).and(wanted).orderBy(APPLICATION.ID.desc()).limit(query.limit()).fetch(ApplicationStore::application);
  }

  /** What the office has, the soonest due first, after a place in that order. */
  List<ResumptionApplication> queue(Scope scope, SiteFilter sites, @Nullable QueuePlace after, int limit) {
    Condition rest = after == null ? DSL.noCondition()
        : DSL.row(APPLICATION.DUE_AT, APPLICATION.ID).gt(DSL.val(Moments.utc(after.dueAt())), DSL.val(after.id().value()));
    return select(scope).and(sites.condition()).and(APPLICATION.DUE_AT.isNotNull()).and(rest).orderBy(APPLICATION.DUE_AT, APPLICATION.ID).limit(limit)
        .fetch(ApplicationStore::application);
  }

  /** What stands just before a place in the queue. */
  Optional<ResumptionApplication> queuedBefore(Scope scope, QueuePlace place) {
    return select(scope).and(APPLICATION.DUE_AT.isNotNull())
        .and(DSL.row(APPLICATION.DUE_AT, APPLICATION.ID).lt(DSL.val(Moments.utc(place.dueAt())), DSL.val(place.id().value())))
        .orderBy(APPLICATION.DUE_AT.desc(), APPLICATION.ID.desc()).limit(1).fetchOptional(ApplicationStore::application);
  }

  /** What the office has to decide until a moment or had to before, the soonest due first. */
  List<ResumptionApplication> dueUntil(ZoneId zone, Instant until) {
    return select(Scope.wholeZone(zone)).and(APPLICATION.DUE_AT.le(Moments.utc(until))).orderBy(APPLICATION.DUE_AT, APPLICATION.ID)
        .fetch(ApplicationStore::application);
  }

  /** What was to be mended before a day, held until the transaction ends. */
  List<ResumptionApplication> mendUntilBefore(ZoneId zone, LocalDate day) {
    return select(Scope.wholeZone(zone)).and(APPLICATION.STATUS.eq(ApplicationStatus.RECTIFY.name())).and(APPLICATION.MEND_UNTIL.lt(day))
        .orderBy(APPLICATION.ID).forUpdate().of(APPLICATION).fetch(ApplicationStore::application);
  }

  /** The latest first, as of a moment. */
  List<ApplicationEvent> events(ZoneId zone, ApplicationId id, AsOf asOf) {
    return db.selectFrom(APPLICATION_EVENT)
        .where(APPLICATION_EVENT.ZONE_ID.eq(zone.value()), APPLICATION_EVENT.APPLICATION_ID.eq(id.value()))
        .and(APPLICATION_EVENT.OCCURRED_AT.le(Moments.utc(asOf.at()))).and(APPLICATION_EVENT.RECORDED_AT.le(Moments.utc(asOf.knownAt())))
        .orderBy(APPLICATION_EVENT.OCCURRED_AT.desc(), APPLICATION_EVENT.RECORDED_AT.desc(), APPLICATION_EVENT.ID.desc()).limit(300)
        .fetch(row -> new ApplicationEvent(ApplicationStep.valueOf(row.get(APPLICATION_EVENT.STEP)), ApplicationStatus.valueOf(row.get(APPLICATION_EVENT.STATUS)),
            row.get(APPLICATION_EVENT.OCCURRED_AT).toInstant(), row.get(APPLICATION_EVENT.RECORDED_AT).toInstant(),
            instant(row.get(APPLICATION_EVENT.DUE_AT)), row.get(APPLICATION_EVENT.LATE), row.get(APPLICATION_EVENT.TEXT),
            row.get(APPLICATION_EVENT.ACCOUNT_ID),
            row.get(APPLICATION_EVENT.ACTOR)));
  }

  /** The status of the project's standing permit, if it has one. */
  Optional<String> standingPermit(ZoneId zone, ProjectId project) {
    return db.select(PERMIT.STATUS).from(PERMIT)
        .where(PERMIT.ZONE_ID.eq(zone.value()), PERMIT.PROJECT_ID.eq(project.value()), PERMIT.STATUS.in("ISSUED", "ACTIVE", "SUSPENDED"))
        .fetchOptional(PERMIT.STATUS);
  }

  private SelectConditionStep<Record> select(Scope scope) {
    return db.select(APPLICATION.fields()).select(PUBLIC_PROJECT.NAME).from(APPLICATION)
        .join(PUBLIC_PROJECT).on(PUBLIC_PROJECT.ZONE_ID.eq(APPLICATION.ZONE_ID), PUBLIC_PROJECT.ID.eq(APPLICATION.PROJECT_ID))
        .where(ProjectRows.within(scope), APPLICATION.ZONE_ID.eq(scope.zone().value()));
  }

  private static Condition one(ZoneId zone, ApplicationId id) {
    return APPLICATION.ZONE_ID.eq(zone.value()).and(APPLICATION.ID.eq(id.value()));
  }

  private static ResumptionApplication application(Record row) {
    UUID plan = row.get(APPLICATION.PLAN_ID);
    var particulars = new ResumptionApplication.Particulars(row.get(APPLICATION.REQUESTED_ON), row.get(APPLICATION.HEADCOUNT),
        plan == null ? null : new AttachmentId(plan));
    String verifierName = row.get(APPLICATION.VERIFIER);
    Course.Verifier verifier = verifierName == null ? null
        : new Course.Verifier(row.get(APPLICATION.VERIFIER_ID), verifierName, person(row.get(APPLICATION.VERIFIER_PERSON_ID)));
    Course course = new Course(ApplicationStatus.valueOf(row.get(APPLICATION.STATUS)), instant(row.get(APPLICATION.SUBMITTED_AT)),
        instant(row.get(APPLICATION.DUE_AT)), row.get(APPLICATION.DAYS_LEFT), row.get(APPLICATION.MEND_UNTIL), verifier, row.get(APPLICATION.RECOMMENDED));
    return new ResumptionApplication(new ApplicationId(row.get(APPLICATION.ID)), ApplicationKind.valueOf(row.get(APPLICATION.KIND)),
        new CampaignId(row.get(APPLICATION.CAMPAIGN_ID)), new ProcedureId(row.get(APPLICATION.PROCEDURE_ID)),
        new ProjectId(row.get(APPLICATION.PROJECT_ID)), row.get(PUBLIC_PROJECT.NAME), row.get(APPLICATION.EMERGENCY), particulars,
        row.get(APPLICATION.APPLICANT_ID), row.get(APPLICATION.APPLICANT), person(row.get(APPLICATION.APPLICANT_PERSON_ID)),
        row.get(APPLICATION.CREATED_AT).toInstant(), course, row.get(APPLICATION.VERSION));
  }

  private static @Nullable PersonId person(@Nullable UUID id) {
    return id == null ? null : new PersonId(id);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : Moments.utc(moment);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
