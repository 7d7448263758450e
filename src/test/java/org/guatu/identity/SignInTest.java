package org.guatu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.guatu.identity.IdentityTest.MovableTime;
import org.guatu.identity.account.AccountKind;
import org.guatu.identity.account.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in with a name and a password. */
@IdentityTest
class SignInTest {
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired MovableTime time;
  @LocalServerPort int port;

  Zone zone;
  Browser browser;

  @BeforeEach
  void fresh() {
    zone = people.zone();
    browser = new Browser(port);
  }

  @Test
  void whoIsNotSignedInIsSentToTheSignInPageAndBackAfterwards() {
    var person = people.with(zone, Role.LEADER);
    assertThat(browser.get("/account?x=1").location()).isEqualTo("/sign-in?next=%2Faccount%3Fx%3D1");
    browser.get("/sign-in?next=/account%3Fx%3D1");
    var answer = browser.post("/sign-in", Map.of("login", person.login(), "password", person.password(), "zone", zone.code(), "next", "/account?x=1"));
    assertThat(answer.location()).isEqualTo("/account?x=1");
    assertThat(browser.get("/account").body()).contains(person.login(), "区领导（全区）");
  }

  @Test
  void whatAProxyOnThisMachineSaysOfTheConnectionIsBelieved() {
    assertThat(browser.get("/sign-in").header("Set-Cookie")).doesNotContain("Secure");
    var answer = new Browser(port).get("/sign-in", "X-Forwarded-Proto", "https");
    assertThat(answer.header("Set-Cookie")).contains("Secure");
    assertThat(answer.header("Strict-Transport-Security")).isNotEmpty();
    assertThat(answer.header("Content-Language")).isEqualTo("zh-CN");
  }

  @Test
  void aProgramIsToldInProblemDetails() {
    var answer = browser.get("/api/v1/figures");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
  }

  @Test
  void aPartOfAPageThatNeedsASignInSendsTheWholePageThere() {
    var answer = browser.get("/account", "HX-Request", "true");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("HX-Redirect")).isEqualTo("/sign-in?next=%2Faccount");
  }

  @Test
  void aForeignAddressIsNotFollowedAfterwards() {
    var person = people.with(zone, Role.LEADER);
    browser.get("/sign-in");
    for (String next : new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example", "/sign-out"}) {
      var answer = browser.post("/sign-in", Map.of("login", person.login(), "password", person.password(), "zone", zone.code(), "next", next));
      assertThat(answer.location()).as(next).isEqualTo("/");
      browser = new Browser(port);
      browser.get("/sign-in");
    }
  }

  @Test
  void aWrongNameAWrongPasswordAndALockedAccountGetTheSameAnswer() {
    var person = people.with(zone, Role.LEADER);
    String wrong = stripped(people.password(browser, person, "wrong"), person.login());
    browser.get("/sign-in");
    var unknown = browser.post("/sign-in", Map.of("login", "nobody-here", "password", "wrong", "zone", zone.code()));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(stripped(unknown, "nobody-here")).isEqualTo(wrong);
    for (int i = 0; i < 5; i++) {
      people.password(browser, person, "wrong");
    }
    assertThat(stripped(people.password(browser, person, person.password()), person.login())).isEqualTo(wrong);
  }

  @Test
  void fiveWrongPasswordsLockForAQuarterOfAnHour() {
    var person = people.with(zone, Role.LEADER);
    for (int i = 0; i < 4; i++) {
      assertThat(people.password(browser, person, "wrong").status()).isEqualTo(422);
    }
    assertThat(people.password(browser, person, person.password()).status()).as("after four").isLessThan(400);
    for (int i = 0; i < 5; i++) {
      people.password(new Browser(port), person, "wrong");
    }
    assertThat(people.password(new Browser(port), person, person.password()).status()).as("after five").isEqualTo(422);
    time.pass(Duration.ofMinutes(16));
    assertThat(people.password(new Browser(port), person, person.password()).status()).as("later").isLessThan(400);
  }

  @Test
  void aDisabledAccountCannotSignInAndItsSessionsEndAtOnce() {
    var person = people.with(zone, Role.LEADER);
    people.signIn(browser, person);
    assertThat(browser.get("/account").status()).isEqualTo(200);
    people.asOperator(zone, () -> {
      accounts.disable(Scope.wholeZone(zone.id()), person.id());
      return null;
    });
    assertThat(browser.get("/account").location()).startsWith("/sign-in");
    assertThat(people.password(new Browser(port), person, person.password()).status()).isEqualTo(422);
  }

  @Test
  void aFormWithoutItsTokenIsRefusedBeforeAndAfterSignIn() {
    var person = people.with(zone, Role.LEADER);
    Map<String, String> form = Map.of("login", person.login(), "password", person.password(), "zone", zone.code());
    assertThat(browser.postWithoutToken("/sign-in", form).status()).isEqualTo(403);
    people.signIn(browser, person);
    assertThat(browser.postWithoutToken("/sign-out", Map.of()).status()).isEqualTo(403);
    assertThat(browser.get("/account").status()).isEqualTo(200);
  }

  @Test
  void anAccountWithoutRolesMaySeeItsOwnAccountOnly() {
    var person = people.without(zone, AccountKind.BUSINESS, null);
    people.signIn(browser, person);
    assertThat(browser.get("/account").status()).isEqualTo(200);
    assertThat(browser.get("/identity/accounts").status()).isEqualTo(403);
    assertThat(browser.get("/audit").status()).isEqualTo(403);
  }

  @Test
  void everyAnswerCarriesTheHeadersThatKeepBrowsersStrict() {
    var answer = browser.get("/sign-in");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    var person = people.with(zone, Role.LEADER);
    assertThat(people.signIn(browser, person).header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/");
  }

  private static String stripped(Browser.Page page, String login) {
    return page.status() + page.body().replaceAll("value=\"[^\"]*\"", "").replaceAll("content=\"[^\"]*\"", "").replace(login, "LOGIN");
  }
}
