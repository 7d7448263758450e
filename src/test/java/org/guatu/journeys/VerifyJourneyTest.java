package org.guatu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.guatu.Chromium;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.identity.Permission;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.ZoneId;
import org.guatu.resumption.token.PermitClaims;
import org.guatu.resumption.token.PermitTokens;
import org.guatu.resumption.token.SigningKeys;
import org.guatu.resumption.token.WithdrawnPermits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/** At the gate: the page was opened once, the network is gone, and the camera reads the code on the permit. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class VerifyJourneyTest {
  private static final UUID REVOKED = UUID.randomUUID();
  private static final UUID SUSPENDED = UUID.randomUUID();
  private static final Instant NOW = TestDatabase.NOW;

  /** What a register of permits would answer. */
  @TestConfiguration
  static class Taken {
    @Bean
    WithdrawnPermits takenBackForTheTest() {
      return (zone, at) -> new WithdrawnPermits.Withdrawn(Set.of(REVOKED), Set.of(SUSPENDED));
    }
  }

  @LocalServerPort int port;
  @Autowired ZoneDirectory zones;
  @Autowired PermitTokens tokens;
  @Autowired SigningKeys keys;
  @TempDir Path folder;
  private final ZoneId zone = Someone.freshZone();
  private final String code = "z" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void enter() {
    zones.enter(new Zone(zone, code, "鹤壁示范区", "示范区", "410600", "鹤壁市"));
  }

  @Test
  void aPhoneWithoutNetworkReadsEveryPermitRightly() throws Exception {
    String valid = token(UUID.randomUUID(), Duration.ofDays(14));
    try (Chromium phone = Chromium.withCamera(port, CameraFilm.of(PermitTokens.qrCode(address(), valid).picture(5), folder.resolve("permit.y4m")))) {
      Page page = phone.open("/resumption/verify?zone=" + code, 390);
      assertThat(page.locator("[data-offline=kept]")).hasText("已可离线使用");
      assertThat(page.locator("[data-sync]")).containsText("已更新");
      assertThat(phone.violations(page)).isEmpty();
      assertThat(phone.complaints()).isEmpty();

      page.context().setOffline(true);
      page.reload();
      assertThat(page.locator("[data-sync]")).containsText("没有网络，用手机里存的");
      assertThat(page.locator("[data-offline=kept]")).hasText("已可离线使用");
      page.locator("[data-scan]").click();
      assertThat(verdict(page, "VALID")).containsText("有效");
      assertThat(verdict(page, "VALID")).containsText("复工〔2020〕012号");
      assertThat(verdict(page, "VALID")).containsText("120 人");
      assertThat(page.evaluate("() => document.documentElement.scrollWidth")).as("nothing stands out at the side").isEqualTo(390);
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/journeys/verify-valid-390.png")).setFullPage(true));
      assertThat(phone.violations(page)).isEmpty();

      // The phone's own scanner opens the code's address, still without network; nothing of it stays in the history.
      page.navigate("about:blank");
      page.navigate(address() + "#" + valid);
      assertThat(verdict(page, "VALID")).containsText("复工〔2020〕012号");
      assertThat(page.url()).isEqualTo(address());

      page.navigate("about:blank");
      page.navigate("http://localhost:" + port + "/resumption/verify#" + valid);
      assertThat(verdict(page, "VALID")).containsText("复工〔2020〕012号");
      page.navigate(address());

      // A code whose address names no zone that there is: who chooses one takes the code along.
      page.context().setOffline(false);
      page.navigate("http://localhost:" + port + "/resumption/verify?zone=nowhere#" + valid);
      page.locator("[data-zones] a[href*='" + code + "']").click();
      assertThat(verdict(page, "VALID")).containsText("复工〔2020〕012号");
      page.context().setOffline(true);

      type(page, token(UUID.randomUUID(), Duration.ZERO));
      assertThat(verdict(page, "EXPIRED")).containsText("已过期");
      type(page, token(REVOKED, Duration.ofDays(14)));
      assertThat(verdict(page, "REVOKED")).containsText("已撤销");
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/journeys/verify-revoked-390.png")).setFullPage(true));
      type(page, valid.substring(0, 120) + (valid.charAt(120) == 'A' ? 'B' : 'A') + valid.substring(121));
      assertThat(verdict(page, "BAD_SIGNATURE")).containsText("内容被改动");
      type(page, "https://example.cn/");
      assertThat(verdict(page, "MALFORMED")).containsText("不是准予复工通知");
      byte[] suspended = PermitTokens.qrCode(address(), token(SUSPENDED, Duration.ofDays(14))).png(5);
      page.locator("[data-picture]").setInputFiles(new FilePayload("permit.png", "image/png", suspended));
      assertThat(verdict(page, "SUSPENDED")).containsText("已暂停");
      String rotated = Someone.operator(zone).does(() -> {
        Someone operator = Someone.operator(zone);
        keys.rotate(operator.scope(Permission.SIGNING_KEY_ROTATE));
        return token(UUID.randomUUID(), Duration.ofDays(14));
      });
      type(page, rotated);
      assertThat(verdict(page, "UNKNOWN_KEY")).containsText("密钥不明");
      page.context().setOffline(false);
      page.reload();
      assertThat(page.locator("[data-sync]")).containsText("已更新");
      type(page, rotated);
      assertThat(verdict(page, "VALID")).containsText("有效");
    }
  }

  @Test
  void aPhoneWhoseClockIsWrongOrWhoseListIsOldSaysSo() throws Exception {
    String valid = token(UUID.randomUUID(), Duration.ofDays(14));
    try (Chromium phone = Chromium.atTheDoor(port)) {
      Page page = phone.open("/resumption/verify?zone=" + code, 390);
      assertThat(page.locator("[data-offline=kept]")).hasText("已可离线使用");
      page.context().setOffline(true);
      // As on a server whose time runs.
      page.evaluate("() => localStorage.setItem('guatu.verify', JSON.stringify({...JSON.parse(localStorage.getItem('guatu.verify')), standsAt: null}))");
      page.clock().setFixedTime(NOW.minus(Duration.ofHours(1)).toString());
      page.reload();
      type(page, valid);
      assertThat(verdict(page, "CLOCK_SET_BACK")).containsText("时钟不对");
      page.clock().setFixedTime(NOW.plus(Duration.ofHours(23)).toString());
      type(page, valid);
      assertThat(verdict(page, "VALID")).containsText("23 小时前");
      page.clock().setFixedTime(NOW.plus(Duration.ofHours(24)).toString());
      type(page, valid);
      assertThat(verdict(page, "STALE")).containsText("撤销名单过旧");
    }
  }

  private String address() {
    return "http://localhost:" + port + "/resumption/verify?zone=" + code;
  }

  private static Locator verdict(Page page, String kind) {
    return page.locator("section.permit-verdict[data-verdict=" + kind + "]");
  }

  private static void type(Page page, String token) {
    page.locator("#token").fill(token);
    page.locator("[data-typed] button").click();
  }

  private String token(UUID permit, Duration left) {
    return tokens.sign(zone, new PermitClaims(code, permit, "复工〔2020〕012号", "鹤壁市示范区辅仁中小学建设项目（一期）", "主体结构、室外管网", 120, NOW.minus(Duration.ofDays(8)),
        NOW.minus(Duration.ofDays(7)), NOW.plus(left)));
  }
}
