package org.guatu.resumption.permit;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.PERMIT;
import static guatudb.resumption.Tables.PERMIT_COUNTER;
import static guatudb.resumption.Tables.PERMIT_EVENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectId;
import org.guatu.resumption.ProjectRows;
import org.guatu.resumption.SiteFilter;
import org.guatu.resumption.application.ApplicationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of permits: their numbers, how they stand, and every step with how they stood after it. */
@Component
class PermitStore {
  private final DSLContext db;

  PermitStore(DSLContext db) {
    this.db = db;
  }

  /** The next number of the year, without gaps: the zone's counter is held until the deciding transaction ends. */
  int nextNumber(ZoneId zone, int year) {
    return db.insertInto(PERMIT_COUNTER).set(PERMIT_COUNTER.ZONE_ID, zone.value()).set(PERMIT_COUNTER.YEAR, year).set(PERMIT_COUNTER.LAST, 1)
        .onConflict(PERMIT_COUNTER.ZONE_ID, PERMIT_COUNTER.YEAR).doUpdate().set(PERMIT_COUNTER.LAST, PERMIT_COUNTER.LAST.plus(1))
        .returning(PERMIT_COUNTER.LAST).fetchSingle(PERMIT_COUNTER.LAST);
  }

  void insert(ZoneId zone, Permit permit) {
    ApplicationId application = permit.application();
    db.insertInto(PERMIT)
        .set(PERMIT.ZONE_ID, zone.value())
        .set(PERMIT.ID, permit.id().value())
        .set(PERMIT.YEAR, permit.year())
        .set(PERMIT.NUMBER, permit.number())
        .set(PERMIT.NUMBER_TEXT, permit.numberText())
        .set(PERMIT.NUMBER_KEY, Permit.numberKey(permit.year(), permit.number()))
        .set(PERMIT.APPLICATION_ID, application == null ? null : application.value())
        .set(PERMIT.PROJECT_ID, permit.project().value())
        .set(PERMIT.SCOPE, permit.scope())
        .set(PERMIT.HEADCOUNT_CAP, permit.headcountCap())
        .set(PERMIT.CONDITIONS, permit.conditions())
        .set(PERMIT.VALID_FROM, permit.validFrom())
        .set(PERMIT.VALID_UNTIL, permit.validUntil())
        .set(PERMIT.STATUS, permit.status().name())
        .set(PERMIT.AUTHORITY, permit.authority())
        .set(PERMIT.ISSUED_AT, Moments.utc(permit.issuedAt()))
        .set(PERMIT.ISSUED_BY, permit.issuedBy())
        .set(PERMIT.VERSION, permit.version())
        .execute();
  }

  /** @return false if another version was saved meanwhile */
  boolean move(ZoneId zone, PermitId id, long version, PermitStatus status, LocalDate validUntil) {
    return db.update(PERMIT).set(PERMIT.STATUS, status.name()).set(PERMIT.VALID_UNTIL, validUntil).set(PERMIT.VERSION, version + 1)
        .where(PERMIT.ZONE_ID.eq(zone.value()), PERMIT.ID.eq(id.value()), PERMIT.VERSION.eq(version)).execute() == 1;
  }

  void addEvent(ZoneId zone, Permit permit, PermitStep step, PermitStatus status, LocalDate validUntil, String text, Instant now) {
    db.insertInto(PERMIT_EVENT)
        .set(PERMIT_EVENT.ZONE_ID, zone.value())
        .set(PERMIT_EVENT.ID, Ids.next())
        .set(PERMIT_EVENT.PERMIT_ID, permit.id().value())
        .set(PERMIT_EVENT.PROJECT_ID, permit.project().value())
        .set(PERMIT_EVENT.STEP, step.name())
        .set(PERMIT_EVENT.STATUS, status.name())
        .set(PERMIT_EVENT.VALID_UNTIL, validUntil)
        .set(PERMIT_EVENT.TEXT, text)
        .set(PERMIT_EVENT.OCCURRED_AT, Moments.utc(now))
        .set(PERMIT_EVENT.RECORDED_AT, Moments.utc(now))
        .set(PERMIT_EVENT.ACCOUNT_ID, Actor.current().account())
        .set(PERMIT_EVENT.ACTOR, Actor.current().name())
        .execute();
  }

