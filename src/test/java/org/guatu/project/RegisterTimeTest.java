package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.guatu.Someone;
import org.guatu.figure.Reading;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The register's central promise: any board as of X, as known at Y. Growth scenarios 7, 8, 9, 33 and 41, and rows that are not yours. */
@SpringBootTest
class RegisterTimeTest {
  @Autowired Projects projects;
  @Autowired Progress progress;
  @Autowired Merges merges;
  @Autowired ProjectLife lives;
  @Autowired ProjectBoard board;

  private final ZoneId zone = Someone.freshZone();
  private final Someone officer = Someone.in(zone, Role.INVESTMENT_OFFICER);
  private final Scope scope = officer.scope(Permission.PROJECT_WRITE);

  @Test
  void twoMovesInADayAreSeenEachInItsTime() throws Exception {
    ProjectId hanma = at("2020-02-20T09:00", () -> negotiating("悍马新能源汽车", "30"));
    at("2020-02-20T09:00", () -> negotiating("示例项目 07", "40"));
    at("2020-03-03T09:10", () -> move(hanma, Stage.READY_TO_SIGN, "2020-03-03T09:10", null));
    at("2020-03-03T16:40", () -> move(hanma, Stage.NEGOTIATING, "2020-03-03T16:40", "条款未定"));
    assertThat(talks("2020-03-03T09:00", "2020-03-10")).isEqualTo("2/70");
    assertThat(talks("2020-03-03T12:00", "2020-03-10")).isEqualTo("1/40");
    assertThat(talks("2020-03-03", "2020-03-10")).isEqualTo("2/70");
  }

  @Test
  void aPastRestatedKeepsWhatWasKnownThen() throws Exception {
    ProjectId tianyu = at("2020-02-01T09:00", () -> negotiating("天娱传媒文化产业", "42"));
    at("2020-03-03T10:00", () -> {
      projects.setAmount(scope, tianyu, 0, AmountType.TOTAL, Money.of("45", MoneyUnit.YI), "45亿元", Remark.on(LocalDate.parse("2020-02-20")));
      return null;
    });
    assertThat(talks("2020-02-25", "2020-02-25")).isEqualTo("1/42");
    assertThat(talks("2020-02-25", "2020-03-10")).isEqualTo("1/45");
    assertThat(talks("2020-02-19", "2020-03-10")).isEqualTo("1/42");
  }

  @Test
  void aMergeHoldsFromTheStartButIsKnownOnlySinceItWasDecided() throws Exception {
    ProjectId one = at("2020-02-10T09:00", () -> negotiating("悍马新能源汽车", "30"));
    ProjectId other = at("2020-02-11T09:00", () -> negotiating("悍马中国新能源汽车", "30"));
    ProjectId base = at("2020-02-11T10:00", () -> negotiating("新能源汽车产业基地", "10"));
    assertThat(talks("2020-02-25", "2020-02-25")).isEqualTo("3/70");
    assertThat(officer.does(() -> merges.suspects(scope, one)).stream().map(Merges.Suspect::project)).contains(other).doesNotContain(base);
    at("2020-03-01T09:00", () -> {
      merges.merge(scope, one, other, "同一投资方");
      return null;
    });
    assertThat(talks("2020-02-25", "2020-03-02")).isEqualTo("2/40");
    assertThat(talks("2020-02-25", "2020-02-25")).isEqualTo("3/70");
    assertThatThrownBy(() -> at("2020-03-01T10:00", () -> move(other, Stage.READY_TO_SIGN, "2020-03-01", null)))
        .isInstanceOfSatisfying(RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("project.merged"));
    at("2020-03-02T12:00", () -> {
      merges.unmerge(scope, other, "查明是两个项目");
      return null;
    });
    assertThat(talks("2020-02-25", "2020-03-03")).isEqualTo("3/70");
    assertThat(talks("2020-02-25", "2020-03-01T18:00")).isEqualTo("2/40");
  }

