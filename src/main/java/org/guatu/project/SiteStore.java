package org.guatu.project;

import static guatudb.project.Tables.PROJECT_;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.Spans.hold;

import guatudb.project.tables.Span;
import java.math.BigDecimal;
import java.util.List;
import org.guatu.figure.Reading;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The SQL of the sites under construction: where they are and how they stand, as of a moment. */
@Component
class SiteStore {
  private static final Span STATE = SPAN.as("state");
  private static final Span LIFE = SPAN.as("life");
  private static final Span PLACE = SPAN.as("place");
  private static final Span NAME = SPAN.as("name");
  private static final Span DEPARTMENT = SPAN.as("department");
  private static final Span LEADER = SPAN.as("leader");

  private final DSLContext db;

  SiteStore(DSLContext db) {
    this.db = db;
  }

  List<ProjectBoard.Site> sites(Reading reading, int limit) {
    Field<BigDecimal> longitude = DSL.cast(DSL.nullif(DSL.splitPart(PLACE.VALUE, ",", 1), ""), BigDecimal.class);
    Field<BigDecimal> latitude = DSL.cast(DSL.nullif(DSL.splitPart(PLACE.VALUE, ",", 2), ""), BigDecimal.class);
    return db.select(STATE.PROJECT_ID, PROJECT_.NUMBER, NAME.VALUE, STATE.VALUE, longitude, latitude, DEPARTMENT.REF_ID, LEADER.VALUE)
        .from(STATE)
        .join(LIFE).on(same(LIFE, reading, FactKind.LIFE, "")).and(LIFE.VALUE.eq("LIVE"))
        .join(PROJECT_).on(PROJECT_.ZONE_ID.eq(STATE.ZONE_ID)).and(PROJECT_.ID.eq(STATE.PROJECT_ID))
        .leftJoin(NAME).on(same(NAME, reading, FactKind.NAME, ""))
        .leftJoin(PLACE).on(same(PLACE, reading, FactKind.PLACE, ""))
        .leftJoin(DEPARTMENT).on(same(DEPARTMENT, reading, FactKind.DEPARTMENT, ""))
        .leftJoin(LEADER).on(same(LEADER, reading, FactKind.DUTY, DutyRole.LEADER.name()))
        .where(underConstruction(reading)).and(ProjectStore.within(reading.scope()))
        .orderBy(DSL.when(STATE.VALUE.eq(ConstructionState.RESUMED.name()), DSL.inline(1)).otherwise(DSL.inline(0)), PROJECT_.NUMBER)
        .limit(limit)
        .fetch(row -> new ProjectBoard.Site(row.value1(), row.value2(), row.value3(), ConstructionState.valueOf(row.value4()), row.value5(),
            row.value6(), row.value7(), row.value8()));
  }

  List<ProjectBoard.DepartmentStates> departments(Reading reading) {
    Field<String> name = DSL.coalesce(DEPARTMENT.VALUE, DSL.inline("未指定"));
    return db.select(DEPARTMENT.REF_ID, name, STATE.VALUE, DSL.count())
        .from(STATE)
        .join(LIFE).on(same(LIFE, reading, FactKind.LIFE, "")).and(LIFE.VALUE.eq("LIVE"))
        .join(PROJECT_).on(PROJECT_.ZONE_ID.eq(STATE.ZONE_ID)).and(PROJECT_.ID.eq(STATE.PROJECT_ID))
        .leftJoin(DEPARTMENT).on(same(DEPARTMENT, reading, FactKind.DEPARTMENT, ""))
        .where(underConstruction(reading)).and(ProjectStore.within(reading.scope()))
        .groupBy(DEPARTMENT.REF_ID, name, STATE.VALUE)
        .orderBy(name)
        .fetch(row -> new ProjectBoard.DepartmentStates(row.value1(), row.value2(), ConstructionState.valueOf(row.value3()), row.value4()));
  }

  private static Condition underConstruction(Reading reading) {
    ZoneId zone = reading.scope().zone();
    return hold(STATE, zone, FactKind.STATE, "", reading.asOf()).and(STATE.VALUE.in(ConstructionState.underConstruction()));
  }

  private static Condition same(Span other, Reading reading, FactKind kind, String slot) {
    return other.PROJECT_ID.eq(STATE.PROJECT_ID).and(hold(other, reading.scope().zone(), kind, slot, reading.asOf()));
  }
}
