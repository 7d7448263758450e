package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.figure.Reading;
import org.guatu.identity.Forbidden;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.GivenOffice;
import org.guatu.rulebook.DraftEntry;
import org.guatu.rulebook.DraftId;
import org.guatu.rulebook.RulePacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Growth scenario 11: first contact A, landing B: one row in the zone's stock, the credit split by the rule, in the scorecard only. */
@SpringBootTest
@Import(GivenOffice.class)
class ScorecardTest {
  private static final AsOf NOW = new AsOf(TestDatabase.NOW.plusSeconds(1), TestDatabase.NOW.plusSeconds(1));

  @Autowired GivenOffice given;
  @Autowired Projects projects;
  @Autowired Particulars particulars;
  @Autowired ProjectBoard board;
  @Autowired Scorecard scorecard;
  @Autowired RulePacks packs;

  private final ZoneId zone = Someone.freshZone();
  private final Someone officer = Someone.in(zone, Role.REFORM_OFFICER);
  private final Scope whole = Scope.wholeZone(zone);
  private ProjectId shared;

  @BeforeEach
  void oneProjectOfTwoUnitsAndOneOfOne() {
    given.department(zone, "招商局");
    DepartmentId east = given.department(zone, "东区办");
    shared = register("悍马新能源汽车", "30", new NewProject.Ref(east.value(), "东区办"));
    register("智慧物流园", "5.01", new NewProject.Ref(east.value(), "东区办"));
    officer.doing(() -> particulars.setFirstContact(whole, shared, 0, "招商局", Remark.on(LocalDate.parse("2020-02-10"))));
  }

  @Test
  void theCreditIsSplitAndTheStockIsNot() {
    Scorecard.Scores scores = scores(NOW);
    assertThat(scores.credits()).extracting(Scorecard.Credit::unit).containsExactly("东区办", "招商局");
    assertThat(scores.credits()).extracting(credit -> credit.projects().toPlainString() + "/" + credit.amount().in(MoneyUnit.YI).toPlainString())
        .containsExactly("1.50/20.01", "0.50/15");
    assertThat(scores.projects()).isEqualTo(2);
    assertThat(scores.amount()).isEqualTo(Money.of("35.01", MoneyUnit.YI));
    assertThat(officer.does(() -> board.pipeline(new Reading(whole, NOW))).stream().filter(total -> total.stage() == Stage.NEGOTIATING).findFirst().orElseThrow()
        .count()).as("one stock row each").isEqualTo(2);
    AsOf before = new AsOf(Moments.parse("2020-02-09"), NOW.knownAt());
    assertThat(scores(before).credits()).as("before the first contact was said to be another's").extracting(Scorecard.Credit::unit).containsExactly("东区办");
  }

  @Test
  void theRuleOfTheDaySaysHowItIsSplitAndThePartsMakeUpTheWhole() {
    String third = "{\"firstContactPercent\": 33}";
    DraftId draft = officer.does(() -> packs.draft(officer.scope(Permission.RULEBOOK_WRITE),
        new DraftEntry("credit-split", "按三成三", LocalDate.parse("2020-03-01"), "区办发〔2020〕6号", third)));
    Someone.in(zone, Role.REFORM_OFFICER).does(() -> packs.activate(whole, draft, 1));
    officer.doing(() -> projects.setAmount(whole, shared, 0, AmountType.TOTAL, Money.yuan("3000000000.01"), null, Remark.on(LocalDate.parse("2020-03-02"))));
    Scorecard.Scores scores = scores(NOW);
    assertThat(scores.rule().number()).isEqualTo(1);
    assertThat(scores.credits()).extracting(Scorecard.Credit::amount).containsExactly(Money.yuan("2511000000.01"), Money.yuan("990000000.00"));
    assertThat(scores.credits().stream().map(Scorecard.Credit::amount).reduce(Money.ZERO, Money::plus)).isEqualTo(scores.amount());
    assertThat(scores(new AsOf(Moments.parse("2020-02-28"), NOW.knownAt())).rule().number()).isZero();
  }

  @Test
  void aUnitThatTheOfficeDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> officer.doing(() -> particulars.setFirstContact(whole, shared, 0, "外星局", Remark.on(LocalDate.parse("2020-02-10")))))
        .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("value"));
    Someone reader = Someone.in(zone, Role.INSPECTOR);
    assertThatThrownBy(() -> reader.doing(() -> particulars.setFirstContact(whole, shared, 0, "招商局", Remark.on(LocalDate.parse("2020-02-10")))))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> Someone.in(zone, Role.SYSTEM_ADMINISTRATOR).does(() -> scorecard.scores(whole, NOW))).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> new CreditSplit(101)).hasMessageContaining("0 到 100");
  }

  private Scorecard.Scores scores(AsOf asOf) {
    return officer.does(() -> scorecard.scores(whole, asOf));
  }

  private ProjectId register(String name, String yi, NewProject.Ref landing) {
    NewProject form = new NewProject(null, name, ProjectKind.PROMOTION, Stage.NEGOTIATING, null, Money.of(yi, MoneyUnit.YI), yi + "亿元", landing, null,
        null, null, null, false);
    return officer.does(() -> projects.register(whole, form, Remark.on(LocalDate.parse("2020-02-01"))));
  }
}
