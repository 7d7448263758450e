package org.guatu.project;

import static guatudb.project.Tables.CARD;
import static guatudb.project.Tables.PROJECT_;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.Spans.hold;
import static org.guatu.project.TotalStore.SEEN;

import guatudb.project.tables.Span;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.figure.Member;
import org.guatu.figure.Reading;
import org.guatu.identity.Scope;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Money;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The register seen as a whole: how many and how much, as of a moment. One statement each. */
@Component
class BoardStore {
  private static final Span LIFE = SPAN.as("life");
  private static final Span TOTAL = SPAN.as("total");
  private static final Span LIBRARY = SPAN.as("library");
  private static final Span AMOUNT = SPAN.as("amount");
  private static final Span WORKFORCE = SPAN.as("workforce");

  private final DSLContext db;
  private final TotalStore totals;

  BoardStore(DSLContext db, TotalStore totals) {
    this.db = db;
    this.totals = totals;
  }

  /** How many things, and how much money they are. */
  record CountAndSum(long count, Money sum) {
    CountAndSum plus(CountAndSum other) {
      return new CountAndSum(count + other.count, sum.plus(other.sum));
    }
  }

  /** Live projects by promotion stage. */
  Map<Stage, CountAndSum> byStage(Reading reading) {
    return totals.totals(reading).byStage();
  }

  /** Live projects by construction state. */
  Map<ConstructionState, Long> byState(Reading reading) {
    return totals.totals(reading).byState();
  }

  /** Members of each library: how many (""), and the sums of their total and of the library's own amount ("type:…"). */
  Map<Library, Map<String, CountAndSum>> byLibrary(Reading reading) {
    Map<Library, Map<String, CountAndSum>> result = new EnumMap<>(Library.class);
    CaseConditionStep<String> own = DSL.when(LIBRARY.SLOT.isNull(), DSL.inline(""));
    for (Library library : Library.values()) {
      own = own.when(LIBRARY.SLOT.eq(DSL.inline(library.name())), DSL.inline(library.ownAmount().name()));
    }
    db.select(LIBRARY.SLOT, DSL.count(), sum(SEEN.TOTAL_YUAN), sum(AMOUNT.AMOUNT))
        .from(LIBRARY)
        .join(TotalStore.seen(reading, TotalStore.at(reading), DSL.noCondition(), CARD.PROJECT_ID, CARD.TOTAL_YUAN)).on(SEEN.PROJECT_ID.eq(LIBRARY.PROJECT_ID))
        .leftJoin(AMOUNT).on(AMOUNT.PROJECT_ID.eq(LIBRARY.PROJECT_ID)).and(AMOUNT.ZONE_ID.eq(zone(reading)))
            .and(AMOUNT.KIND.eq(FactKind.AMOUNT.name())).and(AMOUNT.SLOT.eq(own)).and(Spans.at(AMOUNT, reading.asOf()))
        .where(LIBRARY.ZONE_ID.eq(zone(reading))).and(LIBRARY.KIND.eq(DSL.inline(FactKind.LIBRARY.name()))).and(LIBRARY.VALUE.eq("IN"))
        .and(Spans.ending(LIBRARY, reading.asOf()))
        .groupBy(LIBRARY.SLOT)
        .forEach(row -> {
          Library library = Library.valueOf(row.value1());
          CountAndSum total = new CountAndSum(row.value2(), new Money(row.value3()));
          result.put(library, Map.of("", total, "type:" + AmountType.TOTAL.name(), total,
              "type:" + library.ownAmount().name(), new CountAndSum(row.value2(), new Money(row.value4()))));
        });
    return result;
  }

  private static Field<BigDecimal> sum(Field<BigDecimal> amount) {
    return DSL.coalesce(DSL.sum(amount), DSL.inline(BigDecimal.ZERO));
  }

  /** Statements on workers, each once, e.g. ">800": one that covers a group of projects counts for who sees the whole group. */
  List<String> workforce(Reading reading, String slot) {
    Condition all = reading.scope().wholeZone() ? DSL.noCondition() : DSL.condition(DSL.boolAnd(scope(reading.scope(), WORKFORCE)));
    return db.select(WORKFORCE.REF_ID, WORKFORCE.VALUE)
        .from(alive(reading, WORKFORCE, FactKind.WORKFORCE, slot))
        .groupBy(WORKFORCE.REF_ID, WORKFORCE.VALUE)
        .having(all)
        .fetch(WORKFORCE.VALUE);
  }

  List<Member> stageMembers(Reading reading, List<Stage> stages, int limit) {
    return members(reading, CARD.STAGE.in(stages.stream().map(Enum::name).toList()), limit, true, card -> Words.of(Stage.valueOf(card.get(SEEN.STAGE))));
  }

