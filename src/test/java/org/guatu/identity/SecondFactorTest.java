package org.guatu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.guatu.identity.IdentityTest.MovableTime;
import org.guatu.identity.account.Accounts;
import org.guatu.identity.account.Grants;
import org.guatu.identity.signin.Totp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The second factor: codes, and enrolling a device. */
@IdentityTest
class SecondFactorTest {
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired Grants grants;
  @Autowired MovableTime time;
  @LocalServerPort int port;

  Zone zone;
  People.Person approver;
  Browser browser;

  @BeforeEach
  void fresh() {
    zone = people.zone();
    approver = people.with(zone, Role.CONSTRUCTION_APPROVER);
    browser = new Browser(port);
  }

  @Test
  void thePasswordAloneOpensNothing() {
    assertThat(people.password(browser, approver, approver.password()).status()).isLessThan(400);
    assertThat(browser.get("/account").location()).isEqualTo("/sign-in/code?next=%2Faccount");
    assertThat(browser.get("/sign-in/password").location()).startsWith("/sign-in/code");
    assertThat(browser.get("/sign-in/enrol").location()).startsWith("/sign-in/code");
    assertThat(browser.get("/api/v1/figures").status()).isEqualTo(401);
  }

  @Test
  void aCodeCountsOnce() {
    String code = people.code(approver, 0);
    assertThat(enter(browser, code).location()).isEqualTo("/");
    assertThat(browser.get("/account").body()).contains("建局批准人");
    assertThat(enter(new Browser(port), code).status()).as("replayed").isEqualTo(422);
  }

  @Test
  void anEarlierCodeIsRefusedAfterALaterOne() {
    assertThat(enter(browser, people.code(approver, 1)).location()).isEqualTo("/");
    assertThat(enter(new Browser(port), people.code(approver, 0)).status()).isEqualTo(422);
  }

  @Test
  void aDeviceMayBeOneStepEarlyOrLateButNotTwo() {
    assertThat(enter(browser, people.code(approver, -2)).status()).isEqualTo(422);
    assertThat(enter(browser, people.code(approver, 2)).status()).isEqualTo(422);
    assertThat(enter(browser, people.code(approver, -1)).location()).isEqualTo("/");
    time.pass(Duration.ofMinutes(2));
    assertThat(enter(new Browser(port), people.code(approver, 1)).location()).isEqualTo("/");
  }

  @Test
  void wrongCodesLockTheAccountEvenWithTheRightPasswordInBetween() {
    for (int i = 0; i < 5; i++) {
      assertThat(enter(new Browser(port), "000000").status()).isEqualTo(422);
    }
    assertThat(people.password(new Browser(port), approver, approver.password()).status()).isEqualTo(422);
    time.pass(Duration.ofMinutes(16));
    assertThat(enter(new Browser(port), people.code(approver, 0)).location()).isEqualTo("/");
  }

  @Test
  void theSessionGetsANewTokenWithTheCode() {
    people.password(browser, approver, approver.password());
    String half = browser.cookie("guatu_session");
    browser.get("/sign-in/code");
    browser.post("/sign-in/code", Map.of("code", people.code(approver, 0)));
    assertThat(browser.cookie("guatu_session")).isNotEqualTo(half).isNotEmpty();
  }

  @Test
  void aResetAccountChangesItsPasswordAndEnrolsAnewBeforeAnythingElse() {
    String first = people.asOperator(zone, () -> accounts.reset(Scope.wholeZone(zone.id()), approver.id()).password());
    people.password(browser, approver, first);
    assertThat(browser.get("/account").location()).isEqualTo("/sign-in/password?next=%2Faccount");
    browser.get("/sign-in/password");
    String fresh = "Xin-kou-ling-2026!";
    assertThat(browser.post("/sign-in/password", Map.of("current", first, "fresh", fresh, "repeat", fresh)).location()).isEqualTo("/");
    assertThat(browser.get("/account").location()).startsWith("/sign-in/enrol");
    Browser.Page page = browser.get("/sign-in/enrol");
    byte[] seed = Browser.base32(page.body().replaceAll("(?s).*<code>([A-Z2-7 ]+)</code>.*", "$1").replace(" ", ""));
    Browser.Page wrong = browser.post("/sign-in/enrol", Map.of("sealed", page.hidden("sealed"), "code", "000000"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.hidden("sealed")).as("the same device can try again").isNotEmpty();
    assertThat(wrong.body()).contains(Totp.text(seed));
    String code = Totp.code(seed, Totp.step(time.now()));
    assertThat(browser.post("/sign-in/enrol", Map.of("sealed", page.hidden("sealed"), "code", code)).location()).isEqualTo("/");
    assertThat(browser.get("/account").body()).contains("已绑定");
  }

  @Test
  void aSeedSealedForAnotherAccountIsRefused() {
    var other = people.with(zone, Role.LEADER);
    Browser others = new Browser(port);
    people.signIn(others, other);
    String sealed = others.get("/account/second-factor").hidden("sealed");
    var third = people.with(zone, Role.LEADER);
    people.signIn(browser, third);
    browser.get("/account/second-factor");
    var answer = browser.post("/account/second-factor", Map.of("sealed", sealed, "code", "123456", "current", third.password()));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("页面已过期");
  }

  @Test
  void codesAreThoseOfTheStandard() {
    byte[] seed = "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    assertThat(Totp.code(seed, 59 / 30)).as("RFC 6238, 59 s").isEqualTo("287082");
    assertThat(Totp.code(seed, 1111111109L / 30)).isEqualTo("081804");
    assertThat(Totp.code(seed, 20000000000L / 30)).isEqualTo("353130");
    assertThat(Totp.text(seed).replace(" ", "")).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  private Browser.Page enter(Browser with, String code) {
    people.password(with, approver, approver.password());
    with.get("/sign-in/code");
    return with.post("/sign-in/code", Map.of("code", code));
  }
}
