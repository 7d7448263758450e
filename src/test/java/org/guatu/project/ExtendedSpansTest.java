package org.guatu.project;

import static guatudb.project.Tables.CARD;
import static guatudb.project.Tables.SPAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.project.TotalStore.SEEN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.Someone;
import org.guatu.figure.Reading;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Money;
import org.guatu.kernel.Precision;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts added, of any time and in any order: what is worked out from the earliest of them on is what working out everything gives. */
@SpringBootTest
class ExtendedSpansTest {
  private static final Instant FIRST = Moments.parse("2019-01-01T00:00");
  private static final int PROJECTS = 4;
  private static final int HANDED_IN = 12;

  @Autowired ProjectStore projects;
  @Autowired FactStore facts;
  @Autowired SpanStore spans;
  @Autowired CardStore cards;
  @Autowired DSLContext db;
  @Autowired PlatformTransactionManager transactions;

  private final ZoneId zone = Someone.freshZone();
  private final List<ProjectId> ids = new ArrayList<>();
  private final List<Fact> written = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aRenewalFindsNothingToChange(long seed) {
    Random random = new Random(seed);
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    register(transaction);
    for (int file = 0; file < HANDED_IN; file++) {
      Instant recordedAt = FIRST.plus(Duration.ofDays(400 + file));
      transaction.executeWithoutResult(status -> facts.add(zone, file(random, recordedAt), Set.of(), read(random), recordedAt));
      List<String> extended = all();
      transaction.executeWithoutResult(status -> {
        Set<UUID> everyone = Set.copyOf(ids.stream().map(ProjectId::value).toList());
        spans.renew(zone, everyone, recordedAt);
        cards.redo(zone, everyone, FactStore.EVER, recordedAt);
      });
      assertThat(all()).as("file %d", file).isEqualTo(extended);
    }
    assertThat(db.fetchCount(SPAN, SPAN.ZONE_ID.eq(zone.value()))).isGreaterThan(HANDED_IN);
  }

  private void register(TransactionTemplate transaction) {
    for (int i = 0; i < PROJECTS; i++) {
      ProjectId id = new ProjectId(Ids.next());
      ids.add(id);
      transaction.executeWithoutResult(status -> projects.insert(zone, project(id), FIRST));
    }
  }

  /** However often something earlier is said afterwards: as known at a moment, everything reads as it did at that moment. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatWasKnownOnceStaysReadable(long seed) {
    Random random = new Random(seed);
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    register(transaction);
    Map<Instant, List<String>> once = new LinkedHashMap<>();
    for (int file = 0; file < HANDED_IN; file++) {
      Instant recordedAt = FIRST.plus(Duration.ofDays(400 + file));
      transaction.executeWithoutResult(status -> facts.add(zone, file(random, recordedAt), Set.of(), read(random), recordedAt));
      // Two parts of one file are recorded at one moment.
      transaction.executeWithoutResult(status -> facts.add(zone, file(random, recordedAt), Set.of(), Standings.NONE, recordedAt));
      once.put(recordedAt, told(recordedAt));
      once.forEach((moment, then) -> assertThat(told(moment)).as("as known at %s", moment).isEqualTo(then));
    }
    assertThat(once.values().stream().mapToInt(List::size).sum()).isGreaterThan(HANDED_IN);
  }

  /** What spans and cards say of some days, as known at a moment; no day is told of twice. */
  private List<String> told(Instant knownAt) {
    List<String> told = new ArrayList<>();
    for (int day = 0; day < 140; day += 5) {
      AsOf asOf = new AsOf(FIRST.plus(Duration.ofDays(day)), knownAt);
      List<String> spoken = db.select(SPAN.PROJECT_ID, SPAN.KIND, SPAN.SLOT, SPAN.VALUE, SPAN.AMOUNT, SPAN.FACT_ID).from(SPAN)
          .where(SPAN.ZONE_ID.eq(zone.value())).and(Spans.at(SPAN, asOf)).orderBy(SPAN.PROJECT_ID, SPAN.KIND, SPAN.SLOT).fetch(row -> row.intoList().toString());
      List<UUID> shown = new ArrayList<>();
      db.select(SEEN.PROJECT_ID, SEEN.STAGE, SEEN.STATE, SEEN.STATE_SINCE, SEEN.TOTAL_YUAN, SEEN.NAME, SEEN.LEADER)
          .from(TotalStore.seen(reading(asOf), TotalStore.at(reading(asOf)), DSL.noCondition(), CARD.fields())).orderBy(SEEN.PROJECT_ID)
          .forEach(row -> {
            shown.add(row.get(SEEN.PROJECT_ID));
            spoken.add(row.intoList().toString());
          });
      assertThat(shown).doesNotHaveDuplicates();
      spoken.forEach(line -> told.add(asOf.at() + line));
    }
    return told;
  }

