package org.guatu.project;

import static guatudb.project.Tables.CARD;
import static guatudb.project.Tables.PROJECT_;
import static org.guatu.project.TotalStore.SEEN;

import java.math.BigDecimal;
import java.util.List;
import org.guatu.figure.Reading;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
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
    Field<Integer> rank = DSL.when(SEEN.STATE.eq(ConstructionState.RESUMED.name()), DSL.inline(1)).otherwise(DSL.inline(0));
    SelectField<?>[] shown = {CARD.ZONE_ID, CARD.PROJECT_ID, CARD.STATE, CARD.STATE_SINCE, CARD.NAME, CARD.DEPARTMENT, CARD.LEADER, CARD.PLACE};
    Table<?> site = DSL.select(SEEN.ZONE_ID, SEEN.PROJECT_ID, SEEN.STATE, SEEN.STATE_SINCE, SEEN.NAME, SEEN.DEPARTMENT, SEEN.LEADER, SEEN.PLACE)
        .from(TotalStore.seen(reading, TotalStore.at(reading).and(CARD.STATE.in(ConstructionState.underConstruction())), shown))
        .orderBy(rank, SEEN.STATE_SINCE, SEEN.PROJECT_ID)
        .limit(LIMIT)
        .asTable("site");
    Field<String> place = site.field(SEEN.PLACE);
    return db.select(site.field(SEEN.PROJECT_ID), PROJECT_.NUMBER, site.field(SEEN.NAME), site.field(SEEN.STATE), site.field(SEEN.STATE_SINCE),
            degrees(place, 1), degrees(place, 2), site.field(SEEN.DEPARTMENT), site.field(SEEN.LEADER))
        .from(site)
        .join(PROJECT_).on(PROJECT_.ZONE_ID.eq(site.field(SEEN.ZONE_ID))).and(PROJECT_.ID.eq(site.field(SEEN.PROJECT_ID)))
        .orderBy(PROJECT_.NUMBER_ORDER)
        .fetch(row -> new ProjectBoard.Site(row.value1(), row.value2(), row.value3(), ConstructionState.valueOf(row.value4()),
            row.value5() == null ? null : row.value5().toInstant(), row.value6(), row.value7(), row.value8(), row.value9()));
  }

  private static Field<BigDecimal> degrees(Field<String> place, int part) {
    return DSL.cast(DSL.nullif(DSL.splitPart(place, ",", part), ""), BigDecimal.class);
  }
}
