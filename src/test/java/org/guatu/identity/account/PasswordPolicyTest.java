package org.guatu.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guatu.identity.IdentitySettings;
import org.junit.jupiter.api.Test;

/** Which passwords the two profiles take. */
class PasswordPolicyTest {
  private static final List<String> OWN = List.of("zhang.san", "建局 · 张三");
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  @Test
  void dengbaoAsksForThreeKindsOfCharacters() {
    PasswordPolicy policy = policy(PasswordProfile.DENGBAO, 0);
    assertThat(policy.objections("Xin-kou-ling-26", OWN)).isEmpty();
    assertThat(policy.objections("口令Xinkou-ling", OWN)).isEmpty();
    assertThat(policy.objections("xinkoulinghenchang", OWN)).hasSize(1).first().asString().contains("三类");
    assertThat(policy.objections("Ab1-xyz", OWN)).hasSize(1).first().asString().contains("至少 10 个字符");
  }

  @Test
  void asvsAsksForLengthAndNothingElse() {
    PasswordPolicy policy = policy(PasswordProfile.ASVS, 0);
    assertThat(policy.objections("xinkoulinghenchang", OWN)).isEmpty();
    assertThat(policy.objections("correct horse battery", OWN)).isEmpty();
    assertThat(policy.objections("Ab1-xyz9876", OWN)).hasSize(1).first().asString().contains("至少 12 个字符");
  }

  @Test
  void commonOnesAndOnesOwnNameAreRefusedByBoth() {
    for (PasswordProfile profile : PasswordProfile.values()) {
      PasswordPolicy policy = policy(profile, 0);
      assertThat(policy.objections("1qaz2wsx3edc", OWN)).as("common").anyMatch(objection -> objection.contains("太常见"));
      assertThat(policy.objections("QWERTYuiop!!!!", OWN)).as("common with a tail").anyMatch(objection -> objection.contains("太常见"));
      assertThat(policy.objections("Aa1Aa1Aa1Aa1Aa1", OWN)).as("three letters").anyMatch(objection -> objection.contains("太常见"));
      assertThat(policy.objections("Zhang.San-2026-ok", OWN)).as("own name").anyMatch(objection -> objection.contains("登录名"));
      assertThat(policy.objections("x".repeat(60) + "Yz-1" + "q".repeat(65), OWN)).as("too long").anyMatch(objection -> objection.contains("至多 128"));
    }
  }

  @Test
  void aSettingCannotGoBelowTheProfile() {
    assertThat(policy(PasswordProfile.ASVS, 6).objections("elevenchars", OWN)).isNotEmpty();
    assertThat(policy(PasswordProfile.DENGBAO, 6).objections("Ab-4567", OWN)).isNotEmpty();
    assertThat(policy(PasswordProfile.DENGBAO, 8).objections("Ab-45678", OWN)).isEmpty();
  }

  @Test
  void onlyDengbaoLetsPasswordsAgeAndRemembersThem() {
    Instant old = NOW.minus(Duration.ofDays(91));
    assertThat(policy(PasswordProfile.DENGBAO, 0).isOutdated(old, NOW)).isTrue();
    assertThat(policy(PasswordProfile.DENGBAO, 0).isOutdated(NOW.minus(Duration.ofDays(89)), NOW)).isFalse();
    assertThat(policy(PasswordProfile.ASVS, 0).isOutdated(old, NOW)).isFalse();
    assertThat(policy(PasswordProfile.DENGBAO, 0).remembered()).isEqualTo(5);
    assertThat(policy(PasswordProfile.ASVS, 0).remembered()).isZero();
  }

  @Test
  void firstPasswordsPassBothProfilesAndDiffer() {
    for (int i = 0; i < 200; i++) {
      String password = Passwords.random();
      assertThat(policy(PasswordProfile.DENGBAO, 0).objections(password, OWN)).as(password).isEmpty();
      assertThat(policy(PasswordProfile.ASVS, 0).objections(password, OWN)).as(password).isEmpty();
      assertThat(password).isNotEqualTo(Passwords.random());
    }
  }

  @Test
  void theHashIsArgon2idAndTellsRightFromWrong() {
    Passwords passwords = new Passwords();
    String hash = passwords.hash("Xin-kou-ling-26");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches("Xin-kou-ling-26", hash)).isTrue();
    assertThat(passwords.matches("Xin-kou-ling-27", hash)).isFalse();
    assertThat(passwords.matches("Xin-kou-ling-26", null)).isFalse();
    assertThat(passwords.matches("e\u0301te-1234-Xyz", passwords.hash("\u00e9te-1234-Xyz"))).as("the same characters").isTrue();
  }

  private static PasswordPolicy policy(PasswordProfile profile, int minimum) {
    return new PasswordPolicy(new IdentitySettings(profile, minimum, Duration.ofDays(90), 5, Duration.ofMinutes(30), Duration.ofHours(8), 5,
        Duration.ofMinutes(15), 50));
  }
}