  /** Growth scenario 33. */
  @Test
  void aYearsGraceDecidesWhichYearALateMoveCountsIn() throws Exception {
    ProjectId inGrace = at("2020-12-01T09:00", () -> negotiating("示例项目 10", "5"));
    at("2021-01-06T10:00", () -> move(inGrace, Stage.READY_TO_SIGN, "2020-12-30", null));
    ProjectLife.Change first = lastMove(inGrace, "2021-01-10");
    assertThat(Moments.day(first.occurredAt())).isEqualTo("2020-12-30");
    assertThat(Moments.day(first.recordedAt())).isEqualTo("2021-01-06");
    assertThat(first.countedOn()).as("counts on its own day, in 2020").isNull();

    ProjectId late = at("2020-12-01T09:00", () -> negotiating("示例项目 11", "5"));
    at("2021-01-09T10:00", () -> move(late, Stage.READY_TO_SIGN, "2020-12-30", null));
    ProjectLife.Change second = lastMove(late, "2021-01-10");
    assertThat(Moments.day(second.occurredAt())).as("both dates stay").isEqualTo("2020-12-30");
    assertThat(second.countedOn()).isEqualTo("2021-01-09");

    ProjectId approved = at("2020-12-01T09:00", () -> negotiating("示例项目 12", "5"));
    Remark signed = Remark.on(LocalDate.parse("2020-12-30"));
    LocalDate asked = LocalDate.parse("2020-12-31");
    assertThatThrownBy(() -> at("2021-01-09T10:00", () -> counted(approved, asked, signed)))
        .isInstanceOfSatisfying(RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("project.counted-approval"));
    at("2021-01-09T10:00", () -> counted(approved, asked, signed.evidencedBy("区统〔2021〕1号")));
    assertThat(lastMove(approved, "2021-01-10").countedOn()).isEqualTo("2020-12-31");
  }

  private ProjectId counted(ProjectId id, LocalDate on, Remark remark) {
    progress.moveStage(scope, id, 0, Stage.READY_TO_SIGN, on, remark);
    return id;
  }

  private ProjectLife.Change lastMove(ProjectId id, String asOf) {
    AsOf then = new AsOf(Moments.parse(asOf), Moments.parse(asOf));
    return officer.does(() -> lives.of(scope, id, then)).changes().stream().filter(change -> change.kind() == FactKind.STAGE).findFirst().orElseThrow();
  }

  @Test
  void theSecondToSaveIsToldAndNothingIsLost() throws Exception {
    ProjectId id = at("2020-02-10T09:00", () -> negotiating("示例项目 08", "5"));
    long read = officer.does(() -> projects.get(scope, id)).version();
    at("2020-02-11T09:00", () -> {
      projects.addAlias(scope, id, read, "八号项目", Remark.on(LocalDate.parse("2020-02-11")));
      return null;
    });
    assertThatThrownBy(() -> at("2020-02-11T09:01", () -> {
      projects.addAlias(scope, id, read, "另一个名字", Remark.on(LocalDate.parse("2020-02-11")));
      return null;
    })).isInstanceOf(Conflict.class);
  }

  @Test
  void anotherAreasRowIsNotThere() throws Exception {
    ProjectId id = at("2020-02-10T09:00", () -> negotiating("示例项目 09", "5"));
    Someone stranger = Someone.limited(zone, Role.OWNER, ScopeKind.AREA, UUID.randomUUID());
    assertThatThrownBy(() -> stranger.does(() -> projects.get(stranger.scope(Permission.PROJECT_READ), id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> stranger.doing(() -> progress.reportState(stranger.scope(Permission.PROJECT_PROGRESS), id, 0,
        ConstructionState.STOPPED, Remark.on(LocalDate.parse("2020-02-10"))))).isInstanceOf(NotFound.class);
  }

  private ProjectId negotiating(String name, String yi) {
    String on = "2020-02-01";
    NewProject form = new NewProject(null, name, ProjectKind.PROMOTION, Stage.NEGOTIATING, null, Money.of(yi, MoneyUnit.YI), yi + "亿元", null, null,
        null, null, null, false);
    return projects.register(scope, form, Remark.on(LocalDate.parse(on)));
  }

  private ProjectId move(ProjectId id, Stage to, String when, String reason) {
    Remark remark = when.length() == 10 ? Remark.on(LocalDate.parse(when)) : Remark.at(Moments.parse(when));
    progress.moveStage(scope, id, 0, to, null, remark.because(reason));
    return id;
  }

  private ProjectId at(String moment, java.util.concurrent.Callable<ProjectId> work) throws Exception {
    return BusinessClock.at(Moments.parse(moment), () -> officer.does(work));
  }

  /** 在谈 as "count/亿元". */
  private String talks(String asOf, String knownAt) {
    Reading reading = new Reading(officer.scope(Permission.FIGURE_READ), new AsOf(Moments.parse(asOf), Moments.parse(knownAt)));
    return officer.does(() -> board.pipeline(reading)).stream().filter(total -> total.stage() == Stage.NEGOTIATING)
        .map(total -> total.count() + "/" + total.amount().in(MoneyUnit.YI).toPlainString()).findFirst().orElseThrow();
  }
}
