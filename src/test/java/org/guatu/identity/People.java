package org.guatu.identity;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guatu.identity.IdentityTest.MovableTime;
import org.guatu.identity.account.AccountKind;
import org.guatu.identity.account.Accounts;
import org.guatu.identity.account.Grants;
import org.guatu.identity.account.NewAccount;
import org.guatu.identity.account.Passwords;
import org.guatu.identity.signin.Totp;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Zones and people that a test needs, each fresh. */
public class People {
  @Autowired ZoneDirectory zones;
  @Autowired Accounts accounts;
  @Autowired Grants grants;
  @Autowired MovableTime time;

  /** Somebody with what they sign in with. */
  public record Person(Zone zone, AccountId id, String login, String password, byte @Nullable [] seed) {}

  public Zone zone() {
    String code = "z" + Long.toString(Math.abs(Ids.next().getLeastSignificantBits()), 36);
    Zone zone = new Zone(new ZoneId(Ids.next()), code, "测试园区 " + code, "测试园区", "410600", "河南省鹤壁市");
    zones.enter(zone);
    return zone;
  }

  /** An account that stands, with the role in the whole zone; administrators and approvers with a second factor. */
  public Person with(Zone zone, Role role) {
    return with(zone, role, ScopeKind.ZONE, zone.id().value());
  }

  public Person with(Zone zone, Role role, ScopeKind kind, UUID target) {
    byte[] seed = role.needsSecondFactor() ? Totp.seed() : null;
    Person person = without(zone, role.isAdministrator() ? AccountKind.ADMINISTRATOR : AccountKind.BUSINESS, seed);
    asOperator(zone, () -> {
      if (role.isAdministrator()) {
        grants.appoint(Scope.wholeZone(zone.id()), person.id(), role);
      } else {
        grants.grant(Scope.wholeZone(zone.id()), person.id(), role, kind, target);
      }
      return null;
    });
    return person;
  }

  /** An account without any role. */
  public Person without(Zone zone, AccountKind kind, byte @Nullable [] seed) {
    String login = "u" + Long.toString(Math.abs(Ids.next().getLeastSignificantBits()), 36);
    String password = Passwords.random();
    AccountId id = asOperator(zone, () ->
        accounts.openWith(Scope.wholeZone(zone.id()), new NewAccount(kind, login, "测试 · " + login, null), password, seed));
    return new Person(zone, id, login, password, seed);
  }

  public <T> T asOperator(Zone zone, Callable<T> work) {
    return as(Access.operator(new Actor(null, "测试操作员", zone.id(), "test")), work);
  }

  /** Acting as somebody, without a browser. */
  public <T> T as(Person person, Role role, Callable<T> work) {
    Actor actor = new Actor(person.id().value(), "测试 · " + person.login(), person.zone().id(), "test");
    return as(new Access(actor, java.util.List.of(new Grant(role, ScopeKind.ZONE, java.util.Set.of())), false), work);
  }

  private static <T> T as(Access access, Callable<T> work) {
    try {
      return access.call(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The code that the person's device shows, some steps of 30 s from now. */
  public String code(Person person, int steps) {
    return Totp.code(person.seed(), Totp.step(time.now()) + steps);
  }

  /** Signs in with all that is needed. */
  public Browser.Page signIn(Browser browser, Person person) {
    Browser.Page answer = password(browser, person, person.password());
    if (person.seed() != null && answer.status() < 400) {
      browser.get("/sign-in/code");
      return browser.post("/sign-in/code", Map.of("code", code(person, 0)));
    }
    return answer;
  }

  /** The first page of a sign-in only. */
  public Browser.Page password(Browser browser, Person person, String password) {
    browser.get("/sign-in");
    return browser.post("/sign-in", Map.of("login", person.login(), "password", password, "zone", person.zone().code()));
  }
}
