package org.guatu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.guatu.Someone;
import org.guatu.identity.Forbidden;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class EnterprisesTest {
  @Autowired Enterprises enterprises;
  @Autowired Areas areas;

  private final ZoneId zone = Someone.freshZone();
  private final Someone officer = Someone.in(zone, Role.REFORM_OFFICER);
  private final Scope scope = officer.scope(Permission.ENTERPRISE_WRITE);

  private static EnterpriseEntry named(String name, AreaId area) {
    return new EnterpriseEntry(name, "食品制造", "鹤壁市淇水大道", "联系人甲", "0392-3322110", area, null);
  }

  private EnterpriseId register(String name, AreaId area) {
    return officer.does(() -> enterprises.register(scope, Codes.fresh(), named(name, area)));
  }

  private AreaId area(String name) {
    Someone operator = Someone.operator(zone);
    return operator.does(() -> areas.enter(operator.scope(Permission.ORGANIZATION_WRITE), new AreaEntry(name, "", 1)));
  }

  @Test
  void aCodeIsRegisteredOnceInAZone() {
    UnifiedSocialCreditCode code = Codes.fresh();
    officer.does(() -> enterprises.register(scope, code, named("康灸来", null)));
    assertThatThrownBy(() -> officer.does(() -> enterprises.register(scope, code, named("另一家", null))))
        .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields()).containsKey("code"));
    Someone elsewhere = Someone.in(Someone.freshZone(), Role.REFORM_OFFICER);
    assertThat(elsewhere.does(() -> enterprises.register(elsewhere.scope(Permission.ENTERPRISE_WRITE), code, named("康灸来", null)))).isNotNull();
  }

  @Test
  void everyStateOfTheRegistrationStays() {
    EnterpriseId id = register("鹤壁一厂", null);
    officer.doing(() -> enterprises.change(scope, id, 1, named("鹤壁二厂", null)));
    List<EnterpriseRevision> history = officer.does(() -> enterprises.history(scope, id));
    assertThat(history).extracting(revision -> revision.entry().name()).containsExactly("鹤壁二厂", "鹤壁一厂");
    assertThat(history).extracting(EnterpriseRevision::author).containsOnly(officer.access().actor().name());
    assertThatThrownBy(() -> officer.doing(() -> enterprises.change(scope, id, 1, named("鹤壁三厂", null)))).isInstanceOf(Conflict.class);
  }

  @Test
  void savingWhatStandsThereAddsNothing() {
    EnterpriseId id = register("鹤壁一厂", null);
    officer.doing(() -> enterprises.change(scope, id, 1, named("鹤壁一厂", null)));
    assertThat(officer.does(() -> enterprises.history(scope, id))).hasSize(1);
  }

  @Test
  void anotherAreasEnterpriseIsNotThere() {
    AreaId own = area("甲区");
    AreaId other = area("乙区");
    EnterpriseId mine = register("甲厂", own);
    EnterpriseId theirs = register("乙厂", other);
    Someone limited = Someone.limited(zone, Role.REFORM_OFFICER, ScopeKind.AREA, own.value());
    Scope limits = limited.scope(Permission.ENTERPRISE_WRITE);
    assertThat(limited.does(() -> enterprises.list(limits, EnterpriseQuery.all(10)))).extracting(EnterpriseRow::id).containsExactly(mine.value());
    assertThatThrownBy(() -> limited.does(() -> enterprises.get(limits, theirs))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> limited.doing(() -> enterprises.change(limits, theirs, 1, named("改名", own)))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> limited.doing(() -> enterprises.change(limits, mine, 1, named("搬走", other)))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> limited.does(() -> enterprises.register(limits, Codes.fresh(), named("无区", null)))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void pagesFollowTheLastRowSeen() {
    for (String name : List.of("丙厂", "甲厂", "乙厂", "丁厂")) {
      register(name, null);
    }
    List<EnterpriseRow> first = officer.does(() -> enterprises.list(scope, EnterpriseQuery.all(3)));
    EnterpriseRow last = first.getLast();
    List<EnterpriseRow> rest = officer.does(() -> enterprises.list(scope,
        new EnterpriseQuery("", null, new EnterpriseQuery.Position(last.name(), last.id()), 3)));
    assertThat(first).hasSize(3);
    assertThat(rest).hasSize(1);
    assertThat(rest).doesNotContainAnyElementsOf(first);
  }

  @Test
  void foundByNameLettersCodeAndAddress() {
    register("河南康灸来医疗", null);
    for (String words : List.of("康灸来", "kjl", "淇水", "HNKJL")) {
      assertThat(officer.does(() -> enterprises.list(scope, new EnterpriseQuery(words, null, null, 5)))).as(words).hasSize(1);
    }
    assertThat(officer.does(() -> enterprises.list(scope, new EnterpriseQuery("100%_", null, null, 5)))).isEmpty();
  }

  @Test
  void registeringNeedsThePermission() {
    Someone leader = Someone.in(zone, Role.LEADER);
    assertThatThrownBy(() -> leader.does(() -> enterprises.register(scope, Codes.fresh(), named("甲厂", null)))).isInstanceOf(Forbidden.class);
  }
}