  Optional<Permit> find(Scope scope, PermitId id) {
    return select(scope).and(PERMIT.ID.eq(id.value())).fetchOptional(PermitStore::permit);
  }

  List<Permit> findAll(Scope scope, Collection<UUID> ids) {
    return select(scope).and(PERMIT.ID.in(ids)).fetch(PermitStore::permit);
  }

  /** Those whose number holds the words. */
  List<Permit> printed(Scope scope, String words, int limit) {
    return select(scope).and(PERMIT.NUMBER_TEXT.contains(words)).and(PERMIT.STATUS.ne(PermitStatus.RETRACTED.name())).orderBy(PERMIT.YEAR.desc(), PERMIT.NUMBER.desc())
        .limit(limit).fetch(PermitStore::permit);
  }

  /** Those of a number. @param year null for any */
  List<Permit> numbered(Scope scope, @Nullable Integer year, int number, int limit) {
    Condition which = PERMIT.NUMBER.eq(number).and(PERMIT.STATUS.ne(PermitStatus.RETRACTED.name()));
    return select(scope).and(year == null ? which : which.and(PERMIT.YEAR.eq(year))).orderBy(PERMIT.YEAR.desc()).limit(limit).fetch(PermitStore::permit);
  }

  /** For a change: held until the transaction ends. */
  Optional<Permit> lock(Scope scope, PermitId id) {
    return select(scope).and(PERMIT.ID.eq(id.value())).forUpdate().of(PERMIT).fetchOptional(PermitStore::permit);
  }

  /** The permit of an application. */
  Optional<Permit> of(Scope scope, ApplicationId application) {
    return select(scope).and(PERMIT.APPLICATION_ID.eq(application.value())).fetchOptional(PermitStore::permit);
  }

  /** The project's standing permit, held until the transaction ends. */
  Optional<Permit> lockStanding(ZoneId zone, ProjectId project) {
    return select(Scope.wholeZone(zone)).and(PERMIT.PROJECT_ID.eq(project.value())).and(PERMIT.STATUS.in(PermitStatus.STANDING))
        .forUpdate().of(PERMIT).fetchOptional(PermitStore::permit);
  }

  /** The permits that stand for these projects, each with when it last came to hold or was suspended. */
  Map<ProjectId, SiteClaims.Standing> standing(ZoneId zone, Collection<ProjectId> projects) {
    Field<OffsetDateTime> turned = DSL.field(DSL.select(DSL.max(PERMIT_EVENT.OCCURRED_AT)).from(PERMIT_EVENT)
        .where(PERMIT_EVENT.ZONE_ID.eq(PERMIT.ZONE_ID), PERMIT_EVENT.PERMIT_ID.eq(PERMIT.ID))
        .and(PERMIT_EVENT.STEP.in(PermitStep.ISSUE.name(), PermitStep.SUSPEND.name(), PermitStep.REINSTATE.name())));
    return db.select(PERMIT.fields()).select(PUBLIC_PROJECT.NAME, PUBLIC_PROJECT.STATE, turned).from(PERMIT)
        .join(PUBLIC_PROJECT).on(PUBLIC_PROJECT.ZONE_ID.eq(PERMIT.ZONE_ID), PUBLIC_PROJECT.ID.eq(PERMIT.PROJECT_ID))
        .where(PERMIT.ZONE_ID.eq(zone.value())).and(PERMIT.PROJECT_ID.eq(DSL.any(projects.stream().map(ProjectId::value).toArray(UUID[]::new))))
        .and(PERMIT.STATUS.in(PermitStatus.STANDING))
        .fetchMap(row -> new ProjectId(row.get(PERMIT.PROJECT_ID)), row -> new SiteClaims.Standing(permit(row), row.get(turned).toInstant(), ConstructionState.PERMITTED.name().equals(row.get(PUBLIC_PROJECT.STATE))));
  }

  /** A page of them, the latest number first; those that a ledger had told wrongly only where asked for. */
  List<Permit> list(Scope scope, PermitQuery query) {
    Condition wanted;
    if (query.statuses().isEmpty()) {
      wanted = PERMIT.STATUS.ne(PermitStatus.RETRACTED.name());
    } else {
      wanted = PERMIT.STATUS.in(query.statuses().stream().map(Enum::name).toList());
    }
    if (query.project() != null) {
      wanted = wanted.and(PERMIT.PROJECT_ID.eq(query.project().value()));
    }
    wanted = wanted.and(new SiteFilter(query.words(), query.area(), query.held()).condition());
    if (query.endsBy() != null) {
      wanted = wanted.and(PERMIT.VALID_UNTIL.le(query.endsBy()));
    }
    if (query.after() != null) {
      wanted = wanted.and(DSL.row(PERMIT.YEAR, PERMIT.NUMBER).lt(query.after().year(), query.after().number()));
    }
    return select(scope).and(wanted).orderBy(PERMIT.YEAR.desc(), PERMIT.NUMBER.desc()).limit(query.limit()).fetch(PermitStore::permit);
  }

