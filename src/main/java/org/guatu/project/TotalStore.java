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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.figure.Alert;
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
  /** By these two of its columns a card is found again, whatever was thought of it. */
  static final Field<OffsetDateTime> KNOWN_KEY = CARD.KNOWN_TO.as("known_key");
  static final Field<OffsetDateTime> VALID_KEY = CARD.VALID_TO.as("valid_key");

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
    Map<String, Map<ConstructionState, Integer>> byDepartment = new LinkedHashMap<>();
    db.select(SEEN.STAGE, SEEN.STATE, SEEN.DEPARTMENT, DSL.count(), DSL.coalesce(DSL.sum(SEEN.TOTAL_YUAN), DSL.inline(BigDecimal.ZERO)))
        .from(seen(reading, at(reading), DSL.noCondition(), CARD.STAGE, CARD.STATE, CARD.DEPARTMENT, CARD.TOTAL_YUAN))
        .groupBy(SEEN.STAGE, SEEN.STATE, SEEN.DEPARTMENT)
        .orderBy(SEEN.DEPARTMENT, SEEN.STATE)
        .forEach(row -> {
          if (row.value1() != null) {
            byStage.merge(Stage.valueOf(row.value1()), new BoardStore.CountAndSum(row.value4(), new Money(row.value5())), BoardStore.CountAndSum::plus);
          }
          if (row.value2() != null) {
            byDepartment.computeIfAbsent(row.value3() == null ? Alert.NOBODY : row.value3(), name -> new EnumMap<>(ConstructionState.class))
                .merge(ConstructionState.valueOf(row.value2()), row.value4(), Integer::sum);
          }
        });
    List<DepartmentStates> states = byDepartment.entrySet().stream()
        .flatMap(part -> part.getValue().entrySet().stream().map(state -> new DepartmentStates(part.getKey(), state.getKey(), state.getValue()))).toList();
    return new Totals(byStage, states);
  }

  /** By day since the first given, how many more (or fewer) sites were resumed and under construction; what was before stands on the first day. */
  List<DayChange> stateChanges(Reading reading, LocalDate first) {
    AsOf asOf = reading.asOf();
    Field<OffsetDateTime> start = literal(Moments.startOf(first));
    Holding meanwhile = (from, to) -> from.le(literal(asOf.at())).and(to.gt(start));
    Field<OffsetDateTime> came = DSL.field(DSL.name("turn", "came"), OffsetDateTime.class);
    Field<OffsetDateTime> went = DSL.field(DSL.name("turn", "went"), OffsetDateTime.class);
    Field<String> state = DSL.field(DSL.name("turn", "state"), String.class);
    Table<?> turn = DSL.select(SEEN.STATE.as("state"), day(DSL.greatest(SEEN.VALID_FROM, start)).as("came"),
            DSL.when(SEEN.VALID_TO.le(literal(asOf.at())), day(SEEN.VALID_TO)).as("went"))
        .from(seen(reading, meanwhile, CARD.STATE.in(ConstructionState.underConstruction()), CARD.STATE, CARD.VALID_FROM, CARD.VALID_TO)).asTable("turn");
    Map<LocalDate, DayChange> days = new HashMap<>();
    db.select(came, went, state, DSL.count()).from(turn).groupBy(DSL.groupingSets(new Field<?>[] {state, came}, new Field<?>[] {state, went}))
        .having(came.isNotNull().or(went.isNotNull()))
        .forEach(row -> {
          boolean more = row.value1() != null;
          int change = more ? row.value4() : -row.value4();
          LocalDate day = Moments.day((more ? row.value1() : row.value2()).toInstant());
          int resumed = ConstructionState.RESUMED.name().equals(row.value3()) ? change : 0;
          days.merge(day, new DayChange(day, resumed, change), DayChange::plus);
        });
    return List.copyOf(days.values());
  }

  /** When the day of the moment began. Counted from any midnight, for the clocks of the whole country have stood at +08:00 since 1991. */
  private static Field<OffsetDateTime> day(Field<OffsetDateTime> moment) {
    return DSL.field("date_bin(interval '1 day', {0}, {1})", OffsetDateTime.class, moment, literal(Moments.startOf(LocalDate.EPOCH)));
  }

  /** A day's change in the number of resumed sites and of sites under construction. */
  record DayChange(LocalDate day, int resumed, int underConstruction) {
    private DayChange plus(DayChange other) {
      return new DayChange(day, resumed + other.resumed, underConstruction + other.underConstruction);
    }
  }

  /** Whether a card that holds from one moment until another is wanted. */
  interface Holding {
    Condition in(Field<OffsetDateTime> from, Field<OffsetDateTime> to);
  }

  /** What holds at the reading's moment. */
  static Holding at(Reading reading) {
    Field<OffsetDateTime> moment = literal(reading.asOf().at());
    return (from, to) -> from.le(moment).and(to.gt(moment));
  }

  /**
   * Cards of the viewer's projects as they were known at the reading's moment, to be asked for as {@link #SEEN}: those that are known still,
   * those that were known then and are known no more, and those that have an end but were thought then to go on. The three have an index each.
   *
   * @param fields what is read of them
   */
  static Table<?> seen(Reading reading, Holding holding, Condition which, SelectField<?>... fields) {
    Condition shown = zone(reading).and(CARD.KNOWN_FROM.le(literal(reading.asOf().knownAt()))).and(which);
    Field<OffsetDateTime> known = literal(reading.asOf().knownAt());
    Condition lasting = holding.in(CARD.VALID_FROM, CARD.VALID_TO);
    // What is known still is so for ever, what went on had no end: named, not read, since the index that answers holds no such column.
    return DSL.select(named(fields, KNOWN_KEY, FOREVER_INLINE)).from(CARD).where(shown).and(lasting).and(CARD.KNOWN_TO.eq(FOREVER_INLINE))
        .unionAll(DSL.select(fields).from(CARD).where(shown).and(lasting).and(CARD.KNOWN_TO.lt(FOREVER_INLINE)).and(CARD.KNOWN_TO.gt(known)))
        .unionAll(DSL.select(named(named(fields, CARD.VALID_TO, FOREVER_INLINE), CARD.VALID_FROM, CARD.VALID_TO)).from(CARD)
            .where(shown).and(holding.in(CARD.VALID_TO, FOREVER_INLINE)).and(CARD.OPEN_UNTIL.gt(known)))
        .asTable(SEEN.getUnqualifiedName());
  }

  /** The same fields, with something else in place of one of them. */
  private static SelectField<?>[] named(SelectField<?>[] fields, Field<?> field, Field<?> instead) {
    return Arrays.stream(fields).map(each -> field.equals(each) ? instead.as(field.getUnqualifiedName()) : each).toArray(SelectField<?>[]::new);
  }

  private static Condition zone(Reading reading) {
    Condition zone = CARD.ZONE_ID.eq(reading.scope().zone().value());
    return reading.scope().wholeZone() ? zone
        : zone.and(CARD.PROJECT_ID.in(DSL.select(PROJECT_.ID).from(PROJECT_).where(ProjectStore.within(reading.scope()))));
  }
}
