package org.guatu.resumption.permit;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.PERMIT;
import static guatudb.resumption.Tables.PERMIT_EVENT;
import static guatudb.resumption.Tables.PROCEDURE;

import java.util.Optional;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.resumption.ProjectRows;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationKind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands behind a permit and what became of it, for its paper and its page. */
@Service
public class PermitBackground {
  private final DSLContext db;
  private final StopOrderStore orders;

  PermitBackground(DSLContext db, StopOrderStore orders) {
    this.db = db;
    this.orders = orders;
  }

  /** On what it rests. @throws NotFound if it is not yours */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public PermitBasis basis(Scope scope, Permit permit) {
    ApplicationId application = permit.application();
    Condition applied = application == null ? DSL.falseCondition() : APPLICATION.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID).and(APPLICATION.ID.eq(application.value()));
    Record row = db.select(PUBLIC_PROJECT.OWNER, APPLICATION.KIND, PROCEDURE.NAME, PROCEDURE.DOCUMENT_NUMBER).from(PUBLIC_PROJECT)
        .leftJoin(APPLICATION).on(applied)
        .leftJoin(PROCEDURE).on(PROCEDURE.ZONE_ID.eq(APPLICATION.ZONE_ID), PROCEDURE.ID.eq(APPLICATION.PROCEDURE_ID))
        .where(ProjectRows.within(scope), PUBLIC_PROJECT.ID.eq(permit.project().value()))
        .fetchOptional().orElseThrow(() -> new NotFound("permit", permit.id().value()));
    ApplicationKind kind = row.get(APPLICATION.KIND) == null ? null : ApplicationKind.valueOf(row.get(APPLICATION.KIND));
    return new PermitBasis(row.get(PUBLIC_PROJECT.OWNER), kind, row.get(PROCEDURE.NAME), row.get(PROCEDURE.DOCUMENT_NUMBER),
        kind == ApplicationKind.SUPPLEMENT ? replaced(scope, permit) : null);
  }

  /** The one that was superseded as this one was issued. */
  private @Nullable String replaced(Scope scope, Permit permit) {
    return db.select(PERMIT.NUMBER_TEXT).from(PERMIT_EVENT)
        .join(PERMIT).on(PERMIT.ZONE_ID.eq(PERMIT_EVENT.ZONE_ID), PERMIT.ID.eq(PERMIT_EVENT.PERMIT_ID))
        .where(PERMIT_EVENT.ZONE_ID.eq(scope.zone().value()), PERMIT_EVENT.PROJECT_ID.eq(permit.project().value()))
        .and(PERMIT_EVENT.STEP.eq(PermitStep.SUPERSEDE.name())).and(PERMIT_EVENT.OCCURRED_AT.le(Moments.utc(permit.issuedAt())))
        .orderBy(PERMIT_EVENT.OCCURRED_AT.desc()).limit(1).fetchOne(PERMIT.NUMBER_TEXT);
  }

  /** What became of it; nothing while it holds or will. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public Optional<PermitCourse> course(Scope scope, Permit permit) {
    if (permit.status().isPrinted()) {
      return Optional.empty();
    }
    StopOrder order = permit.status() == PermitStatus.SUSPENDED ? orders.standing(scope.zone(), permit.project()).orElse(null) : null;
    return db.selectFrom(PERMIT_EVENT.join(PUBLIC_PROJECT).on(PUBLIC_PROJECT.ZONE_ID.eq(PERMIT_EVENT.ZONE_ID), PUBLIC_PROJECT.ID.eq(PERMIT_EVENT.PROJECT_ID)))
        .where(ProjectRows.within(scope), PERMIT_EVENT.PERMIT_ID.eq(permit.id().value()), PERMIT_EVENT.STATUS.eq(permit.status().name()))
        .orderBy(PERMIT_EVENT.OCCURRED_AT.desc(), PERMIT_EVENT.RECORDED_AT.desc(), PERMIT_EVENT.ID.desc()).limit(1)
        .fetchOptional(row -> new PermitCourse(PermitStep.valueOf(row.get(PERMIT_EVENT.STEP)), row.get(PERMIT_EVENT.OCCURRED_AT).toInstant(),
            row.get(PERMIT_EVENT.TEXT), row.get(PERMIT_EVENT.ACTOR), order, successor(scope, permit).orElse(null)));
  }

  private Optional<PermitCourse.Successor> successor(Scope scope, Permit permit) {
    if (permit.status() != PermitStatus.SUPERSEDED) {
      return Optional.empty();
    }
    return db.select(PERMIT.ID, PERMIT.NUMBER_TEXT).from(PERMIT)
        .where(PERMIT.ZONE_ID.eq(scope.zone().value()), PERMIT.PROJECT_ID.eq(permit.project().value()), PERMIT.ISSUED_AT.gt(Moments.utc(permit.issuedAt())))
        .orderBy(PERMIT.ISSUED_AT).limit(1)
        .fetchOptional(row -> new PermitCourse.Successor(new PermitId(row.value1()), row.value2()));
  }
}
