package org.guatu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.guatu.CountedStatements;
import org.guatu.Someone;
import org.guatu.identity.IdentityTest.MovableTime;
import org.guatu.identity.account.Accounts;
import org.guatu.identity.signin.SessionRow;
import org.guatu.identity.signin.Sessions;
import org.guatu.identity.signin.SignedIn;
import org.guatu.kernel.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions: what one costs, how it ends, who ends it. */
@IdentityTest
class SessionsTest {
  @Autowired People people;
  @Autowired Sessions sessions;
  @Autowired Accounts accounts;
  @Autowired MovableTime time;
  @LocalServerPort int port;

  Zone zone;
  Scope scope;
  People.Person person;
  Browser browser;

  @BeforeEach
  void fresh() {
    zone = people.zone();
    scope = Scope.wholeZone(zone.id());
    person = people.with(zone, Role.LEADER);
    browser = new Browser(port);
    people.signIn(browser, person);
  }

  @Test
  void aRequestCostsOneStatementAndOneWriteAMinuteAtMost() throws Exception {
    String token = browser.cookie("guatu_session");
    Instant opened = row().lastSeenAt();
    assertThat(CountedStatements.of(() -> sessions.find(token, "test"))).hasSize(1).allMatch(sql -> sql.startsWith("select"));
    time.pass(Duration.ofSeconds(59));
    assertThat(CountedStatements.of(() -> sessions.find(token, "test"))).hasSize(1);
    assertThat(row().lastSeenAt()).isEqualTo(opened);
    time.pass(Duration.ofSeconds(2));
    assertThat(CountedStatements.of(() -> sessions.find(token, "test"))).hasSize(2);
    Instant written = row().lastSeenAt();
    assertThat(written).isAfter(opened.plusSeconds(60));
    assertThat(CountedStatements.of(() -> sessions.find(token, "test"))).hasSize(1);
    assertThat(row().lastSeenAt()).isEqualTo(written);
  }

  @Test
  void aSessionEndsWhenIdleAndAfterEightHoursInAnyCase() {
    for (int i = 0; i < 16; i++) {
      assertThat(browser.get("/account").status()).as("after " + i * 29 + " minutes").isEqualTo(200);
      time.pass(Duration.ofMinutes(29));
    }
    assertThat(browser.get("/account").status()).isEqualTo(200);
    time.pass(Duration.ofMinutes(20));
    assertThat(browser.get("/account").location()).as("after eight hours").startsWith("/sign-in");
    people.signIn(browser, person);
    time.pass(Duration.ofMinutes(31));
    assertThat(browser.get("/account").location()).as("idle").startsWith("/sign-in");
  }

  @Test
  void aForcedSignOutIsEffectiveWithTheNextRequest() {
    var administrator = people.with(zone, Role.SECURITY_ADMINISTRATOR);
    Browser desk = new Browser(port);
    people.signIn(desk, administrator);
    assertThat(desk.get("/identity/sessions").body()).contains(person.login());
    assertThat(desk.post("/identity/sessions/" + row().id() + "/end", Map.of()).location()).isEqualTo("/identity/sessions?done=ended");
    assertThat(browser.get("/account").location()).startsWith("/sign-in");
  }

  @Test
  void onlyTheSecurityAdministratorEndsOthersSessionsAndOnlyInTheZone() {
    String id = row().id();
    for (Role role : Role.values()) {
      if (role != Role.SECURITY_ADMINISTRATOR) {
        assertThatThrownBy(() -> Someone.in(zone.id(), role).doing(() -> sessions.end(scope, id))).as(role.name()).isInstanceOf(Forbidden.class);
      }
    }
    Zone other = people.zone();
    Someone foreign = Someone.in(other.id(), Role.SECURITY_ADMINISTRATOR);
    assertThatThrownBy(() -> foreign.doing(() -> sessions.end(Scope.wholeZone(other.id()), id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> Someone.in(zone.id(), Role.SECURITY_ADMINISTRATOR).doing(() -> sessions.end(scope, "zz"))).isInstanceOf(NotFound.class);
    assertThat(browser.get("/account").status()).isEqualTo(200);
  }

  @Test
  void oneEndsOnesOwnOtherSessionButNobodyElses() {
    Browser second = new Browser(port);
    people.signIn(second, person);
    SignedIn own = sessions.find(browser.cookie("guatu_session"), "test").orElseThrow();
    String others = sessions.own(own).stream().map(SessionRow::id).filter(id -> !id.equals(own.session())).findFirst().orElseThrow();
    browser.get("/account");
    assertThat(browser.post("/account/sessions/" + others + "/end", Map.of()).status()).isEqualTo(302);
    assertThat(second.get("/account").location()).startsWith("/sign-in");
    Browser stranger = new Browser(port);
    people.signIn(stranger, people.with(zone, Role.LEADER));
    stranger.get("/account");
    assertThat(stranger.post("/account/sessions/" + own.session() + "/end", Map.of()).status()).isEqualTo(404);
    assertThat(browser.get("/account").status()).isEqualTo(200);
  }

  @Test
  void aNewPasswordEndsEveryOtherSessionAndKeepsThisOne() {
    Browser second = new Browser(port);
    people.signIn(second, person);
    browser.get("/account/password");
    String fresh = "Xin-kou-ling-2026!";
    assertThat(browser.post("/account/password", Map.of("current", "wrong", "fresh", fresh, "repeat", fresh)).body()).contains("当前口令不对");
    assertThat(browser.post("/account/password", Map.of("current", person.password(), "fresh", "abc", "repeat", "abc")).body()).contains("口令至少");
    assertThat(browser.post("/account/password", Map.of("current", person.password(), "fresh", fresh, "repeat", "other")).body()).contains("不一致");
    assertThat(browser.post("/account/password", Map.of("current", person.password(), "fresh", person.password(), "repeat", person.password())).body())
        .contains("最近用过");
    assertThat(browser.post("/account/password", Map.of("current", person.password(), "fresh", fresh, "repeat", fresh)).location())
        .isEqualTo("/account?done=password");
    assertThat(browser.get("/account").status()).isEqualTo(200);
    assertThat(second.get("/account").location()).startsWith("/sign-in");
  }

  @Test
  void signingOutEndsTheSessionOnTheServer() {
    String token = browser.cookie("guatu_session");
    browser.get("/account");
    assertThat(browser.post("/sign-out", Map.of()).location()).isEqualTo("/sign-in?done=out");
    assertThat(sessions.find(token, "test")).isEmpty();
  }

  @Test
  void theDatabaseHoldsNoToken() throws Exception {
    String token = browser.cookie("guatu_session");
    try (var connection = org.guatu.TestDatabase.dataSource().getConnection();
        var rows = connection.createStatement().executeQuery("SELECT s::text AS whole FROM infra.session s")) {
      while (rows.next()) {
        assertThat(rows.getString("whole")).doesNotContain(token);
      }
    }
  }

  private SessionRow row() {
    SignedIn own = new SignedIn("", person.id(), person.login(), Access.operator(new org.guatu.kernel.Actor(null, "", zone.id(), "")), "",
        org.guatu.identity.signin.Step.NONE, false);
    return sessions.own(own).getFirst();
  }
}
