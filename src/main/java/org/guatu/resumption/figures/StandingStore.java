package org.guatu.resumption.figures;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.APPLICATION_EVENT;
import static guatudb.resumption.Tables.PERMIT;
import static guatudb.resumption.Tables.PERMIT_EVENT;
import static guatudb.resumption.Tables.STOP_ORDER;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guatu.identity.Scope;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.PersonId;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectId;
import org.guatu.resumption.ProjectRows;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.figures.StandingSite.Why;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of standing sites: each with its latest application, its permit and the order over its area. */
@Component
class StandingStore {
  private static final Condition STANDS = PUBLIC_PROJECT.STATE.in(ConstructionState.STOPPED.name(), ConstructionState.PAUSED.name(),
      ConstructionState.PERMITTED.name());
  private static final Field<String> ORDER = DSL.field(DSL.select(STOP_ORDER.CAUSE).from(STOP_ORDER)
      .where(STOP_ORDER.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), STOP_ORDER.AREA_ID.eq(PUBLIC_PROJECT.AREA_ID), STOP_ORDER.LIFTED_AT.isNull())
      .orderBy(STOP_ORDER.ORDERED_AT).limit(1)).as("stop_order");

  private final DSLContext db;

  StandingStore(DSLContext db) {
    this.db = db;
  }

  List<StandingSite> list(Scope scope, int limit) {
    return read(ProjectRows.within(scope), limit);
  }

  Optional<StandingSite> one(Scope scope, ProjectId project) {
    return read(ProjectRows.within(scope).and(PUBLIC_PROJECT.ID.eq(project.value())), 1).stream().findFirst();
  }

  /** Who began the project's latest application. */
  Optional<PersonId> applicant(ZoneId zone, ProjectId project) {
    return db.select(APPLICATION.APPLICANT_PERSON_ID).from(APPLICATION)
        .where(APPLICATION.ZONE_ID.eq(zone.value()), APPLICATION.PROJECT_ID.eq(project.value())).and(APPLICATION.APPLICANT_PERSON_ID.isNotNull())
        .orderBy(APPLICATION.CREATED_AT.desc()).limit(1).fetchOptional(APPLICATION.APPLICANT_PERSON_ID).map(PersonId::new);
  }

  private List<StandingSite> read(Condition which, int limit) {
    Table<?> latest = DSL.lateral(DSL.select(APPLICATION.ID, APPLICATION.STATUS, APPLICATION.VERIFIER, APPLICATION.APPLICANT, APPLICATION.RECOMMENDED,
            APPLICATION.DUE_AT)
        .from(APPLICATION).where(APPLICATION.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), APPLICATION.PROJECT_ID.eq(PUBLIC_PROJECT.ID))
        .orderBy(APPLICATION.CREATED_AT.desc(), APPLICATION.ID.desc()).limit(1)).as("latest");
    Field<OffsetDateTime> moved = DSL.field(DSL.select(DSL.max(APPLICATION_EVENT.OCCURRED_AT)).from(APPLICATION_EVENT)
        .where(APPLICATION_EVENT.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), APPLICATION_EVENT.APPLICATION_ID.eq(latest.field(APPLICATION.ID))));
    Field<OffsetDateTime> suspended = DSL.field(DSL.select(DSL.max(PERMIT_EVENT.OCCURRED_AT)).from(PERMIT)
        .join(PERMIT_EVENT).on(PERMIT_EVENT.ZONE_ID.eq(PERMIT.ZONE_ID), PERMIT_EVENT.PERMIT_ID.eq(PERMIT.ID))
        .where(PERMIT.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), PERMIT.PROJECT_ID.eq(PUBLIC_PROJECT.ID), PERMIT.STATUS.eq("SUSPENDED")));
    Field<OffsetDateTime> since = DSL.coalesce(suspended, moved).as("since");
    Field<String> permit = DSL.field(DSL.select(PERMIT.STATUS).from(PERMIT).where(PERMIT.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID),
        PERMIT.PROJECT_ID.eq(PUBLIC_PROJECT.ID), PERMIT.STATUS.in("ISSUED", "ACTIVE", "SUSPENDED"))).as("permit");
    return db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.NAME, PUBLIC_PROJECT.STATE, ORDER, permit, since).select(latest.fields())
        .from(PUBLIC_PROJECT).leftJoin(latest).on(DSL.trueCondition())
        .where(which).and(STANDS).orderBy(since.asc().nullsFirst(), PUBLIC_PROJECT.NUMBER).limit(limit)
        .fetch(row -> site(row, latest, since, permit));
  }

  private static StandingSite site(Record row, Table<?> latest, Field<OffsetDateTime> since, Field<String> permit) {
    UUID application = row.get(latest.field(APPLICATION.ID));
    Why why = why(row, latest, permit);
    @Nullable OffsetDateTime waiting = row.get(since);
    @Nullable OffsetDateTime due = row.get(latest.field(APPLICATION.DUE_AT));
    return new StandingSite(new ProjectId(row.get(PUBLIC_PROJECT.ID)), row.get(PUBLIC_PROJECT.NAME), ConstructionState.valueOf(row.get(PUBLIC_PROJECT.STATE)),
        why, waitingFor(why, row, latest), waiting == null ? null : waiting.toInstant(), application == null ? null : new ApplicationId(application),
        due == null ? null : due.toInstant());
  }

  private static Why why(Record row, Table<?> latest, Field<String> permit) {
    String status = row.get(latest.field(APPLICATION.STATUS));
    if (row.get(ORDER) != null) {
      return Why.STOP_ORDER;
    }
    if ("SUSPENDED".equals(row.get(permit))) {
      return Why.SUSPENDED;
    }
    if (row.get(permit) != null) {
      return Why.NOT_WORKING;
    }
    if (status == null) {
      return Why.NO_APPLICATION;
    }
    return switch (ApplicationStatus.valueOf(status)) {
      case DRAFT -> Why.FILLING_IN;
      case SELF_CHECKED -> Why.SIGNATURES;
      case JOINTLY_ACCEPTED -> Why.TO_BE_SENT;
      case SUBMITTED, RESUBMITTED -> Why.VERIFICATION;
      case UNDER_VERIFICATION -> Boolean.TRUE.equals(row.get(latest.field(APPLICATION.RECOMMENDED))) ? Why.APPROVAL : Why.VERIFICATION;
      case RECTIFY -> Why.TO_MEND;
      case APPROVED, REJECTED, WITHDRAWN, EXPIRED -> Why.ENDED;
    };
  }

  private static String waitingFor(Why why, Record row, Table<?> latest) {
    String verifier = row.get(latest.field(APPLICATION.VERIFIER));
    String applicant = row.get(latest.field(APPLICATION.APPLICANT));
    return switch (why) {
      case STOP_ORDER -> "停工令：" + row.get(ORDER);
      case SUSPENDED, APPROVAL -> "建局批准人";
      case VERIFICATION -> verifier == null ? "建局核查员" : verifier;
      case NO_APPLICATION, ENDED -> "工地复工专员";
      case SIGNATURES -> "建设、施工、监理三方";
      case NOT_WORKING, FILLING_IN, TO_BE_SENT, TO_MEND -> applicant == null ? "工地复工专员" : applicant;
    };
  }
}
