package org.guatu.resumption.review;

import static guatudb.project.Tables.PUBLIC_STATE;

import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectId;
import org.guatu.resumption.Readiness;
import org.guatu.resumption.ReadinessCheck;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How the site stands in the register: an application to resume makes sense while it is under construction and does not work. */
@Component
class SiteStands implements ReadinessCheck {
  private final DSLContext db;

  SiteStands(DSLContext db) {
    this.db = db;
  }

  @Override
  public String code() {
    return "project-state";
  }

  @Override
  public Readiness of(Scope scope, ProjectId project, AsOf asOf) {
    return db.select(PUBLIC_STATE.STATE, PUBLIC_STATE.STATE_SINCE).from(PUBLIC_STATE)
        .where(PUBLIC_STATE.ZONE_ID.eq(scope.zone().value()), PUBLIC_STATE.PROJECT_ID.eq(project.value()), PUBLIC_STATE.STATE.isNotNull())
        .and(PUBLIC_STATE.VALID_FROM.le(Moments.utc(asOf.at()))).and(PUBLIC_STATE.VALID_TO.gt(Moments.utc(asOf.at())))
        .and(PUBLIC_STATE.KNOWN_FROM.le(Moments.utc(asOf.knownAt()))).and(PUBLIC_STATE.KNOWN_TO.gt(Moments.utc(asOf.knownAt())))
        .fetchOptional(row -> {
          ConstructionState state = ConstructionState.valueOf(row.value1());
          return new Readiness(state.isUnderConstruction() ? Readiness.State.MET : Readiness.State.NOT_MET, "登记的建设状态：" + Words.of(state),
              row.value2() == null ? null : row.value2().toInstant());
        }).orElseGet(() -> new Readiness(Readiness.State.UNKNOWN, "没有登记建设状态", null));
  }
}
