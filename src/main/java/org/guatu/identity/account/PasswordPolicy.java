package org.guatu.identity.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.identity.IdentitySettings;
import org.springframework.stereotype.Component;

/** Which passwords are taken, and for how long. */
@Component
public class PasswordPolicy {
  /** Longer ones only cost time: nobody types them. */
  static final int LONGEST = 128;

  private static final Set<String> COMMON = common();

  private final IdentitySettings settings;

  PasswordPolicy(IdentitySettings settings) {
    this.settings = settings;
  }

  /**
   * What speaks against a password, in Chinese; empty if nothing does.
   *
   * @param own words that it must not be made of: the login and display names
   */
  public List<String> objections(String password, List<String> own) {
    var objections = new java.util.ArrayList<String>();
    int length = password.codePointCount(0, password.length());
    if (length < settings.shortest()) {
      objections.add("口令至少 " + settings.shortest() + " 个字符，现为 " + length + " 个。");
    }
    if (length > LONGEST) {
      objections.add("口令至多 " + LONGEST + " 个字符。");
    }
    if (settings.passwordProfile() == PasswordProfile.DENGBAO && kinds(password) < 3) {
      objections.add("口令须含大写字母、小写字母、数字、符号中的至少三类。");
    }
    String folded = password.toLowerCase(Locale.ROOT);
    if (COMMON.contains(folded) || COMMON.contains(folded.replaceAll("[^a-z0-9]+$", "")) || password.chars().distinct().count() < 4) {
      objections.add("口令太常见，容易被猜中。");
    }
    if (own.stream().map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(word -> word.length() >= 3 && folded.contains(word))) {
      objections.add("口令不能包含登录名或姓名。");
    }
    return objections;
  }

  /** Whether a password set then is too old now. */
  public boolean isOutdated(Instant setAt, Instant now) {
    return settings.passwordProfile() == PasswordProfile.DENGBAO && setAt.plus(settings.maximumAge()).isBefore(now);
  }

  /** How many former passwords cannot come again. */
  public int remembered() {
    return settings.passwordProfile() == PasswordProfile.DENGBAO ? settings.remembered() : 0;
  }

  /** The rules in words, for the form. */
  public String hint() {
    return settings.passwordProfile() == PasswordProfile.DENGBAO
        ? "至少 " + settings.shortest() + " 个字符，含大写字母、小写字母、数字、符号中的三类；"
            + settings.maximumAge().toDays() + " 天更换一次，不能与最近 " + settings.remembered() + " 次相同。"
        : "至少 " + settings.shortest() + " 个字符，可用空格和中文；常见口令不被接受。";
  }

  private static int kinds(String password) {
    int kinds = password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
    kinds += password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
    kinds += password.chars().anyMatch(Character::isDigit) ? 1 : 0;
    kinds += password.chars().anyMatch(c -> !Character.isUpperCase(c) && !Character.isLowerCase(c) && !Character.isDigit(c)) ? 1 : 0;
    return kinds;
  }

  private static Set<String> common() {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        PasswordPolicy.class.getResourceAsStream("/identity/common-passwords.txt"), StandardCharsets.UTF_8))) {
      return lines.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
