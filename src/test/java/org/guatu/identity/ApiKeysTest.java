package org.guatu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.guatu.Someone;
import org.guatu.identity.IdentityTest.MovableTime;
import org.guatu.identity.account.ApiKey;
import org.guatu.identity.account.ApiKeys;
import org.guatu.identity.account.NewApiKey;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keys that programs sign in with. */
@IdentityTest
class ApiKeysTest {
  @Autowired People people;
  @Autowired ApiKeys keys;
  @Autowired MovableTime time;
  @LocalServerPort int port;

  Zone zone;
  Scope scope;
  Someone administrator;

  @BeforeEach
  void fresh() {
    zone = people.zone();
    scope = Scope.wholeZone(zone.id());
    administrator = Someone.in(zone.id(), Role.SECURITY_ADMINISTRATOR);
  }

  @Test
  void aKeyMayDoWhatItWasGivenAndNoMore() {
    String secret = make(Role.REFORM_OFFICER, Permission.FIGURE_READ);
    Access access = keys.signIn(secret, "test").orElseThrow();
    assertThat(access.may(Permission.FIGURE_READ)).isTrue();
    assertThat(access.may(Permission.PROJECT_READ)).isFalse();
    assertThat(access.scope(Permission.FIGURE_READ).wholeZone()).isTrue();
    assertThat(access.actor().name()).isEqualTo("接口 · 省平台对接");
    assertThat(keys.signIn(secret + "x", "test")).isEmpty();
    assertThat(keys.signIn("guatu.nowhere.abc", "test")).isEmpty();
    assertThat(keys.signIn("", "test")).isEmpty();
  }

  @Test
  void aRequestWithAKeyNeedsNoFormTokenAndOneWithoutIsTurnedAway() {
    String secret = make(Role.REFORM_OFFICER, Permission.FIGURE_READ);
    Browser program = new Browser(port);
    assertThat(program.get("/api/v1/no-such-thing", "Authorization", "Bearer " + secret).status()).isEqualTo(404);
    assertThat(program.get("/api/v1/no-such-thing", "Authorization", "Bearer wrong").status()).isEqualTo(401);
    assertThat(program.get("/api/v1/no-such-thing", "Authorization", "Basic " + secret).status()).isEqualTo(401);
    assertThat(program.get("/account", "Authorization", "Bearer " + secret).location()).as("no pages with a key").startsWith("/sign-in");
  }

  @Test
  void aProgramAtTheDoorIsToldAsEverywhereElse() {
    Browser program = new Browser(port);
    Browser.Page refused = program.get("/api/v1/projects?q=x", "Authorization", "Bearer wrong");
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = JsonMapper.builder().build().readTree(refused.body());
    assertThat(problem.propertyNames()).containsExactly("detail", "instance", "status", "title", "code", "traceId");
    assertThat(problem.get("instance").stringValue()).isEqualTo("/api/v1/projects");
    assertThat(problem.get("code").stringValue()).isEqualTo("unauthenticated");
    assertThat(problem.get("traceId").stringValue()).matches("\\d{8}-[0-9A-F]{6}");
    people.signIn(program, people.with(zone, Role.REFORM_OFFICER));
    Browser.Page tokenless = program.post("/api/v1/projects", Map.of("_csrf", "old"));
    assertThat(tokenless.status()).isEqualTo(403);
    assertThat(tokenless.header("Content-Type")).startsWith("application/problem+json");
    assertThat(tokenless.body()).contains("\"form-token\"", "\"instance\":\"/api/v1/projects\"", "traceId");
  }

