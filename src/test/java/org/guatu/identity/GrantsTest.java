package org.guatu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.identity.account.AccountKind;
import org.guatu.identity.account.Grants;
import org.guatu.identity.account.RoleGrant;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.organization.Codes;
import org.guatu.organization.EnterpriseEntry;
import org.guatu.organization.Enterprises;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Giving roles, appointing the three separated administrators, taking both back. */
@IdentityTest
class GrantsTest {
  @Autowired People people;
  @Autowired Grants grants;
  @Autowired Enterprises enterprises;
  @LocalServerPort int port;

  Zone zone;
  Scope scope;
  People.Person administrator;

  @BeforeEach
  void fresh() {
    zone = people.zone();
    scope = Scope.wholeZone(zone.id());
    administrator = people.with(zone, Role.SECURITY_ADMINISTRATOR);
  }

  @Test
  void onlyTheSecurityAdministratorGrants() {
    var person = people.without(zone, AccountKind.BUSINESS, null);
    for (Role role : Role.values()) {
      if (role != Role.SECURITY_ADMINISTRATOR) {
        assertThatThrownBy(() -> Someone.in(zone.id(), role).doing(() -> grants.grant(scope, person.id(), Role.LEADER, ScopeKind.ZONE, zone.id().value())))
            .as(role.name()).isInstanceOf(Forbidden.class);
      }
    }
    assertThat(acting(() -> grants.of(scope, person.id()))).isEmpty();
  }

  @Test
  void aRoleIsEffectiveAndGoneWithTheNextRequest() {
    var person = people.without(zone, AccountKind.BUSINESS, null);
    Browser browser = new Browser(port);
    people.signIn(browser, person);
    assertThat(browser.get("/account").body()).contains("还没有角色");
    grant(person, Role.LEADER);
    assertThat(browser.get("/account").body()).contains("区领导（全区）");
    RoleGrant held = acting(() -> grants.of(scope, person.id())).getFirst();
    acting(() -> {
      grants.revoke(scope, person.id(), held.id());
      return null;
    });
    assertThat(browser.get("/account").body()).contains("还没有角色");
  }

  @Test
  void anApproversRoleDemandsASecondFactorOfTheSessionThatIsOpenAlready() {
    var person = people.without(zone, AccountKind.BUSINESS, null);
    Browser browser = new Browser(port);
    people.signIn(browser, person);
    grant(person, Role.CONSTRUCTION_APPROVER);
    assertThat(browser.get("/account").location()).startsWith("/sign-in/enrol");
  }

  @Test
  void theSameRoleTwiceIsRefused() {
    var person = people.with(zone, Role.LEADER);
    assertRule("identity.already-granted", () -> grants.grant(scope, person.id(), Role.LEADER, ScopeKind.ZONE, zone.id().value()));
  }

  @Test
  void nobodyGrantsToThemselves() {
    assertRule("identity.own-grant", () -> grants.appoint(scope, administrator.id(), Role.AUDIT_ADMINISTRATOR));
    assertRule("identity.own-grant", () -> grants.revoke(scope, administrator.id(), administrator.id().value()));
  }

  @Test
  void administratorsAndBusinessStayApart() {
    var business = people.without(zone, AccountKind.BUSINESS, null);
    var office = people.with(zone, Role.SYSTEM_ADMINISTRATOR);
    assertRule("identity.administrator-apart", () -> grants.appoint(scope, business.id(), Role.AUDIT_ADMINISTRATOR));
    assertRule("identity.administrator-apart", () -> grants.grant(scope, office.id(), Role.LEADER, ScopeKind.ZONE, zone.id().value()));
    assertRule("identity.administrator-apart", () -> grants.grant(scope, business.id(), Role.AUDIT_ADMINISTRATOR, ScopeKind.ZONE, zone.id().value()));
    assertRule("identity.one-administrator", () -> grants.appoint(scope, office.id(), Role.AUDIT_ADMINISTRATOR));
  }

  @Test
  void theDatabaseItselfKeepsTheThreeApart() {
    var office = people.with(zone, Role.SYSTEM_ADMINISTRATOR);
    var business = people.with(zone, Role.LEADER);
    assertThatThrownBy(() -> insert("administrator", "kind, role, granted_at", office.id(), "'ADMINISTRATOR', 'AUDIT_ADMINISTRATOR', now()"))
        .hasMessageContaining("administrator_pkey");
    assertThatThrownBy(() -> insert("administrator", "kind, role, granted_at", business.id(), "'ADMINISTRATOR', 'AUDIT_ADMINISTRATOR', now()"))
        .hasMessageContaining("foreign key");
    assertThatThrownBy(() -> insert("administrator", "kind, role, granted_at", business.id(), "'BUSINESS', 'AUDIT_ADMINISTRATOR', now()"))
        .hasMessageContaining("check");
    String columns = "id, kind, role, scope_kind, target, granted_at";
    String zoned = "gen_random_uuid(), '%s', '%s', 'ZONE', '" + zone.id().value() + "', now()";
    assertThatThrownBy(() -> insert("role_grant", columns, office.id(), zoned.formatted("BUSINESS", "LEADER"))).hasMessageContaining("foreign key");
    assertThatThrownBy(() -> insert("role_grant", columns, office.id(), zoned.formatted("ADMINISTRATOR", "LEADER"))).hasMessageContaining("check");
    assertThatThrownBy(() -> insert("role_grant", columns, business.id(), zoned.formatted("BUSINESS", "AUDIT_ADMINISTRATOR"))).hasMessageContaining("check");
  }