  private Reading reading(AsOf asOf) {
    return new Reading(Scope.wholeZone(zone), asOf);
  }

  /** Nothing, all that stands, or a part of it, which then covers what is added or does not. */
  private Standings read(Random random) {
    Set<UUID> some = ids.stream().limit(1 + random.nextInt(PROJECTS)).map(ProjectId::value).collect(Collectors.toSet());
    Set<FactKind> kinds = random.nextBoolean() ? EnumSet.allOf(FactKind.class) : EnumSet.of(FactKind.STAGE, FactKind.AMOUNT);
    return random.nextInt(4) == 0 ? Standings.NONE
        : facts.standings(zone, some, kinds, FactStore.utc(FIRST.plus(Duration.ofDays(random.nextInt(3) * 30L))));
  }

  private static Project project(ProjectId id) {
    String number = "T-" + id.value();
    return new Project(id, number, number, number, ProjectKind.PROMOTION, null, null, null, null, null, null, null, null, false, "测试", FIRST, 1);
  }

  /** Some facts of some projects, few moments, so that many meet; now and then one that corrects or withdraws an earlier one. */
  private List<Fact> file(Random random, Instant recordedAt) {
    List<Fact> lines = new ArrayList<>();
    for (int line = 0; line < 1 + random.nextInt(6); line++) {
      ProjectId project = ids.get(random.nextInt(PROJECTS));
      Fact.What what = what(random);
      Fact other = written.stream().filter(fact -> fact.project().equals(project) && fact.what().kind() == what.kind()).findAny().orElse(null);
      boolean corrects = other != null && random.nextInt(6) == 0;
      boolean withdraws = other != null && !corrects && random.nextInt(8) == 0;
      Instant at = FIRST.plus(Duration.ofDays(random.nextInt(12) * 10L));
      Fact fact = new Fact(Ids.next(), project, withdraws ? other.what() : what, new Fact.When(at, Precision.DAY, recordedAt),
          new Fact.Said("测试", "测试", null, null, null, false), corrects ? other.id() : null, withdraws ? other.id() : null);
      lines.add(fact);
    }
    written.addAll(lines);
    return lines;
  }

  private static Fact.What what(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Fact.What.of(FactKind.LIFE, "LIVE");
      case 1 -> Fact.What.of(FactKind.NAME, "名称" + random.nextInt(3));
      case 2 -> Fact.What.of(FactKind.STAGE, Stage.values()[random.nextInt(5)].name());
      case 3 -> Fact.What.of(FactKind.STATE, ConstructionState.values()[random.nextInt(3)].name());
      case 4 -> new Fact.What(FactKind.AMOUNT, AmountType.values()[random.nextInt(2)].name(), "", Money.yuan(random.nextInt(9) + ".50"), null, null, null);
      default -> Fact.What.of(FactKind.DUTY, DutyRole.LEADER.name(), random.nextBoolean() ? "张三" : "");
    };
  }

  private List<String> all() {
    List<String> rows = new ArrayList<>(db.selectFrom(SPAN).where(SPAN.ZONE_ID.eq(zone.value())).fetch(row -> row.intoList().toString()));
    rows.addAll(db.selectFrom(CARD).where(CARD.ZONE_ID.eq(zone.value())).fetch(row -> row.intoList().toString()));
    rows.sort(null);
    return rows;
  }
}
