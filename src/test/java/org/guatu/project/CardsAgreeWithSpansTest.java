package org.guatu.project;

import static guatudb.project.Tables.SPAN;
import static org.assertj.core.api.Assertions.assertThat;

import guatudb.project.tables.Span;
import java.util.Map;
import org.guatu.DemoZone;
import org.guatu.console.DemoLoader;
import org.guatu.figure.Reading;
import org.guatu.identity.Scope;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What the wall reads from the cards is what the spans say, whenever one looks and whatever was known. */
@SpringBootTest
class CardsAgreeWithSpansTest {
  private static final Span COLUMN = SPAN.as("line");
  private static final Span LIFE = SPAN.as("life");

  @Autowired TotalStore totals;
  @Autowired DSLContext db;
  @Autowired ZoneDirectory zones;
  @Autowired DemoLoader demo;

  @ParameterizedTest
  @CsvSource({"2020-03-03, 2020-03-03", "2020-02-20, 2020-03-03", "2020-02-20, 2020-02-20", "2019-12-01, 2019-12-05", "2010-01-01, 2020-03-03"})
  void countsByStageAndState(String at, String knownAt) throws Exception {
    ZoneId zone = DemoZone.load(zones, demo);
    AsOf asOf = new AsOf(Moments.parse(at), Moments.parse(knownAt));
    TotalStore.Totals read = totals.totals(new Reading(Scope.wholeZone(zone), asOf));
    Map<String, Integer> stages = spans(zone, asOf, FactKind.STAGE);
    assertThat(read.byStage()).hasSameSizeAs(stages);
    read.byStage().forEach((stage, sum) -> assertThat(sum.count()).as(stage.name()).isEqualTo(stages.get(stage.name()).longValue()));
    Map<String, Integer> states = spans(zone, asOf, FactKind.STATE);
    assertThat(read.byState()).hasSameSizeAs(states);
    read.byState().forEach((state, count) -> assertThat(count).as(state.name()).isEqualTo(states.get(state.name()).longValue()));
  }

  private Map<String, Integer> spans(ZoneId zone, AsOf asOf, FactKind kind) {
    return db.select(COLUMN.VALUE, DSL.count()).from(COLUMN)
        .join(LIFE).on(LIFE.PROJECT_ID.eq(COLUMN.PROJECT_ID)).and(Spans.hold(LIFE, zone, FactKind.LIFE, "", asOf)).and(LIFE.VALUE.eq("LIVE"))
        .where(Spans.hold(COLUMN, zone, kind, "", asOf)).groupBy(COLUMN.VALUE)
        .fetchMap(COLUMN.VALUE, DSL.count());
  }
}
