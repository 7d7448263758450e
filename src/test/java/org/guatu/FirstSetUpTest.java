package org.guatu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.database.DataDirectory;
import org.guatu.database.Database;
import org.guatu.identity.Browser;
import org.guatu.identity.Role;
import org.guatu.identity.signin.Totp;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.RealTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;

/** An empty installation asks in the browser for its zone and its three administrators, and is closed to everything else until then. */
@ExtendWith(OutputCaptureExtension.class)
class FirstSetUpTest {
  private static final String PASSWORD = "Shou-ci-she-zhi-26";

  @Test
  void theWizardMakesTheZoneAndTheThreeAdministratorsAndCloses(CapturedOutput printed) {
    TestDatabase.Opened empty = TestDatabase.fresh();
    try (Database database = empty.database(); ConfigurableApplicationContext application = started(empty.directory(), database)) {
      int port = Integer.parseInt(application.getEnvironment().getProperty("local.server.port"));
      Matcher code = Pattern.compile("enter the code (\\S+)").matcher(printed.getOut());
      assertThat(code.find()).as("printed code").isTrue();
      walk(new Browser(port), port, code.group(1));
    }
  }

  private static void walk(Browser browser, int port, String code) {
    assertThat(browser.get("/").location()).isEqualTo("/setup");
    assertThat(browser.get("/sign-in").location()).isEqualTo("/setup");
    var program = browser.get("/api/v1/figures");
    assertThat(program.status()).isEqualTo(503);
    assertThat(program.body()).contains("\"not-set-up\"", "\"traceId\"");
    browser.get("/setup");

    var wrong = browser.post("/setup", form("XXXX-XXXX-XXXX"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("设置代码不对");
    Map<String, String> poor = form(code);
    poor.put("hostDivision", "41");
    poor.put("password-AUDIT_ADMINISTRATOR", "123456");
    poor.put("login-SECURITY_ADMINISTRATOR", poor.get("login-SYSTEM_ADMINISTRATOR"));
    assertThat(browser.post("/setup", poor).body()).contains("6 位数字", "口令至少", "三员须各用各的登录名").doesNotContain(PASSWORD);

    var second = browser.post("/setup", form(code));
    assertThat(second.body()).contains("第 2 步", "<svg");
    Map<Role, byte[]> seeds = seeds(second.body());
    Map<String, String> codes = new HashMap<>(Map.of("draft", second.hidden("draft")));
    seeds.forEach((role, seed) -> codes.put("code-" + role, Totp.code(seed, Totp.step(new RealTime().now()))));
    Map<String, String> oneWrong = new HashMap<>(codes);
    oneWrong.put("code-AUDIT_ADMINISTRATOR", "000000");
    assertThat(browser.post("/setup/codes", oneWrong).status()).isEqualTo(422);
    assertThat(browser.get("/").location()).as("nothing is written yet").isEqualTo("/setup");
    assertThat(browser.post("/setup/codes", codes).location()).isEqualTo("/sign-in?done=set-up");

    assertThat(browser.get("/setup").status()).isEqualTo(404);
    assertThat(browser.get("/").location()).isEqualTo("/sign-in");
    Browser system = new Browser(port);
    system.get("/sign-in");
    assertThat(system.post("/sign-in", Map.of("login", "xt", "password", PASSWORD)).status()).as("names have three letters").isEqualTo(422);
    system.post("/sign-in", Map.of("login", "sys.zhao", "password", PASSWORD));
    system.get("/sign-in/code");
    byte[] seed = seeds.get(Role.SYSTEM_ADMINISTRATOR);
    assertThat(system.post("/sign-in/code", Map.of("code", codes.get("code-SYSTEM_ADMINISTRATOR"))).status()).as("used by the set-up").isEqualTo(422);
    assertThat(system.post("/sign-in/code", Map.of("code", Totp.code(seed, Totp.step(new RealTime().now()) + 1))).location()).isEqualTo("/");
    assertThat(system.get("/identity/accounts").body()).contains("sys.zhao", "sec.qian", "aud.sun", "审计管理员");
  }

  private static Map<String, String> form(String code) {
    Map<String, String> form = new LinkedHashMap<>(Map.of("setupCode", code, "name", "鹤壁市城乡一体化示范区", "shortName", "示范区", "code", "hbsfq",
        "hostDivision", "410600", "hostName", "河南省鹤壁市"));
    Map.of(Role.SYSTEM_ADMINISTRATOR, "sys.zhao", Role.SECURITY_ADMINISTRATOR, "sec.qian", Role.AUDIT_ADMINISTRATOR, "aud.sun").forEach((role, login) -> {
      form.put("login-" + role, login);
      form.put("name-" + role, "管理员 " + login);
      form.put("password-" + role, PASSWORD);
    });
    return form;
  }

  private static Map<Role, byte[]> seeds(String page) {
    Map<Role, byte[]> seeds = new HashMap<>();
    Matcher found = Pattern.compile("(?s)<code>([A-Z2-7 ]+)</code>.*?name=\"code-([A-Z_]+)\"").matcher(page);
    while (found.find()) {
      seeds.put(Role.valueOf(found.group(2)), Browser.base32(found.group(1).replace(" ", "")));
    }
    assertThat(seeds).hasSize(3);
    return seeds;
  }

  private static ConfigurableApplicationContext started(DataDirectory directory, Database database) {
    SpringApplication application = new SpringApplication(Guatu.class);
    application.addInitializers(new OwnDatabase(directory, database));
    return application.run("--server.port=0");
  }

  /** Goes before the database that all other tests share. */
  private record OwnDatabase(DataDirectory directory, Database database) implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      GenericApplicationContext beans = (GenericApplicationContext) context;
      beans.registerBean("dataDirectory", DataDirectory.class, () -> directory);
      beans.registerBean("clock", BusinessClock.class, BusinessClock::real);
      beans.registerBean("database", Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
      beans.registerBean("dataSource", javax.sql.DataSource.class, database::dataSource, definition -> definition.setDestroyMethodName(""));
    }
  }
}