  @Test
  void anAddressOfManyWrongKeysIsToldHowLongToWait() {
    Browser program = new Browser(port);
    Browser.Page refused = program.get("/api/v1/projects", "Authorization", "Bearer wrong");
    for (int failures = 1; failures < 200 && refused.status() == 401; failures++) {
      refused = program.get("/api/v1/projects", "Authorization", "Bearer wrong");
    }
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.body()).contains("\"throttled\"", "traceId");
    time.pass(Duration.ofSeconds(Long.parseLong(refused.header("Retry-After")) + 1));
    assertThat(program.get("/api/v1/projects", "Authorization", "Bearer wrong").status()).isEqualTo(401);
    time.pass(Duration.ofDays(1));
  }

  @Test
  void aKeyEndsWithItsDayOrWhenRevoked() {
    String secret = make(Role.REFORM_OFFICER, Permission.FIGURE_READ);
    ApiKey key = administrator.does(() -> keys.list(scope)).getFirst();
    administrator.doing(() -> keys.revoke(scope, key.id()));
    assertThat(keys.signIn(secret, "test")).isEmpty();
    assertThatThrownBy(() -> administrator.doing(() -> keys.revoke(scope, key.id()))).isInstanceOf(NotFound.class);
    String second = make(Role.REFORM_OFFICER, Permission.FIGURE_READ);
    time.pass(Duration.ofDays(31));
    assertThat(keys.signIn(second, "test")).isEmpty();
  }

  @Test
  void wrongWishesAreNamed() {
    assertWrong("role", wish(Role.AUDIT_ADMINISTRATOR, Set.of(Permission.AUDIT_READ), time.now().plusSeconds(60)));
    assertWrong("permissions", wish(Role.BUTLER, Set.of(Permission.BRIEF_PUBLISH), time.now().plusSeconds(60)));
    assertWrong("permissions", wish(Role.BUTLER, Set.of(), time.now().plusSeconds(60)));
    assertWrong("expires", wish(Role.BUTLER, Set.of(Permission.PROJECT_READ), time.now().minusSeconds(1)));
    assertWrong("expires", wish(Role.BUTLER, Set.of(Permission.PROJECT_READ), time.now().plus(Duration.ofDays(400))));
    assertWrong("expires", wish(Role.BUTLER, Set.of(Permission.PROJECT_READ), null));
  }

  @Test
  void onlyTheSecurityAdministratorMakesKeys() {
    for (Role role : Role.values()) {
      if (role != Role.SECURITY_ADMINISTRATOR) {
        assertThatThrownBy(() -> Someone.in(zone.id(), role).doing(() -> keys.list(scope))).as(role.name()).isInstanceOf(Forbidden.class);
      }
    }
  }

  @Test
  void aKeyIsMadeOnThePageAndShownOnce() {
    Browser browser = new Browser(port);
    people.signIn(browser, people.with(zone, Role.SECURITY_ADMINISTRATOR));
    browser.get("/identity/api-keys");
    Map<String, String> form = Map.of("name", "大屏", "role", "LEADER", "limit", "ZONE", "permissions", "FIGURE_READ", "expires", "2000-01-01");
    assertThat(browser.post("/identity/api-keys", form).body()).contains("失效日期须在今天以后");
    var good = new java.util.HashMap<>(form);
    good.put("expires", org.guatu.kernel.Moments.day(time.now()).plusDays(30).toString());
    String page = browser.post("/identity/api-keys", good).body();
    assertThat(page).contains("guatu." + zone.code() + ".");
    assertThat(browser.get("/identity/api-keys").body()).contains("大屏", "看指标").doesNotContain("guatu." + zone.code());
  }

  private String make(Role role, Permission... permissions) {
    return administrator.does(() -> keys.make(scope, wish(role, Set.of(permissions), time.now().plus(Duration.ofDays(30))))).secret();
  }

  private NewApiKey wish(Role role, Set<Permission> permissions, @Nullable Instant expires) {
    return new NewApiKey("省平台对接", role, permissions, ScopeKind.ZONE, zone.id().value(), expires);
  }

  private void assertWrong(String field, NewApiKey key) {
    assertThatThrownBy(() -> administrator.does(() -> keys.make(scope, key)))
        .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields()).containsKey(field));
  }
}
