package org.guatu.resumption.permit;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.project.Tables.PUBLIC_STATE;
import static guatudb.resumption.Tables.STOP_ORDER;
import static guatudb.resumption.Tables.STOP_ORDER_PROJECT;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.Area;
import org.guatu.organization.AreaId;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectId;
import org.guatu.resumption.ProjectRows;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of stop orders. */
@Component
class StopOrderStore {
  private static final Field<Integer> PROJECTS = DSL.field(DSL.selectCount().from(STOP_ORDER_PROJECT)
      .where(STOP_ORDER_PROJECT.ZONE_ID.eq(STOP_ORDER.ZONE_ID), STOP_ORDER_PROJECT.ORDER_ID.eq(STOP_ORDER.ID))).as("projects");

  private final DSLContext db;

  StopOrderStore(DSLContext db) {
    this.db = db;
  }

  /** What an order found at a site, to be restored. @param permit which it suspended; null if none */
  record Held(ProjectId project, ConstructionState before, @Nullable PermitId permit) {}

  /** The projects under construction of an area, in the order in which they are locked. */
  List<Held> sites(ZoneId zone, AreaId area) {
    return db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.STATE).from(PUBLIC_PROJECT)
        .where(PUBLIC_PROJECT.ZONE_ID.eq(zone.value()), PUBLIC_PROJECT.AREA_ID.eq(area.value())).and(ProjectRows.underConstruction())
        .orderBy(PUBLIC_PROJECT.ID).fetch(row -> new Held(new ProjectId(row.value1()), ConstructionState.valueOf(row.value2()), null));
  }

  void insert(ZoneId zone, StopOrderId id, Area area, String cause, String documentNumber, Instant now) {
    db.insertInto(STOP_ORDER)
        .set(STOP_ORDER.ZONE_ID, zone.value())
        .set(STOP_ORDER.ID, id.value())
        .set(STOP_ORDER.AREA_ID, area.id().value())
        .set(STOP_ORDER.AREA, area.name())
        .set(STOP_ORDER.CAUSE, cause)
        .set(STOP_ORDER.DOCUMENT_NUMBER, documentNumber)
        .set(STOP_ORDER.ORDERED_AT, Moments.utc(now))
        .set(STOP_ORDER.ORDERED_BY, Actor.current().name())
        .set(STOP_ORDER.VERSION, 1L)
        .execute();
  }

  void hold(ZoneId zone, StopOrderId id, Held held) {
    PermitId permit = held.permit();
    db.insertInto(STOP_ORDER_PROJECT)
        .set(STOP_ORDER_PROJECT.ZONE_ID, zone.value())
        .set(STOP_ORDER_PROJECT.ORDER_ID, id.value())
        .set(STOP_ORDER_PROJECT.PROJECT_ID, held.project().value())
        .set(STOP_ORDER_PROJECT.STATE_BEFORE, held.before().name())
        .set(STOP_ORDER_PROJECT.PERMIT_ID, permit == null ? null : permit.value())
        .execute();
  }

  /** What the order holds, in the order in which the projects are locked. */
  List<Held> held(ZoneId zone, StopOrderId id) {
    return db.selectFrom(STOP_ORDER_PROJECT).where(STOP_ORDER_PROJECT.ZONE_ID.eq(zone.value()), STOP_ORDER_PROJECT.ORDER_ID.eq(id.value()))
        .orderBy(STOP_ORDER_PROJECT.PROJECT_ID).fetch(StopOrderStore::held);
  }

  /** What another order that still stands found at the site. */
  Optional<Held> heldBefore(ZoneId zone, ProjectId project, StopOrderId except) {
    return db.select(STOP_ORDER_PROJECT.fields()).from(STOP_ORDER_PROJECT)
        .join(STOP_ORDER).on(STOP_ORDER.ZONE_ID.eq(STOP_ORDER_PROJECT.ZONE_ID), STOP_ORDER.ID.eq(STOP_ORDER_PROJECT.ORDER_ID))
        .where(STOP_ORDER_PROJECT.ZONE_ID.eq(zone.value()), STOP_ORDER_PROJECT.PROJECT_ID.eq(project.value()))
        .and(STOP_ORDER.LIFTED_AT.isNull()).and(STOP_ORDER.ID.ne(except.value()))
        .orderBy(STOP_ORDER.ORDERED_AT, STOP_ORDER.ID).limit(1).fetchOptional(StopOrderStore::held);
  }

  /** The order under which the project stands now: it was named by it, or lies in its area. */
  Optional<StopOrder> standing(ZoneId zone, ProjectId project) {
    Condition named = DSL.exists(DSL.selectOne().from(STOP_ORDER_PROJECT).where(STOP_ORDER_PROJECT.ZONE_ID.eq(STOP_ORDER.ZONE_ID),
        STOP_ORDER_PROJECT.ORDER_ID.eq(STOP_ORDER.ID), STOP_ORDER_PROJECT.PROJECT_ID.eq(project.value())));
    Condition inArea = STOP_ORDER.AREA_ID.eq(DSL.select(PUBLIC_PROJECT.AREA_ID).from(PUBLIC_PROJECT)
        .where(PUBLIC_PROJECT.ZONE_ID.eq(zone.value()), PUBLIC_PROJECT.ID.eq(project.value())));
    return db.select(STOP_ORDER.fields()).select(PROJECTS).from(STOP_ORDER).where(STOP_ORDER.ZONE_ID.eq(zone.value())).and(STOP_ORDER.LIFTED_AT.isNull())
        .and(named.or(inArea)).orderBy(STOP_ORDER.ORDERED_AT).limit(1).fetchOptional(StopOrderStore::order);
  }

  /** The oldest order under which each of the projects stands now, see {@link #standing(ZoneId, ProjectId)}. Two statements for any number. */
  Map<ProjectId, StopOrder> standing(ZoneId zone, Collection<ProjectId> projects) {
    Map<ProjectId, StopOrder> standing = new HashMap<>();
    List<StopOrder> orders = db.select(STOP_ORDER.fields()).select(PROJECTS).from(STOP_ORDER).where(STOP_ORDER.ZONE_ID.eq(zone.value()))
        .and(STOP_ORDER.LIFTED_AT.isNull()).orderBy(STOP_ORDER.ORDERED_AT).fetch(StopOrderStore::order);
    if (orders.isEmpty()) {
      return standing;
    }
    UUID[] ids = projects.stream().map(ProjectId::value).toArray(UUID[]::new);
    Condition named = DSL.exists(DSL.selectOne().from(STOP_ORDER_PROJECT).where(STOP_ORDER_PROJECT.ZONE_ID.eq(STOP_ORDER.ZONE_ID),
        STOP_ORDER_PROJECT.ORDER_ID.eq(STOP_ORDER.ID), STOP_ORDER_PROJECT.PROJECT_ID.eq(PUBLIC_PROJECT.ID)));
    db.select(PUBLIC_PROJECT.ID, STOP_ORDER.ID).from(PUBLIC_PROJECT).join(STOP_ORDER).on(STOP_ORDER.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), STOP_ORDER.LIFTED_AT.isNull())
        .where(PUBLIC_PROJECT.ZONE_ID.eq(zone.value())).and(PUBLIC_PROJECT.ID.eq(DSL.any(ids))).and(named.or(STOP_ORDER.AREA_ID.eq(PUBLIC_PROJECT.AREA_ID)))
        .orderBy(STOP_ORDER.ORDERED_AT).forEach(row -> orders.stream().filter(order -> order.id().value().equals(row.value2())).findFirst()
            .ifPresent(order -> standing.putIfAbsent(new ProjectId(row.value1()), order)));
    return standing;
  }

  /** Since when each of the projects stands as it does now, as far as somebody has said. */
  Map<ProjectId, Instant> standingSince(ZoneId zone, Collection<ProjectId> projects) {
    return db.select(PUBLIC_STATE.PROJECT_ID, PUBLIC_STATE.STATE_SINCE).from(PUBLIC_STATE).where(PUBLIC_STATE.ZONE_ID.eq(zone.value()))
        .and(PUBLIC_STATE.PROJECT_ID.eq(DSL.any(projects.stream().map(ProjectId::value).toArray(UUID[]::new)))).and(PUBLIC_STATE.STATE_SINCE.isNotNull())
        .and(PUBLIC_STATE.KNOWN_TO.eq(ProjectRows.FOREVER)).and(PUBLIC_STATE.VALID_TO.eq(ProjectRows.FOREVER))
        .fetchMap(row -> new ProjectId(row.value1()), row -> row.value2().toInstant());
  }

  Optional<StopOrder> find(ZoneId zone, StopOrderId id) {
    return db.select(STOP_ORDER.fields()).select(PROJECTS).from(STOP_ORDER).where(STOP_ORDER.ZONE_ID.eq(zone.value()), STOP_ORDER.ID.eq(id.value()))
        .fetchOptional(StopOrderStore::order);
  }

  Optional<StopOrder> lock(ZoneId zone, StopOrderId id) {
    return db.select(STOP_ORDER.fields()).select(PROJECTS).from(STOP_ORDER).where(STOP_ORDER.ZONE_ID.eq(zone.value()), STOP_ORDER.ID.eq(id.value()))
        .forUpdate().fetchOptional(StopOrderStore::order);
  }

  /** @return false if another version was saved meanwhile */
  boolean lift(ZoneId zone, StopOrderId id, long version, String document, Instant now) {
    return db.update(STOP_ORDER).set(STOP_ORDER.LIFTED_AT, Moments.utc(now)).set(STOP_ORDER.LIFTED_BY, Actor.current().name())
        .set(STOP_ORDER.LIFT_DOCUMENT, document).set(STOP_ORDER.VERSION, version + 1)
        .where(STOP_ORDER.ZONE_ID.eq(zone.value()), STOP_ORDER.ID.eq(id.value()), STOP_ORDER.VERSION.eq(version)).execute() == 1;
  }

  /** The latest first. */
  List<StopOrder> all(ZoneId zone) {
    return db.select(STOP_ORDER.fields()).select(PROJECTS).from(STOP_ORDER).where(STOP_ORDER.ZONE_ID.eq(zone.value()))
        .orderBy(STOP_ORDER.ORDERED_AT.desc(), STOP_ORDER.ID.desc()).limit(500).fetch(StopOrderStore::order);
  }

  private static Held held(Record row) {
    UUID permit = row.get(STOP_ORDER_PROJECT.PERMIT_ID);
    return new Held(new ProjectId(row.get(STOP_ORDER_PROJECT.PROJECT_ID)), ConstructionState.valueOf(row.get(STOP_ORDER_PROJECT.STATE_BEFORE)),
        permit == null ? null : new PermitId(permit));
  }

  private static StopOrder order(Record row) {
    return new StopOrder(new StopOrderId(row.get(STOP_ORDER.ID)), new AreaId(row.get(STOP_ORDER.AREA_ID)), row.get(STOP_ORDER.AREA),
        row.get(STOP_ORDER.CAUSE), row.get(STOP_ORDER.DOCUMENT_NUMBER), row.get(STOP_ORDER.ORDERED_AT).toInstant(), row.get(STOP_ORDER.ORDERED_BY),
        row.get(STOP_ORDER.LIFTED_AT) == null ? null : row.get(STOP_ORDER.LIFTED_AT).toInstant(), row.get(STOP_ORDER.LIFT_DOCUMENT), row.get(PROJECTS),
        row.get(STOP_ORDER.VERSION));
  }
}
