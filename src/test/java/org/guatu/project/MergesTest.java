package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.figure.Reading;
import org.guatu.identity.Forbidden;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Two records of one project become one and two again: who may not, wrong state, done, undone. */
@SpringBootTest
class MergesTest {
  @Autowired Projects projects;
  @Autowired ProjectLife lives;
  @Autowired Merges merges;
  @Autowired ProjectBoard board;

  private final ZoneId zone = Someone.freshZone();
  private final Someone officer = Someone.in(zone, Role.INVESTMENT_OFFICER);
  private final Scope scope = officer.scope(Permission.PROJECT_MERGE);
  private ProjectId kept;
  private ProjectId gone;

  @BeforeEach
  void twoRecordsOfOne() {
    kept = register("悍马新能源汽车");
    gone = register("悍马中国新能源汽车");
  }

  @Test
  void onlyWhoMayMergeAndOnlyOnesOwnRows() {
    Someone owner = Someone.in(zone, Role.OWNER);
    assertThatThrownBy(() -> owner.doing(() -> merges.merge(Scope.wholeZone(zone), kept, gone, "同一投资方"))).isInstanceOf(Forbidden.class);
    Someone elsewhere = Someone.limited(zone, Role.INVESTMENT_OFFICER, ScopeKind.AREA, UUID.randomUUID());
    assertThatThrownBy(() -> elsewhere.doing(() -> merges.merge(elsewhere.scope(Permission.PROJECT_MERGE), kept, gone, "同一投资方"))).isInstanceOf(NotFound.class);
    assertThat(talks()).isEqualTo("2/60");
  }

  @Test
  void notWithItselfNotTwiceAndNothingToTakeBack() {
    refused("project.merge-self", () -> merges.merge(scope, kept, kept, "同一项目"));
    assertThatThrownBy(() -> officer.doing(() -> merges.unmerge(scope, gone, "没有合并过"))).isInstanceOf(NotFound.class);
    merge();
    refused("project.merged", () -> merges.merge(scope, kept, gone, "再并一次"));
    refused("project.merged", () -> projects.addAlias(scope, gone, 0, "又一个名字", Remark.at(TestDatabase.NOW)));
  }

  @Test
  void bothKeepTheirFactsAndFiguresCountOne() {
    merge();
    assertThat(talks()).isEqualTo("1/30");
    assertThat(aliases()).containsExactly("悍马中国新能源汽车");
    assertThat(officer.does(() -> merges.mergedInto(scope, kept))).extracting(Project::id).containsExactly(gone);
    ProjectLife.Life life = officer.does(() -> lives.of(scope, gone, now()));
    assertThat(life.project().mergedInto()).isEqualTo(kept);
    assertThat(life.changes()).extracting(ProjectLife.Change::kind).contains(FactKind.STAGE, FactKind.AMOUNT, FactKind.LIFE);
    assertThat(officer.does(() -> merges.suspects(scope, kept))).isEmpty();
  }

  @Test
  void takingItBackRestoresBoth() {
    merge();
    officer.doing(() -> merges.unmerge(scope, gone, "查明是两个项目"));
    assertThat(talks()).isEqualTo("2/60");
    assertThat(aliases()).isEmpty();
    assertThat(officer.does(() -> projects.get(scope, gone)).mergedInto()).isNull();
    assertThat(officer.does(() -> projects.get(scope, kept)).search()).doesNotContain("悍马中国");
    officer.doing(() -> projects.addAlias(scope, gone, 0, "悍马二期", Remark.at(TestDatabase.NOW)));
  }

  @Test
  void aNameThatTheSurvivorHadBeforeStaysItsOwn() {
    officer.doing(() -> projects.addAlias(scope, kept, 0, "悍马中国新能源汽车", Remark.on(LocalDate.parse("2020-02-05"))));
    merge();
    officer.doing(() -> merges.unmerge(scope, gone, "查明是两个项目"));
    assertThat(aliases()).containsExactly("悍马中国新能源汽车");
  }

  private void merge() {
    officer.doing(() -> merges.merge(scope, kept, gone, "同一投资方"));
  }

  private void refused(String rule, Runnable work) {
    assertThatThrownBy(() -> officer.doing(work)).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo(rule));
  }

  private List<String> aliases() {
    return officer.does(() -> lives.of(scope, kept, now())).holdings().stream()
        .filter(holding -> holding.kind() == FactKind.ALIAS && holding.value().equals("ACTIVE")).map(ProjectLife.Holding::slot).toList();
  }

  private ProjectId register(String name) {
    NewProject form = new NewProject(null, name, ProjectKind.PROMOTION, Stage.NEGOTIATING, null, Money.of("30", MoneyUnit.YI), "30亿元", null, null,
        null, null, null, false);
    return officer.does(() -> projects.register(scope, form, Remark.on(LocalDate.parse("2020-02-01"))));
  }

  private static AsOf now() {
    return new AsOf(TestDatabase.NOW.plusSeconds(1), TestDatabase.NOW.plusSeconds(1));
  }

  /** 在谈 as "count/亿元". */
  private String talks() {
    Reading reading = new Reading(officer.scope(Permission.FIGURE_READ), now());
    return officer.does(() -> board.pipeline(reading)).stream().filter(total -> total.stage() == Stage.NEGOTIATING)
        .map(total -> total.count() + "/" + total.amount().in(MoneyUnit.YI).toPlainString()).findFirst().orElseThrow();
  }
}
