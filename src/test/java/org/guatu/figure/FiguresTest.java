package org.guatu.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guatu.DemoZone;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.console.DemoLoader;
import org.guatu.identity.Forbidden;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Money;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.Ratio;
import org.guatu.kernel.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Figures of the demonstration, for one who sees all rows and for those who see some. */
@SpringBootTest
class FiguresTest {
  private static final AsOf NOW = new AsOf(TestDatabase.NOW, TestDatabase.NOW);

  @Autowired ZoneDirectory zones;
  @Autowired DemoLoader demo;
  @Autowired Figures figures;
  private ZoneId zone;

  @BeforeEach
  void load() throws Exception {
    zone = DemoZone.load(zones, demo);
  }

  @Test
  void theRateOpensToItsTwentySixAndItsThirtyThree() {
    FigureAnswer rate = read(Someone.in(zone, Role.LEADER), "resumption.rate");
    assertThat(rate.value()).isEqualTo(new FigureValue.Share(new Ratio(26, 33)));
    assertThat(rate.text()).isEqualTo("78.78%");
    assertThat(rate.exact()).isEqualTo("26/33 = 78.7878…%");
    assertThat(rate.members()).hasSize(33);
    assertThat(rate.members().stream().filter(Member::counted)).hasSize(26).extracting(Member::name).contains("美巢国际大厦");
    assertThat(rate.members().stream().filter(member -> !member.counted())).allSatisfy(member -> assertThat(member.note()).isNotEmpty());
  }

  @Test
  void whoSeesNineOfFourteenIsToldSoAndGetsTheNine() {
    FigureAnswer whole = read(Someone.in(zone, Role.LEADER), "pipeline.all.amount");
    List<Member> nine = whole.members().subList(0, 9);
    UUID[] ids = nine.stream().map(Member::id).toArray(UUID[]::new);
    FigureAnswer part = read(Someone.limited(zone, Role.BUTLER, ScopeKind.PROJECT, ids), "pipeline.all.amount");
    assertThat(part.rows()).as("the zone's total is not this one's to know").isEqualTo(new FigureAnswer.Rows(9, null));
    assertThat(part.rows().words()).isEqualTo("仅可见项目 9 个");
    assertThat(part.value()).isEqualTo(new FigureValue.Amount(nine.stream().map(Member::amount).reduce(Money.ZERO, Money::plus)));
    FigureAnswer entitled = read(Someone.limited(zone, Role.DEPARTMENT_MEMBER, ScopeKind.PROJECT, ids), "pipeline.all.amount");
    assertThat(entitled.rows().words()).isEqualTo("可见 9 个，共 14 个");
    assertThat(entitled.text()).isEqualTo("310.5亿元");
    assertThat(entitled.members()).hasSize(9);
  }

  @Test
  void whatCannotBeSeenIsNeverNought() {
    Someone elsewhere = Someone.limited(zone, Role.BUTLER, ScopeKind.PROJECT, UUID.randomUUID());
    List<FigureAnswer> catalogue = elsewhere.does(() -> figures.all(elsewhere.scope(Permission.FIGURE_READ), NOW));
    assertThat(catalogue).hasSizeGreaterThan(15).allSatisfy(answer -> {
      assertThat(answer.text()).as(answer.figure().code()).isEqualTo("—");
      assertThat(answer.remark()).isNull();
      assertThat(FigureJson.answer(answer, true)).extracting("value", "visible", "total").containsExactly(null, 0L, null);
    });
    Someone entitled = Someone.limited(zone, Role.DEPARTMENT_MEMBER, ScopeKind.PROJECT, UUID.randomUUID());
    assertThat(FigureJson.answer(read(entitled, "pipeline.all.amount"), true)).extracting("value", "visible", "total", "members")
        .containsExactly("31050000000.00", 0L, 14L, List.of());
    assertThat(read(Someone.in(zone, Role.INSPECTOR), "library.bond.total").rows()).as("who sees every row needs no entitlement")
        .isEqualTo(new FigureAnswer.Rows(8, 8L));
  }

  @Test
  void howManyMakeAFigureUpIsHowManyOpen() {
    Someone leader = Someone.in(zone, Role.LEADER);
    assertThat(leader.does(() -> figures.all(leader.scope(Permission.FIGURE_READ), NOW))).allSatisfy(answer ->
        assertThat((long) read(leader, answer.figure().code()).members().size()).as(answer.figure().code()).isEqualTo(answer.rows().visible()));
  }

  @Test
  void theExactValueSurvivesItsMachineForm() {
    for (FigureValue value : List.of(new FigureValue.Count(26), new FigureValue.Amount(new Money(new BigDecimal("58625000.01"))),
        new FigureValue.Share(new Ratio(26, 33)), new FigureValue.MoreThan(800), new FigureValue.Unknown())) {
      assertThat(FigureJson.read(FigureJson.written(value))).isEqualTo(value);
    }
    assertThat(FigureJson.written(new FigureValue.Amount(Money.yuan("0.30")))).isEqualTo("\"0.30\"");
  }

  @Test
  void anUnknownCodeIsNotFoundAndWhoMayNotReadIsRefused() {
    assertThatThrownBy(() -> read(Someone.in(zone, Role.LEADER), "nothing.such")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> read(Someone.in(zone, Role.SYSTEM_ADMINISTRATOR), "resumption.rate")).isInstanceOf(Forbidden.class);
  }

  private FigureAnswer read(Someone reader, String code) {
    return reader.does(() -> figures.one(code, reader.scope(Permission.FIGURE_READ), NOW, 1000));
  }
}
