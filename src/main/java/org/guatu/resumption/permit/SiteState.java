package org.guatu.resumption.permit;

import static guatudb.project.Tables.PUBLIC_PROJECT;

import java.util.Optional;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.kernel.ZoneId;
import org.guatu.project.ConstructionState;
import org.guatu.project.Progress;
import org.guatu.project.ProjectId;
import org.guatu.project.Remark;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the decisions about a site write to the register: through the register's own use case, by who decides. */
@Component
class SiteState {
  private final Progress progress;
  private final DSLContext db;

  SiteState(Progress progress, DSLContext db) {
    this.progress = progress;
    this.db = db;
  }

  /** Holds the project's row until the transaction ends, so that a stop order and a permit cannot pass each other. */
  void report(ProjectId project, ConstructionState state, Remark remark) {
    progress.decideState(Access.scopeOf(Permission.PROJECT_PROGRESS), project, state, remark);
  }

  /** Holds the project's row as a report does, without one. */
  void hold(ProjectId project) {
    progress.hold(Access.scopeOf(Permission.PROJECT_PROGRESS), project);
  }

  /** How the site stands now; nothing if nobody has said. */
  Optional<ConstructionState> now(ZoneId zone, ProjectId project) {
    return db.select(PUBLIC_PROJECT.STATE).from(PUBLIC_PROJECT).where(PUBLIC_PROJECT.ZONE_ID.eq(zone.value()), PUBLIC_PROJECT.ID.eq(project.value()))
        .fetchOptional(PUBLIC_PROJECT.STATE).map(ConstructionState::valueOf);
  }
}
