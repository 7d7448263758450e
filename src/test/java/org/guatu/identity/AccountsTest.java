package org.guatu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.guatu.Someone;
import org.guatu.identity.account.Account;
import org.guatu.identity.account.AccountFilter;
import org.guatu.identity.account.AccountKind;
import org.guatu.identity.account.AccountState;
import org.guatu.identity.account.Accounts;
import org.guatu.identity.account.NewAccount;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the system administrator does with accounts. */
@IdentityTest
class AccountsTest {
  @Autowired People people;
  @Autowired Accounts accounts;
  @LocalServerPort int port;

  Zone zone;
  Scope scope;
  People.Person administrator;

  @BeforeEach
  void fresh() {
    zone = people.zone();
    scope = Scope.wholeZone(zone.id());
    administrator = people.with(zone, Role.SYSTEM_ADMINISTRATOR);
  }

  @Test
  void nobodyActsWithoutBeingSignedIn() {
    assertThatThrownBy(() -> accounts.open(scope, named("zhang.san"))).isInstanceOf(IllegalStateException.class);
    assertThat(new Browser(port).get("/identity/accounts").location()).startsWith("/sign-in");
  }

  @Test
  void onlyTheSystemAdministratorOpensAccounts() {
    for (Role role : Role.values()) {
      Someone someone = Someone.in(zone.id(), role);
      if (role == Role.SYSTEM_ADMINISTRATOR) {
        assertThat(someone.does(() -> accounts.open(scope, named("zhang.san"))).password()).hasSizeGreaterThan(15);
      } else {
        assertThatThrownBy(() -> someone.does(() -> accounts.open(scope, named("li.si")))).as(role.name()).isInstanceOf(Forbidden.class);
      }
    }
  }

  @Test
  void wrongFieldsAreNamed() {
    assertThatThrownBy(() -> acting(() -> accounts.open(scope, new NewAccount(AccountKind.BUSINESS, "张", "", "x"))))
        .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("login", "displayName", "phone"));
    acting(() -> accounts.open(scope, named("twice")));
    assertThatThrownBy(() -> acting(() -> accounts.open(scope, named("Twice"))))
        .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("login"));
  }

  @Test
  void theFirstPasswordMustBeChangedAndGivesNoRole() {
    Accounts.FirstPassword first = acting(() -> accounts.open(scope, named("wang.wu")));
    Account account = acting(() -> accounts.get(scope, first.account()));
    assertThat(account.mustChange()).isTrue();
    Browser browser = new Browser(port);
    people.password(browser, new People.Person(zone, first.account(), "wang.wu", "", null), first.password());
    assertThat(browser.get("/account").location()).startsWith("/sign-in/password");
    assertThat(browser.get("/identity/accounts").location()).startsWith("/sign-in/password");
  }

  @Test
  void theTelephoneNumberIsSealedInTheDatabaseAndMaskedForOthers() {
    var first = acting(() -> accounts.open(scope, new NewAccount(AccountKind.BUSINESS, "with.phone", "有电话", "13812345678")));
    assertThat(acting(() -> accounts.get(scope, first.account())).phone()).isEqualTo("13812345678");
    Browser browser = new Browser(port);
    people.signIn(browser, people.with(zone, Role.SECURITY_ADMINISTRATOR));
    assertThat(browser.get("/identity/accounts/" + first.account().value()).body()).contains("138****5678").doesNotContain("13812345678");
  }

  @Test
  void twoAdministratorsSavingOneAccountTheSecondIsTold() {
    var id = acting(() -> accounts.open(scope, named("both"))).account();
    acting(() -> {
      accounts.rename(scope, id, 1, "甲改的", null);
      return null;
    });
    assertThatThrownBy(() -> acting(() -> {
      accounts.rename(scope, id, 1, "乙改的", null);
      return null;
    })).isInstanceOf(Conflict.class);
    assertThat(acting(() -> accounts.get(scope, id)).displayName()).isEqualTo("甲改的");
  }

  @Test
  void nobodyResetsOrDisablesThemselvesAndTheLastAdministratorStays() {
    assertRule("identity.own-account", () -> accounts.disable(scope, administrator.id()));
    assertRule("identity.own-account", () -> accounts.reset(scope, administrator.id()));
    var security = people.with(zone, Role.SECURITY_ADMINISTRATOR);
    assertRule("identity.last-administrator", () -> accounts.disable(scope, security.id()));
    people.with(zone, Role.SECURITY_ADMINISTRATOR);
    acting(() -> {
      accounts.disable(scope, security.id());
      return null;
    });
    assertThat(acting(() -> accounts.get(scope, security.id())).state()).isEqualTo(AccountState.DISABLED);
    assertRule("identity.account-disabled", () -> accounts.reset(scope, security.id()));
  }

  @Test
  void anAccountOfAnotherZoneIsNotFoundAndTheAttemptIsWritten() {
    var other = people.with(people.zone(), Role.LEADER);
    assertThatThrownBy(() -> acting(() -> accounts.get(scope, other.id()))).isInstanceOf(NotFound.class);
    Browser browser = new Browser(port);
    people.signIn(browser, administrator);
    assertThat(browser.get("/identity/accounts/" + other.id().value()).status()).isEqualTo(404);
    Browser auditor = new Browser(port);
    people.signIn(auditor, people.with(zone, Role.AUDIT_ADMINISTRATOR));
    assertThat(auditor.get("/audit?action=access.not-found").body()).contains(other.id().value().toString(), "被拒", "种类：账号");
    assertThat(auditor.get("/audit?action=identity.sign-in").body()).contains("账号 ", "对象编号：");
  }

  @Test
  void theListGoesOnWhereThePageBeforeEnded() {
    for (int i = 0; i < 5; i++) {
      String login = "list" + i;
      acting(() -> accounts.open(scope, named(login)));
    }
    var first = acting(() -> accounts.list(scope, new AccountFilter("list", null, null, null), 3));
    assertThat(first).extracting(Account::login).containsExactly("list0", "list1", "list2");
    var second = acting(() -> accounts.list(scope, new AccountFilter("list", null, null, "list2"), 3));
    assertThat(second).extracting(Account::login).containsExactly("list3", "list4");
  }

  @Test
  void anAccountIsOpenedOnThePageAndItsFirstPasswordShownOnce() {
    Browser browser = new Browser(port);
    people.signIn(browser, administrator);
    browser.get("/identity/accounts/new");
    var wrong = browser.post("/identity/accounts", Map.of("kind", "BUSINESS", "login", "X", "displayName", "<b>名</b>"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("href=\"#login\"", "&lt;b>名&lt;/b>");
    var made = browser.post("/identity/accounts", Map.of("kind", "BUSINESS", "login", "by.page", "displayName", "页面开的"));
    assertThat(made.body()).contains("初始口令", "离开此页后不再显示");
    assertThat(made.header("Cache-Control")).contains("no-store");
    assertThat(browser.get("/identity/accounts?q=by.page").body()).contains("页面开的", "待首次登录改口令").doesNotContain("初始口令");
  }

  private <T> T acting(java.util.concurrent.Callable<T> work) {
    return people.as(administrator, Role.SYSTEM_ADMINISTRATOR, work);
  }

  private void assertRule(String code, Runnable work) {
    assertThatThrownBy(() -> acting(() -> {
      work.run();
      return null;
    })).isInstanceOfSatisfying(RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo(code));
  }

  private static NewAccount named(String login) {
    return new NewAccount(AccountKind.BUSINESS, login, "测试 · " + login, null);
  }
}