  /** Those whose day has come: to be activated, or expired. */
  List<Permit> turning(ZoneId zone, LocalDate today, int limit) {
    Condition begins = PERMIT.STATUS.eq(PermitStatus.ISSUED.name()).and(PERMIT.VALID_FROM.le(today));
    Condition ends = PERMIT.STATUS.in(PermitStatus.STANDING).and(PERMIT.VALID_UNTIL.lt(today));
    return select(Scope.wholeZone(zone)).and(begins.or(ends)).orderBy(PERMIT.ID).limit(limit).forUpdate().of(PERMIT).skipLocked()
        .fetch(PermitStore::permit);
  }

  /** Active ones whose last day lies between two days, both included. */
  List<Permit> ending(ZoneId zone, LocalDate from, LocalDate until) {
    return select(Scope.wholeZone(zone)).and(PERMIT.STATUS.eq(PermitStatus.ACTIVE.name())).and(PERMIT.VALID_UNTIL.between(from, until)).orderBy(PERMIT.ID)
        .fetch(PermitStore::permit);
  }

  /** The latest first, as of a moment. */
  List<PermitEvent> events(ZoneId zone, PermitId id, AsOf asOf) {
    return db.selectFrom(PERMIT_EVENT).where(PERMIT_EVENT.ZONE_ID.eq(zone.value()), PERMIT_EVENT.PERMIT_ID.eq(id.value()))
        .and(PERMIT_EVENT.OCCURRED_AT.le(Moments.utc(asOf.at()))).and(PERMIT_EVENT.RECORDED_AT.le(Moments.utc(asOf.knownAt())))
        .orderBy(PERMIT_EVENT.OCCURRED_AT.desc(), PERMIT_EVENT.RECORDED_AT.desc(), PERMIT_EVENT.ID.desc())
        .fetch(row -> new PermitEvent(PermitStep.valueOf(row.get(PERMIT_EVENT.STEP)), PermitStatus.valueOf(row.get(PERMIT_EVENT.STATUS)), row.get(PERMIT_EVENT.VALID_UNTIL),
            row.get(PERMIT_EVENT.TEXT),
            row.get(PERMIT_EVENT.OCCURRED_AT).toInstant(), row.get(PERMIT_EVENT.ACTOR)));
  }

  private SelectConditionStep<Record> select(Scope scope) {
    return db.select(PERMIT.fields()).select(PUBLIC_PROJECT.NAME).from(PERMIT)
        .join(PUBLIC_PROJECT).on(PUBLIC_PROJECT.ZONE_ID.eq(PERMIT.ZONE_ID), PUBLIC_PROJECT.ID.eq(PERMIT.PROJECT_ID))
        .where(ProjectRows.within(scope), PERMIT.ZONE_ID.eq(scope.zone().value()));
  }

  private static Permit permit(Record row) {
    UUID application = row.get(PERMIT.APPLICATION_ID);
    return new Permit(new PermitId(row.get(PERMIT.ID)), row.get(PERMIT.YEAR), row.get(PERMIT.NUMBER), row.get(PERMIT.NUMBER_TEXT),
        application == null ? null : new ApplicationId(application), new ProjectId(row.get(PERMIT.PROJECT_ID)), row.get(PUBLIC_PROJECT.NAME),
        row.get(PERMIT.SCOPE), row.get(PERMIT.HEADCOUNT_CAP), row.get(PERMIT.CONDITIONS), row.get(PERMIT.VALID_FROM), row.get(PERMIT.VALID_UNTIL),
        PermitStatus.valueOf(row.get(PERMIT.STATUS)), row.get(PERMIT.AUTHORITY), row.get(PERMIT.ISSUED_AT).toInstant(), row.get(PERMIT.ISSUED_BY), row.get(PERMIT.VERSION));
  }
}
