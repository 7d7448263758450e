package org.guatu.project;

import static guatudb.project.Tables.CARD;
import static guatudb.project.Tables.PROJECT_;

import java.math.BigDecimal;
import java.util.List;
import org.guatu.figure.Reading;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The SQL of the sites under construction: where they are and how they stand, as of a moment. */
@Component
class SiteStore {
  /** More sites than this would hide one another on a map. */
  static final int LIMIT = 300;


  private final DSLContext db;

  SiteStore(DSLContext db) {
    this.db = db;
  }

  /** At most {@link #LIMIT}, chosen so that those that do not work are among them, in the order of their numbers. Done once a reading. */
  List<ProjectBoard.Site> sites(Reading reading) {
    return reading.once("project.sites", () -> read(reading));
  }

  private List<ProjectBoard.Site> read(Reading reading) {
    Field<Integer> rank = DSL.when(CARD.STATE.eq(ConstructionState.RESUMED.name()), DSL.inline(1)).otherwise(DSL.inline(0));
    Table<?> site = DSL.select(CARD.ZONE_ID, CARD.PROJECT_ID, CARD.STATE, CARD.STATE_SINCE, CARD.NAME, CARD.DEPARTMENT, CARD.LEADER, CARD.PLACE)
        .from(CARD)
        .where(TotalStore.at(reading)).and(CARD.STATE.in(ConstructionState.underConstruction()))
        .orderBy(rank, CARD.STATE_SINCE, CARD.PROJECT_ID)
        .limit(LIMIT)
        .asTable("site");
    Field<String> place = site.field(CARD.PLACE);
    return db.select(site.field(CARD.PROJECT_ID), PROJECT_.NUMBER, site.field(CARD.NAME), site.field(CARD.STATE), site.field(CARD.STATE_SINCE),
            degrees(place, 1), degrees(place, 2), site.field(CARD.DEPARTMENT), site.field(CARD.LEADER))
        .from(site)
        .join(PROJECT_).on(PROJECT_.ZONE_ID.eq(site.field(CARD.ZONE_ID))).and(PROJECT_.ID.eq(site.field(CARD.PROJECT_ID)))
        .orderBy(PROJECT_.NUMBER_ORDER)
        .fetch(row -> new ProjectBoard.Site(row.value1(), row.value2(), row.value3(), ConstructionState.valueOf(row.value4()),
            row.value5() == null ? null : row.value5().toInstant(), row.value6(), row.value7(), row.value8(), row.value9()));
  }

  private static Field<BigDecimal> degrees(Field<String> place, int part) {
    return DSL.cast(DSL.nullif(DSL.splitPart(place, ",", part), ""), BigDecimal.class);
  }
}
