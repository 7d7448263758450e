package org.guatu.project;

import static guatudb.project.Tables.CARD;
import static guatudb.project.Tables.PROJECT_;
import static org.guatu.project.TotalStore.SEEN;

import java.math.BigDecimal;
import java.util.List;
import org.guatu.figure.Reading;
import org.guatu.kernel.Money;
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
    SelectField<?>[] key = {CARD.ZONE_ID, CARD.PROJECT_ID, TotalStore.KNOWN_KEY, TotalStore.VALID_KEY, CARD.STATE, CARD.STATE_SINCE};
    Table<?> site = DSL.select(SEEN.ZONE_ID, SEEN.PROJECT_ID, DSL.field(TotalStore.KNOWN_KEY.getUnqualifiedName()), DSL.field(TotalStore.VALID_KEY.getUnqualifiedName()))
        .from(TotalStore.seen(reading, TotalStore.at(reading), CARD.STATE.in(ConstructionState.underConstruction()), key))
        .orderBy(rank, SEEN.STATE_SINCE, SEEN.PROJECT_ID)
        .limit(LIMIT)
        .asTable("site");
    // Looked up one by one: left to itself the database reads the whole history of each project for it.
    Table<?> card = DSL.lateral(DSL.select(CARD.NAME, CARD.STATE, CARD.STATE_SINCE, CARD.PLACE, CARD.DEPARTMENT, CARD.LEADER, CARD.TOTAL_YUAN).from(CARD)
        .where(CARD.ZONE_ID.eq(site.field(SEEN.ZONE_ID)), CARD.PROJECT_ID.eq(site.field(SEEN.PROJECT_ID)), CARD.KNOWN_TO.eq(site.field(TotalStore.KNOWN_KEY)),
            CARD.VALID_TO.eq(site.field(TotalStore.VALID_KEY))).limit(DSL.inline(1))).as("card");
    Field<String> place = card.field(CARD.PLACE);
    return db.select(site.field(SEEN.PROJECT_ID), PROJECT_.NUMBER, card.field(CARD.NAME), card.field(CARD.STATE), card.field(CARD.STATE_SINCE),
            degrees(place, 1), degrees(place, 2), card.field(CARD.DEPARTMENT), card.field(CARD.LEADER), card.field(CARD.TOTAL_YUAN), PROJECT_.DEMO)
        .from(site)
        .crossJoin(card)
        .join(PROJECT_).on(PROJECT_.ZONE_ID.eq(site.field(SEEN.ZONE_ID))).and(PROJECT_.ID.eq(site.field(SEEN.PROJECT_ID)))
        .orderBy(PROJECT_.NUMBER_ORDER)
        .fetch(row -> new ProjectBoard.Site(row.value1(), row.value2(), row.value3(), ConstructionState.valueOf(row.value4()),
            row.value5() == null ? null : row.value5().toInstant(), row.value6(), row.value7(), row.value8(), row.value9(),
            row.value10() == null ? null : new Money(row.value10()), row.value11()));
  }

  private static Field<BigDecimal> degrees(Field<String> place, int part) {
    return DSL.cast(DSL.nullif(DSL.splitPart(place, ",", part), ""), BigDecimal.class);
  }
}