  List<Member> stateMembers(Reading reading, int limit) {
    return members(reading, CARD.STATE.in(ConstructionState.underConstruction()), limit, false, card -> {
      OffsetDateTime since = card.get(SEEN.STATE_SINCE);
      return Stream.of(Words.of(ConstructionState.valueOf(card.get(SEEN.STATE))), since == null ? null : Moments.day(since.toInstant()) + " 起",
          card.get(SEEN.DEPARTMENT), card.get(SEEN.LEADER)).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    });
  }

  /** @param all whether every one is counted; else only the resumed sites are */
  private List<Member> members(Reading reading, Condition which, int limit, boolean all, Function<Record, String> note) {
    return db.select(SEEN.PROJECT_ID, SEEN.NAME, SEEN.STAGE, SEEN.STATE, SEEN.STATE_SINCE, SEEN.TOTAL_YUAN, SEEN.DEPARTMENT, SEEN.LEADER)
        .from(TotalStore.seen(reading, TotalStore.at(reading), which, CARD.PROJECT_ID, CARD.NAME, CARD.STAGE, CARD.STATE, CARD.STATE_SINCE,
            CARD.TOTAL_YUAN, CARD.DEPARTMENT, CARD.LEADER))
        .join(PROJECT_).on(PROJECT_.ZONE_ID.eq(zone(reading))).and(PROJECT_.ID.eq(SEEN.PROJECT_ID))
        .orderBy(PROJECT_.NUMBER)
        .limit(limit)
        .fetch(card -> {
          BigDecimal total = card.get(SEEN.TOTAL_YUAN);
          boolean counted = all || ConstructionState.RESUMED.name().equals(card.get(SEEN.STATE));
          return new Member("project", card.get(SEEN.PROJECT_ID), card.get(SEEN.NAME), counted, total == null ? null : new Money(total), note.apply(card));
        });
  }

  List<Member> libraryMembers(Reading reading, Library library, AmountType type, int limit) {
    return members(reading, LIBRARY, FactKind.LIBRARY, library.name(), LIBRARY.VALUE.eq("IN"), limit, value -> "", type);
  }

  List<Member> workforceMembers(Reading reading, String slot, int limit) {
    return members(reading, WORKFORCE, FactKind.WORKFORCE, slot, DSL.noCondition(), limit, value -> value, AmountType.TOTAL);
  }

  private List<Member> members(Reading reading, Span span, FactKind kind, String slot, Condition which, int limit,
      Function<String, String> note, AmountType type) {
    Span name = SPAN.as("name");
    SelectField<?>[] fields = {span.PROJECT_ID, name.VALUE, span.VALUE, TOTAL.AMOUNT, PROJECT_.NUMBER};
    return db.select(fields)
        .from(alive(reading, span, kind, slot)
            .join(PROJECT_).on(PROJECT_.ZONE_ID.eq(span.ZONE_ID)).and(PROJECT_.ID.eq(span.PROJECT_ID))
            .leftJoin(name).on(joined(name, span, reading, FactKind.NAME, ""))
            .leftJoin(TOTAL).on(joined(TOTAL, span, reading, FactKind.AMOUNT, type.name())))
        .where(which).and(scope(reading.scope(), span))
        .orderBy(PROJECT_.NUMBER)
        .limit(limit)
        .fetch(row -> {
          BigDecimal amount = row.get(TOTAL.AMOUNT);
          return new Member("project", row.get(span.PROJECT_ID), row.get(name.VALUE), true, amount == null ? null : new Money(amount), note.apply(row.get(span.VALUE)));
        });
  }

  private static Table<?> alive(Reading reading, Span span, FactKind kind, String slot) {
    ZoneId zone = reading.scope().zone();
    return span.join(LIFE).on(life(span, reading)).and(hold(span, zone, kind, slot, reading.asOf()));
  }

  private static Condition life(Span span, Reading reading) {
    return joined(LIFE, span, reading, FactKind.LIFE, "").and(LIFE.VALUE.eq("LIVE"));
  }

  private static Condition joined(Span other, Span span, Reading reading, FactKind kind, String slot) {
    return other.PROJECT_ID.eq(span.PROJECT_ID).and(hold(other, reading.scope().zone(), kind, slot, reading.asOf()));
  }

  /** The viewer's rows; the row of a project says today's department, area and owner. */
  private static Condition scope(Scope scope, Span span) {
    if (scope.wholeZone()) {
      return DSL.noCondition();
    }
    return span.PROJECT_ID.in(DSL.select(PROJECT_.ID).from(PROJECT_).where(ProjectStore.within(scope)));
  }

  private static UUID zone(Reading reading) {
    return reading.scope().zone().value();
  }
}
