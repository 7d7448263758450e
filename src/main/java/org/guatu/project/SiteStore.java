package org.guatu.project;

import static guatudb.project.Tables.CARD;
import static guatudb.project.Tables.PROJECT_;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.Spans.hold;

import guatudb.project.tables.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guatu.figure.Reading;
import org.jooq.Condition;
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

  private static final Span STATE = SPAN.as("state");
  private static final Span PLACE = SPAN.as("place");
  private static final Span NAME = SPAN.as("name");
  private static final Span LEADER = SPAN.as("leader");

  private final DSLContext db;

  SiteStore(DSLContext db) {
    this.db = db;
  }

  /** Those that do not work first, at most {@link #LIMIT}; done once a reading, whoever asks first. */
  List<ProjectBoard.Site> sites(Reading reading) {
    return reading.once("project.sites", () -> read(reading));
  }

  private List<ProjectBoard.Site> read(Reading reading) {
    Field<Integer> rank = DSL.when(CARD.STATE.eq(ConstructionState.RESUMED.name()), DSL.inline(1)).otherwise(DSL.inline(0)).as("rank");
    Table<?> site = DSL.select(CARD.PROJECT_ID, CARD.STATE, CARD.DEPARTMENT, PROJECT_.NUMBER, PROJECT_.NUMBER_ORDER, rank)
        .from(CARD)
        .join(PROJECT_).on(PROJECT_.ZONE_ID.eq(CARD.ZONE_ID)).and(PROJECT_.ID.eq(CARD.PROJECT_ID))
        .where(TotalStore.at(reading)).and(CARD.STATE.in(ConstructionState.underConstruction()))
        .orderBy(rank, PROJECT_.NUMBER_ORDER)
        .limit(LIMIT)
        .asTable("site");
    Field<UUID> project = site.field(CARD.PROJECT_ID);
    Field<String> state = site.field(CARD.STATE);
    Field<String> department = site.field(CARD.DEPARTMENT);
    Field<String> number = site.field(PROJECT_.NUMBER);
    return db.select(project, number, NAME.VALUE, state, STATE.VALID_FROM, degrees(1), degrees(2), department, LEADER.VALUE)
        .from(site)
        .leftJoin(STATE).on(same(STATE, project, reading, FactKind.STATE, ""))
        .leftJoin(NAME).on(same(NAME, project, reading, FactKind.NAME, ""))
        .leftJoin(PLACE).on(same(PLACE, project, reading, FactKind.PLACE, ""))
        .leftJoin(LEADER).on(same(LEADER, project, reading, FactKind.DUTY, DutyRole.LEADER.name()))
        .orderBy(site.field(rank), site.field(PROJECT_.NUMBER_ORDER))
        .fetch(row -> new ProjectBoard.Site(row.value1(), row.value2(), row.value3(), ConstructionState.valueOf(row.value4()),
            row.value5() == null ? null : row.value5().toInstant(), row.value6(), row.value7(), row.value8(), row.value9()));
  }

  private static Field<BigDecimal> degrees(int part) {
    return DSL.cast(DSL.nullif(DSL.splitPart(PLACE.VALUE, ",", part), ""), BigDecimal.class);
  }

  private static Condition same(Span other, Field<UUID> project, Reading reading, FactKind kind, String slot) {
    return other.PROJECT_ID.eq(project).and(hold(other, reading.scope().zone(), kind, slot, reading.asOf()));
  }
}