  @Test
  void theLastOfAnOfficeIsNotDismissed() {
    var office = people.with(zone, Role.AUDIT_ADMINISTRATOR);
    assertRule("identity.last-administrator", () -> grants.revoke(scope, office.id(), office.id().value()));
    people.with(zone, Role.AUDIT_ADMINISTRATOR);
    acting(() -> {
      grants.revoke(scope, office.id(), office.id().value());
      return null;
    });
    assertThat(acting(() -> grants.of(scope, office.id()))).isEmpty();
  }

  @Test
  void aTargetThatTheZoneDoesNotHaveIsRefused() {
    var person = people.without(zone, AccountKind.BUSINESS, null);
    for (ScopeKind kind : new ScopeKind[] {ScopeKind.DEPARTMENT, ScopeKind.AREA, ScopeKind.ENTERPRISE}) {
      assertThatThrownBy(() -> acting(() -> {
        grants.grant(scope, person.id(), Role.LEADER, kind, UUID.randomUUID());
        return null;
      })).as(kind.name()).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> acting(() -> grants.of(Scope.wholeZone(people.zone().id()), person.id()))).isInstanceOf(NotFound.class);
  }

  @Test
  void aRoleIsGrantedOnThePage() {
    var person = people.without(zone, AccountKind.BUSINESS, null);
    Browser browser = new Browser(port);
    people.signIn(browser, administrator);
    String path = "/identity/accounts/" + person.id().value();
    browser.get(path);
    assertThat(browser.post(path + "/grants", Map.of("role", "LEADER", "limit", "")).status()).isEqualTo(422);
    assertThat(browser.post(path + "/grants", Map.of("role", "LEADER", "limit", "ZONE")).location()).isEqualTo(path + "?done=granted");
    assertThat(browser.get(path).body()).contains("区领导").doesNotContain("停用账号");
  }

  @Test
  void aScopeIsChosenInTwoStepsAndTheSecondGoesByTheExactName() {
    var person = people.without(zone, AccountKind.BUSINESS, null);
    Browser browser = new Browser(port);
    people.signIn(browser, administrator);
    String path = "/identity/accounts/" + person.id().value();
    Someone.in(zone.id(), Role.INVESTMENT_OFFICER).doing(() -> enterprises.register(scope, Codes.fresh(),
        new EnterpriseEntry("示例纺织有限公司", "", "", "", "", null, null)));
    browser.get(path);
    assertThat(browser.post(path + "/grants", Map.of("role", "OWNER", "limit", "ENTERPRISE")).body()).contains("请选定企业");
    var near = browser.post(path + "/grants", Map.of("role", "OWNER", "limit", "ENTERPRISE", "enterprise", "纺织"));
    assertThat(near.status()).isEqualTo(422);
    assertThat(near.body()).contains("没有正好叫“纺织”的企业，相近的有：示例纺织有限公司", "value=\"纺织\"");
    assertThat(browser.post(path + "/grants", Map.of("role", "OWNER", "limit", "ENTERPRISE", "enterprise", "示例纺织有限公司", "project", "另一个")).location())
        .isEqualTo(path + "?done=granted");
    assertThat(browser.get(path).body()).contains("<td>示例纺织有限公司</td>");
  }

  private void grant(People.Person person, Role role) {
    acting(() -> {
      grants.grant(scope, person.id(), role, ScopeKind.ZONE, zone.id().value());
      return null;
    });
  }

  private <T> T acting(java.util.concurrent.Callable<T> work) {
    return people.as(administrator, Role.SECURITY_ADMINISTRATOR, work);
  }

  private void assertRule(String code, Runnable work) {
    assertThatThrownBy(() -> acting(() -> {
      work.run();
      return null;
    })).isInstanceOfSatisfying(RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo(code));
  }

  /** As the owner, past every rule of the product. */
  private void insert(String table, String columns, AccountId account, String values) throws SQLException {
    try (var connection = TestDatabase.ownerDataSource().getConnection(); var statement = connection.createStatement()) {
      statement.execute("INSERT INTO identity." + table + " (zone_id, account_id, " + columns + ") VALUES ('" + zone.id().value() + "', '"
          + account.value() + "', " + values + ")");
    }
  }
}
