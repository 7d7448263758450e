package org.guatu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.identity.Forbidden;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class RulePacksTest {
  private static final String ROUNDED = "{\"shares\": \"ROUND\", \"shareDecimals\": 1}";

  @Autowired Rulebook rulebook;
  @Autowired RulePacks packs;
  @Autowired OperatingModes modes;

  private final ZoneId zone = Someone.freshZone();
  private final Someone author = Someone.in(zone, Role.REFORM_OFFICER);
  private final Someone second = Someone.in(zone, Role.REFORM_OFFICER);
  private final Scope scope = author.scope(Permission.RULEBOOK_WRITE);

  private DraftId drafted(String content, String from) {
    return author.does(() -> packs.draft(scope, new DraftEntry("figure-printing", "鹤壁 2020-03", LocalDate.parse(from), "区办发〔2020〕5号", content)));
  }

  @Test
  void theShippedRulesHoldUntilTheZoneActivatesItsOwn() {
    assertThat(rulebook.at(zone, FigurePrinting.KIND, TestDatabase.NOW).rules()).isEqualTo(new FigurePrinting(Rounding.TRUNCATE, 2));
    DraftId draft = drafted(ROUNDED, "2020-03-02");
    assertThat(rulebook.at(zone, FigurePrinting.KIND, TestDatabase.NOW).number()).isZero();
    assertThat((int) second.does(() -> packs.activate(scope, draft, 1))).isEqualTo(1);
    RulePack<FigurePrinting> now = rulebook.at(zone, FigurePrinting.KIND, TestDatabase.NOW);
    assertThat(now.rules()).isEqualTo(new FigurePrinting(Rounding.ROUND, 1));
    assertThat(now.citation()).isEqualTo("规则包“鹤壁 2020-03”第 1 版");
    assertThat(rulebook.at(zone, FigurePrinting.KIND, Moments.parse("2020-03-01T12:00")).number()).as("chosen by the date of the fact").isZero();
    AsOf before = AsOf.knowing(TestDatabase.NOW, TestDatabase.NOW.minusSeconds(1));
    assertThat(rulebook.at(zone, FigurePrinting.KIND, before).number()).as("as known before the activation").isZero();
  }

  @Test
  void whoDraftedDoesNotActivateAndNobodyElseMends() {
    DraftId draft = drafted(ROUNDED, "2020-03-02");
    assertThatThrownBy(() -> author.does(() -> packs.activate(scope, draft, 1)))
        .isInstanceOfSatisfying(RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("rulebook.own-draft"));
    DraftEntry other = new DraftEntry("figure-printing", "改", LocalDate.of(2020, 3, 2), "无", ROUNDED);
    assertThatThrownBy(() -> second.doing(() -> packs.mend(scope, draft, 1, other))).isInstanceOf(RuleViolation.class);
  }

  @Test
  void whatWasMendedSinceItWasReadIsNotActivated() {
    DraftId draft = drafted(ROUNDED, "2020-03-02");
    author.doing(() -> packs.mend(scope, draft, 1, new DraftEntry("figure-printing", "鹤壁", LocalDate.of(2020, 3, 2), "无", "{\"shares\":\"ROUND\",\"shareDecimals\":6}")));
    assertThatThrownBy(() -> second.does(() -> packs.activate(scope, draft, 1))).isInstanceOf(Conflict.class);
    assertThat(rulebook.at(zone, FigurePrinting.KIND, TestDatabase.NOW).number()).isZero();
  }

  @Test
  void anActivatedPackCannotBeChangedByTheProduct() throws SQLException {
    second.does(() -> packs.activate(scope, drafted(ROUNDED, "2020-03-02"), 1));
    try (Connection connection = TestDatabase.dataSource().getConnection(); Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("UPDATE rulebook.pack SET content = '{}'")).hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM rulebook.pack")).hasMessageContaining("permission denied");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"shares\": \"ROUND\"}", "{\"shares\": \"ROUND\", \"shareDecimals\": 1, \"more\": 1}",
      "{\"shares\": \"UP\", \"shareDecimals\": 1}", "{\"shares\": null, \"shareDecimals\": 1}", "{\"shares\": \"ROUND\", \"shareDecimals\": 7}",
      "{\"shares\": \"ROUND\", \"shareDecimals\": 1.5}", "{\"shares\": \"ROUND\", \"shares\": \"ROUND\", \"shareDecimals\": 1}", "{\"shares\"", "not json"})
  void contentThatIsNoPackIsRefusedAtItsField(String content) {
    assertThatThrownBy(() -> drafted(content, "2020-03-02"))
        .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("content"));
  }

  @Test
  void activatingNeedsThePermission() {
    DraftId draft = drafted(ROUNDED, "2020-03-02");
    Someone leader = Someone.in(zone, Role.LEADER);
    assertThatThrownBy(() -> leader.does(() -> packs.activate(scope, draft, 1))).isInstanceOf(Forbidden.class);
  }

  @Test
  void theModeChangesByOrdersInTheirOrder() throws Exception {
    Instant first = Moments.parse("2020-01-26T00:00");
    BusinessClock.at(first, () -> author.does(() -> {
      modes.declare(scope, OperatingMode.EMERGENCY, first, "示范区指〔2020〕1号", "疫情防控");
      return first;
    }));
    assertThat(modes.at(zone, AsOf.knowing(first, TestDatabase.NOW)).mode()).isEqualTo(OperatingMode.EMERGENCY);
    assertThat(modes.at(zone, AsOf.knowing(Moments.parse("2020-01-25"), TestDatabase.NOW))).isEqualTo(ModeOrder.NONE);
    assertThat(modes.at(zone, AsOf.knowing(TestDatabase.NOW, first.minusSeconds(1))).mode()).isEqualTo(OperatingMode.NORMAL);
    assertThatThrownBy(() -> author.doing(() -> modes.declare(scope, OperatingMode.RECOVERY, first, "2号", "恢复")))
        .isInstanceOfSatisfying(RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("rulebook.mode-before-last"));
    assertThatThrownBy(() -> author.doing(() -> modes.declare(scope, OperatingMode.ALERT, TestDatabase.NOW, "2号", "预警")))
        .isInstanceOfSatisfying(RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("rulebook.mode-change"));
    assertThatThrownBy(() -> author.doing(() -> modes.declare(scope, OperatingMode.RECOVERY, TestDatabase.NOW.plusSeconds(1), "2号", "恢复")))
        .isInstanceOf(RuleViolation.class);
    author.doing(() -> modes.declare(scope, OperatingMode.RECOVERY, TestDatabase.NOW, "2号", "恢复"));
    assertThat(modes.at(zone, AsOf.knowing(TestDatabase.NOW, TestDatabase.NOW)).orderNumber()).isEqualTo("2号");
  }

  @ParameterizedTest
  @CsvSource({"33.5, WAN, 33.5, YI, true", "30, WAN, 33.5, YI, true", "3.35, YI, 33.5, YI, false", "0, YI, 33.5, YI, false", "33.5, YI, 33.5, WAN, true"})
  void anAmountTenThousandTimesTooSmallOrBigIsDoubted(String typed, MoneyUnit unit, String before, MoneyUnit beforeUnit, boolean doubted) {
    Plausibility rules = RulebookShipped.of(Plausibility.KIND);
    assertThat(rules.doubts(Money.of(typed, unit), Money.of(before, beforeUnit))).isEqualTo(doubted);
  }

  @ParameterizedTest
  @CsvSource({"2020-12-30, 2021-01-06, 2020", "2020-12-30, 2021-01-09, 2021", "2020-12-30, 2020-12-31, 2020", "2021-01-02, 2021-01-03, 2021"})
  void theStatisticalYearHasDaysOfGrace(LocalDate happened, LocalDate recorded, int year) {
    assertThat(RulebookShipped.of(StageRules.KIND).countedYear(happened, recorded)).isEqualTo(year);
  }
}
