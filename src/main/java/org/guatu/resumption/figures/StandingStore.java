package org.guatu.resumption.figures;

import static guatudb.project.Tables.PUBLIC_DUTY;
import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.project.Tables.PUBLIC_STATE;
import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.APPLICATION_EVENT;
import static guatudb.resumption.Tables.PERMIT;
import static guatudb.resumption.Tables.PERMIT_EVENT;
import static guatudb.resumption.Tables.STOP_ORDER;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guatu.identity.Scope;
import org.guatu.project.ConstructionState;
import org.guatu.project.DutyRole;
import org.guatu.project.ProjectId;
import org.guatu.resumption.ProjectRows;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.Holding;
import org.guatu.resumption.figures.StandingSite.Why;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.permit.PermitStep;
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
  private static final List<Field<String>> STATES =
      inline(ConstructionState.STOPPED.name(), ConstructionState.PAUSED.name(), ConstructionState.PERMITTED.name());
  private static final Condition STANDS = PUBLIC_PROJECT.STATE.in(STATES);
  /** As the index of open applications names them. */
  private static final List<Field<String>> FINAL =
      inline(ApplicationStatus.APPROVED.name(), ApplicationStatus.REJECTED.name(), ApplicationStatus.WITHDRAWN.name(), ApplicationStatus.EXPIRED.name());
  private static final List<Field<String>> OFFICE = inline(Arrays.stream(ApplicationStatus.values()).filter(ApplicationStatus::isWithOffice).map(Enum::name).toArray(String[]::new));
  private static final List<Field<String>> STANDING = inline(PermitStatus.ISSUED.name(), PermitStatus.ACTIVE.name(), PermitStatus.SUSPENDED.name());
  private static final Field<OffsetDateTime> FOREVER = DSL.inline(ProjectRows.FOREVER);
  private static final Field<String> PERMIT_STATUS = DSL.field(DSL.name("standing", "permit_status"), String.class);
  private static final Field<String> ORDER = DSL.field(DSL.name("order", "cause"), String.class);
  /** The site's 复工专员. */
  private static final Field<String> OFFICER = DSL.field(DSL.select(PUBLIC_DUTY.NAME).from(PUBLIC_DUTY)
      .where(PUBLIC_DUTY.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), PUBLIC_DUTY.PROJECT_ID.eq(PUBLIC_PROJECT.ID))
      .and(PUBLIC_DUTY.ROLE.eq(DSL.inline(DutyRole.SITE_OFFICER.name()))).limit(1)).as("officer");
  private static final Field<OffsetDateTime> SINCE = DSL.field(DSL.name("since"), OffsetDateTime.class);
  private static final List<String> PERMIT_STEPS = List.of(PermitStep.ISSUE.name(), PermitStep.SUSPEND.name(), PermitStep.REINSTATE.name());

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

  private List<StandingSite> read(Condition which, int limit) {
    Table<?> latest = DSL.lateral(DSL.select(APPLICATION.ID, APPLICATION.STATUS, APPLICATION.APPLICANT, APPLICATION.RECOMMENDED, APPLICATION.DUE_AT)
        .select(Holding.fields()).from(APPLICATION).where(APPLICATION.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), APPLICATION.PROJECT_ID.eq(PUBLIC_PROJECT.ID))
        .and(APPLICATION.KIND.eq(ApplicationKind.RESUMPTION.name()))
        .orderBy(APPLICATION.CREATED_AT.desc(), APPLICATION.ID.desc()).limit(1)).as("latest");
    Table<?> standing = DSL.lateral(DSL.select(PERMIT.STATUS.as("permit_status")).from(PERMIT)
        .where(PERMIT.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), PERMIT.PROJECT_ID.eq(PUBLIC_PROJECT.ID), PERMIT.STATUS.in(STANDING))
        .limit(1)).as("standing");
    Table<?> order = DSL.lateral(DSL.select(STOP_ORDER.CAUSE).from(STOP_ORDER)
        .where(STOP_ORDER.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), STOP_ORDER.AREA_ID.eq(PUBLIC_PROJECT.AREA_ID), STOP_ORDER.LIFTED_AT.isNull())
        .orderBy(STOP_ORDER.ORDERED_AT).limit(1)).as("order");
    Table<?> chosen = chosen(which, limit);
    return db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.NAME, PUBLIC_PROJECT.STATE, ORDER, PERMIT_STATUS, SINCE, OFFICER).select(latest.fields())
        .from(chosen).join(PUBLIC_PROJECT).on(PUBLIC_PROJECT.ZONE_ID.eq(chosen.field(PUBLIC_PROJECT.ZONE_ID)), PUBLIC_PROJECT.ID.eq(chosen.field(PUBLIC_PROJECT.ID)))
        .leftJoin(latest).on(DSL.trueCondition()).leftJoin(standing).on(DSL.trueCondition()).leftJoin(order).on(DSL.trueCondition())
        .orderBy(SINCE.asc().nullsFirst(), PUBLIC_PROJECT.NUMBER)
        .fetch(row -> site(row, latest));
  }

  /**
   * Those that wait longest, and since when each waits for what it waits for: the order, the permit's last turn, since when the application lies
   * with the office or its last step at the site; else since when it stands still. Of all standing sites, so from indexes alone.
   */
  private static Table<?> chosen(Condition which, int limit) {
    Table<?> order = DSL.select(STOP_ORDER.ZONE_ID, STOP_ORDER.AREA_ID, DSL.min(STOP_ORDER.ORDERED_AT).as("ordered_at")).from(STOP_ORDER)
        .where(STOP_ORDER.LIFTED_AT.isNull()).groupBy(STOP_ORDER.ZONE_ID, STOP_ORDER.AREA_ID).asTable("orders");
    Field<OffsetDateTime> ordered = order.field("ordered_at", OffsetDateTime.class);
    Field<OffsetDateTime> turned = DSL.field(DSL.select(DSL.max(PERMIT_EVENT.OCCURRED_AT)).from(PERMIT_EVENT)
        .where(PERMIT_EVENT.ZONE_ID.eq(PERMIT.ZONE_ID), PERMIT_EVENT.PERMIT_ID.eq(PERMIT.ID)).and(PERMIT_EVENT.STEP.in(PERMIT_STEPS)));
    Field<OffsetDateTime> moved = DSL.field(DSL.select(DSL.max(APPLICATION_EVENT.OCCURRED_AT)).from(APPLICATION_EVENT)
        .where(APPLICATION_EVENT.ZONE_ID.eq(APPLICATION.ZONE_ID), APPLICATION_EVENT.APPLICATION_ID.eq(APPLICATION.ID)));
    Field<OffsetDateTime> since =
        DSL.when(ordered.isNotNull(), ordered).when(PERMIT.ID.isNotNull(), turned).when(APPLICATION.STATUS.in(OFFICE), APPLICATION.SUBMITTED_AT).when(APPLICATION.ID.isNotNull(), moved).otherwise(PUBLIC_STATE.STATE_SINCE);
    return DSL.select(PUBLIC_PROJECT.ZONE_ID, PUBLIC_PROJECT.ID, since.as(SINCE)).from(PUBLIC_PROJECT)
        .join(PUBLIC_STATE).on(PUBLIC_STATE.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), PUBLIC_STATE.PROJECT_ID.eq(PUBLIC_PROJECT.ID))
        .leftJoin(APPLICATION).on(APPLICATION.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), APPLICATION.PROJECT_ID.eq(PUBLIC_PROJECT.ID),
            APPLICATION.KIND.eq(ApplicationKind.RESUMPTION.name()), APPLICATION.STATUS.notIn(FINAL))
        .leftJoin(PERMIT).on(PERMIT.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), PERMIT.PROJECT_ID.eq(PUBLIC_PROJECT.ID), PERMIT.STATUS.in(STANDING))
        .leftJoin(order).on(order.field(STOP_ORDER.ZONE_ID).eq(PUBLIC_PROJECT.ZONE_ID), order.field(STOP_ORDER.AREA_ID).eq(PUBLIC_PROJECT.AREA_ID))
        .where(which).and(STANDS).and(PUBLIC_STATE.STATE.in(STATES)).and(PUBLIC_STATE.KNOWN_TO.eq(FOREVER)).and(PUBLIC_STATE.VALID_TO.eq(FOREVER))
        .orderBy(since.asc().nullsFirst(), PUBLIC_PROJECT.NUMBER).limit(limit).asTable("chosen");
  }

  private static StandingSite site(Record row, Table<?> latest) {
    UUID application = row.get(latest.field(APPLICATION.ID));
    Why why = why(row, latest);
    @Nullable OffsetDateTime waiting = row.get(SINCE);
    @Nullable OffsetDateTime due = row.get(latest.field(APPLICATION.DUE_AT));
    return new StandingSite(new ProjectId(row.get(PUBLIC_PROJECT.ID)), row.get(PUBLIC_PROJECT.NAME), ConstructionState.valueOf(row.get(PUBLIC_PROJECT.STATE)),
        why, waitingFor(why, row, latest), waiting == null ? null : waiting.toInstant(), application == null ? null : new ApplicationId(application),
        due == null ? null : due.toInstant());
  }

  private static Why why(Record row, Table<?> latest) {
    String status = row.get(latest.field(APPLICATION.STATUS));
    if (row.get(ORDER) != null) {
      return Why.STOP_ORDER;
    }
    if ("SUSPENDED".equals(row.get(PERMIT_STATUS))) {
      return Why.SUSPENDED;
    }
    if (row.get(PERMIT_STATUS) != null) {
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
      case APPROVED -> Why.PERMIT_OVER;
      case REJECTED, WITHDRAWN, EXPIRED -> Why.ENDED;
    };
  }

  private static String waitingFor(Why why, Record row, Table<?> latest) {
    String officer = Objects.requireNonNullElse(row.get(OFFICER), Objects.requireNonNullElse(row.get(latest.field(APPLICATION.APPLICANT)), ""));
    return switch (why) {
      case STOP_ORDER -> "停工令：" + row.get(ORDER);
      case SUSPENDED -> Holding.approver(row) + "（恢复）";
      case NO_APPLICATION, PERMIT_OVER, ENDED -> officer.isEmpty() ? "没有登记复工专员" : officer + "（申请复工）";
      case NOT_WORKING -> officer.isEmpty() ? "没有登记复工专员" : officer + "（报首个工作日）";
      case FILLING_IN, SIGNATURES, TO_BE_SENT, VERIFICATION, APPROVAL, TO_MEND -> Holding.words(row);
    };
  }

  /** As a part of the statement's text, which an index for some values only asks for. */
  private static List<Field<String>> inline(String... values) {
    return Arrays.stream(values).<Field<String>>map(DSL::inline).toList();
  }
}
