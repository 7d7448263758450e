package org.guatu.project;

import static guatudb.project.Tables.CARD;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.TotalStore.SEEN;

import guatudb.project.tables.Span;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.figure.Reading;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Money;
import org.guatu.rulebook.RulePack;
import org.guatu.rulebook.Rulebook;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 招商计分: what each unit is credited for the projects in the pipeline. A project counts once; where one unit made the first contact and
 * another lands it, its credit is split between them by the rule of the day.
 */
@Service
public class Scorecard {
  private static final Span LANDING = SPAN.as("landing");
  private static final Span CONTACT = SPAN.as("contact");

  private final DSLContext db;
  private final Rulebook rulebook;

  Scorecard(DSLContext db, Rulebook rulebook) {
    this.db = db;
    this.rulebook = rulebook;
  }

  /**
   * What a unit is credited.
   *
   * @param projects with the parts of those that it shares, in hundredths
   */
  public record Credit(String unit, BigDecimal projects, Money amount) {
    Credit plus(BigDecimal more, Money money) {
      return new Credit(unit, projects.add(more), amount.plus(money));
    }
  }

  /**
   * The scorecard of a moment, the most money first.
   *
   * @param projects how many there are; the credits add up to it
   * @param rule the rules that split them
   */
  public record Scores(List<Credit> credits, int projects, Money amount, RulePack<CreditSplit> rule) {}

  private record Unit(@Nullable UUID id, String name) {
    boolean is(Unit other) {
      return id != null && other.id != null ? id.equals(other.id) : name.equals(other.name);
    }
  }

  /** Of the projects that the reader may see. */
  @Requires(Permission.FIGURE_READ)
  @Transactional(readOnly = true)
  public Scores scores(Scope scope, AsOf asOf) {
    RulePack<CreditSplit> rule = rulebook.at(scope.zone(), CreditSplit.KIND, asOf);
    Map<String, Credit> credits = new LinkedHashMap<>();
    int[] count = {0};
    Money[] sum = {Money.ZERO};
    Reading reading = new Reading(scope, asOf);
    Condition pipeline = CARD.STAGE.in(Arrays.stream(RegisterFigures.PIPELINE).map(Enum::name).toList());
    db.select(LANDING.REF_ID, LANDING.VALUE, CONTACT.REF_ID, CONTACT.VALUE, SEEN.TOTAL_YUAN)
        .from(TotalStore.seen(reading, TotalStore.at(reading), pipeline, CARD.PROJECT_ID, CARD.TOTAL_YUAN).leftJoin(LANDING).on(of(LANDING, FactKind.DEPARTMENT, reading)).leftJoin(CONTACT).on(of(CONTACT, FactKind.FIRST_CONTACT, reading)))
        .orderBy(SEEN.PROJECT_ID)
        .forEach(row -> {
          Money amount = row.value5() == null ? Money.ZERO : new Money(row.value5());
          Unit landing = new Unit(row.value1(), row.value2() == null ? "未指定" : row.value2());
          Unit contact = row.value4() == null ? landing : new Unit(row.value3(), row.value4());
          count[0]++;
          sum[0] = sum[0].plus(amount);
          BigDecimal part = contact.is(landing) ? BigDecimal.ZERO : rule.rules().ofOne();
          Money money = contact.is(landing) ? Money.ZERO : rule.rules().of(amount);
          credit(credits, landing, BigDecimal.ONE.subtract(part), amount.minus(money));
          credit(credits, contact, part, money);
        });
    List<Credit> ordered = credits.values().stream().filter(credit -> credit.projects().signum() > 0)
        .sorted(Comparator.comparing(Credit::amount).reversed().thenComparing(Credit::unit)).toList();
    return new Scores(ordered, count[0], sum[0], rule);
  }

  private static void credit(Map<String, Credit> credits, Unit unit, BigDecimal part, Money money) {
    String key = unit.id() == null ? unit.name() : unit.id().toString();
    credits.put(key, credits.getOrDefault(key, new Credit(unit.name(), BigDecimal.ZERO, Money.ZERO)).plus(part, money));
  }

  private static Condition of(Span span, FactKind kind, Reading reading) {
    return span.PROJECT_ID.eq(SEEN.PROJECT_ID).and(Spans.hold(span, reading.scope().zone(), kind, "", reading.asOf()));
  }
}
