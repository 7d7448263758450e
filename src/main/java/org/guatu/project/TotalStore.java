package org.guatu.project;

import static guatudb.project.Tables.CARD;
import static guatudb.project.Tables.PROJECT_;
import static org.guatu.project.FactStore.FOREVER_INLINE;
import static org.guatu.project.Spans.literal;

import guatudb.project.tables.Card;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guatu.figure.Reading;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Money;
import org.guatu.kernel.Moments;
import org.guatu.project.ProjectBoard.DepartmentStates;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The totals of the register, as of a moment: all of them in one scan of the cards. */
@Component
class TotalStore {
  /** The name of what {@link #seen} reads. */
  static final Card SEEN = CARD.as("seen");

  private final DSLContext db;

  TotalStore(DSLContext db) {
    this.db = db;
  }

  /** Live projects by promotion stage, and by construction state and department. */
  record Totals(Map<Stage, BoardStore.CountAndSum> byStage, List<DepartmentStates> byDepartment) {
    Map<ConstructionState, Long> byState() {
      Map<ConstructionState, Long> byState = new EnumMap<>(ConstructionState.class);
      byDepartment.forEach(part -> byState.merge(part.state(), (long) part.count(), Long::sum));
      return byState;
    }
  }

  /** Done once a reading, whichever figure asks first. */
  Totals totals(Reading reading) {
    return reading.once("project.totals", () -> read(reading));
  }

  private Totals read(Reading reading) {
    Map<Stage, BoardStore.CountAndSum> byStage = new EnumMap<>(Stage.class);
    List<DepartmentStates> byDepartment = new ArrayList<>();
    Field<Integer> stageless = DSL.grouping(SEEN.STAGE);
    db.select(stageless, SEEN.STAGE, SEEN.STATE, SEEN.DEPARTMENT, DSL.count(), DSL.coalesce(DSL.sum(SEEN.TOTAL_YUAN), DSL.inline(BigDecimal.ZERO)))
        .from(seen(reading, at(reading), CARD.STAGE, CARD.STATE, CARD.DEPARTMENT, CARD.TOTAL_YUAN))
        .groupBy(DSL.groupingSets(new Field<?>[] {SEEN.STAGE}, new Field<?>[] {SEEN.STATE, SEEN.DEPARTMENT}))
        .orderBy(SEEN.DEPARTMENT)
        .forEach(row -> {
          if (row.value1() == 0 && row.value2() != null) {
            byStage.put(Stage.valueOf(row.value2()), new BoardStore.CountAndSum(row.value5(), new Money(row.value6())));
          } else if (row.value1() != 0 && row.value3() != null) {
            String name = row.value4() == null ? "未指定" : row.value4();
            byDepartment.add(new DepartmentStates(name, ConstructionState.valueOf(row.value3()), row.value5()));
          }
        });
    return new Totals(byStage, byDepartment);
  }

  /** By day since the first given, how many more (or fewer) sites were resumed and under construction; what was before stands on the first day. */
  List<DayChange> stateChanges(Reading reading, LocalDate first) {
    AsOf asOf = reading.asOf();
    Field<OffsetDateTime> start = literal(Moments.startOf(first));
    Condition meanwhile = CARD.STATE.in(ConstructionState.underConstruction()).and(CARD.VALID_FROM.le(literal(asOf.at()))).and(CARD.VALID_TO.gt(start));
    Field<OffsetDateTime> moment = DSL.field(DSL.name("turn", "moment"), OffsetDateTime.class);
    Field<Integer> sign = DSL.field(DSL.name("turn", "sign"), Integer.class);
    Table<?> turn = DSL.lateral(DSL.values(DSL.row(DSL.greatest(SEEN.VALID_FROM, start), DSL.inline(1)), DSL.row(SEEN.VALID_TO, DSL.inline(-1))))
        .as("turn", "moment", "sign");
    Field<LocalDate> day = DSL.field("({0} at time zone 'Asia/Shanghai')::date", LocalDate.class, moment);
    Field<BigDecimal> resumed = DSL.coalesce(DSL.sum(sign).filterWhere(SEEN.STATE.eq(ConstructionState.RESUMED.name())), DSL.inline(BigDecimal.ZERO));
    return db.select(day, resumed, DSL.sum(sign)).from(seen(reading, meanwhile, CARD.STATE, CARD.VALID_FROM, CARD.VALID_TO).crossJoin(turn))
        .where(moment.le(literal(asOf.at())))
        .groupBy(day)
        .fetch(row -> new DayChange(row.value1(), row.value2().intValue(), row.value3().intValue()));
  }

  /** A day's change in the number of resumed sites and of sites under construction. */
  record DayChange(LocalDate day, int resumed, int underConstruction) {}

  /**
   * Cards of the viewer's projects as they were known at the reading's moment, to be asked for as {@link #SEEN}: those that are known still,
   * and those that were known then and are known no more, for the two have an index each.
   *
   * @param fields what is read of them
   */
  static Table<?> seen(Reading reading, Condition which, SelectField<?>... fields) {
    return DSL.select(fields).from(CARD).where(known(reading)).and(which).and(CARD.KNOWN_TO.eq(FOREVER_INLINE))
        .unionAll(DSL.select(fields).from(CARD).where(known(reading)).and(which).and(CARD.KNOWN_TO.lt(FOREVER_INLINE)))
        .asTable(SEEN.getUnqualifiedName());
  }

  /** What holds at the reading's moment. */
  static Condition at(Reading reading) {
    Instant moment = reading.asOf().at();
    return CARD.VALID_FROM.le(literal(moment)).and(CARD.VALID_TO.gt(literal(moment)));
  }

  /** What was known at the reading's moment of the viewer's projects. */
  static Condition known(Reading reading) {
    Instant moment = reading.asOf().knownAt();
    Condition known = CARD.ZONE_ID.eq(reading.scope().zone().value()).and(CARD.KNOWN_FROM.le(literal(moment))).and(CARD.KNOWN_TO.gt(literal(moment)));
    return reading.scope().wholeZone() ? known
        : known.and(CARD.PROJECT_ID.in(DSL.select(PROJECT_.ID).from(PROJECT_).where(ProjectStore.within(reading.scope()))));
  }
}
