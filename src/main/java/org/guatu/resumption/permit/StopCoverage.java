package org.guatu.resumption.permit;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.PERMIT;
import static guatudb.resumption.Tables.STOP_ORDER_PROJECT;

import java.util.List;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.NotFound;
import org.guatu.organization.AreaId;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectId;
import org.guatu.resumption.ProjectRows;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which sites a stop order would stop, and which one has stopped: to be seen before it is issued or lifted. */
@Service
public class StopCoverage {
  private final DSLContext db;

  StopCoverage(DSLContext db) {
    this.db = db;
  }

  /**
   * A site.
   *
   * @param state how it stands; under an order that was issued, how it stood before
   * @param permit the number of the permit that is suspended with it; null if it has none
   */
  public record Covered(ProjectId project, String name, ConstructionState state, @Nullable String permit) {}

  /** The projects under construction of an area, by number. @throws NotFound if the area is not yours */
  @Requires(Permission.RESUMPTION_STOP)
  @Transactional(readOnly = true)
  public List<Covered> of(Scope scope, AreaId area) {
    if (!scope.wholeZone() && !scope.areas().contains(area.value())) {
      throw new NotFound("area", area.value());
    }
    return db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.NAME, PUBLIC_PROJECT.STATE, PERMIT.NUMBER_TEXT).from(PUBLIC_PROJECT)
        .leftJoin(PERMIT).on(PERMIT.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), PERMIT.PROJECT_ID.eq(PUBLIC_PROJECT.ID), PERMIT.STATUS.in(PermitStatus.STANDING))
        .where(PUBLIC_PROJECT.ZONE_ID.eq(scope.zone().value()), PUBLIC_PROJECT.AREA_ID.eq(area.value())).and(ProjectRows.underConstruction())
        .orderBy(PUBLIC_PROJECT.NUMBER)
        .fetch(row -> new Covered(new ProjectId(row.value1()), row.value2(), ConstructionState.valueOf(row.value3()), row.value4()));
  }

  /** The projects that an order stopped, by number. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public List<Covered> of(Scope scope, StopOrderId order) {
    return db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.NAME, STOP_ORDER_PROJECT.STATE_BEFORE, PERMIT.NUMBER_TEXT).from(STOP_ORDER_PROJECT)
        .join(PUBLIC_PROJECT).on(PUBLIC_PROJECT.ZONE_ID.eq(STOP_ORDER_PROJECT.ZONE_ID), PUBLIC_PROJECT.ID.eq(STOP_ORDER_PROJECT.PROJECT_ID))
        .leftJoin(PERMIT).on(PERMIT.ZONE_ID.eq(STOP_ORDER_PROJECT.ZONE_ID), PERMIT.ID.eq(STOP_ORDER_PROJECT.PERMIT_ID))
        .where(ProjectRows.within(scope), STOP_ORDER_PROJECT.ZONE_ID.eq(scope.zone().value()), STOP_ORDER_PROJECT.ORDER_ID.eq(order.value()))
        .orderBy(PUBLIC_PROJECT.NUMBER)
        .fetch(row -> new Covered(new ProjectId(row.value1()), row.value2(), ConstructionState.valueOf(row.value3()), row.value4()));
  }
}
