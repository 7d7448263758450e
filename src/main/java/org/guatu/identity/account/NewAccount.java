package org.guatu.identity.account;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.guatu.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What is needed to open an account. Its checks are those of every form that names a person who signs in. */
public record NewAccount(AccountKind kind, String login, String displayName, @Nullable String phone) {
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,18}[0-9]");

  public NewAccount {
    login = normal(login);
    displayName = displayName.strip();
    phone = phone == null || phone.isBlank() ? null : phone.strip();
  }

  /** A login name as it is stored and looked up. */
  public static String normal(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  /** @throws InvalidInput with a message for each wrong field */
  void check() {
    Map<String, String> wrong = objections();
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
  }

  /** Field → message; empty if all is well. */
  public Map<String, String> objections() {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!LOGIN.matcher(login).matches()) {
      wrong.put("login", "登录名须 3–40 个字符，用小写字母、数字和 . _ -，以字母或数字开头。");
    }
    wrong.putAll(person(displayName, phone));
    return wrong;
  }

  static Map<String, String> person(String displayName, @Nullable String phone) {
    Map<String, String> wrong = new LinkedHashMap<>();
    int length = displayName.codePointCount(0, displayName.length());
    if (length == 0 || length > 40) {
      wrong.put("displayName", "显示名须 1–40 个字符，现为 " + length + " 个。");
    } else if (displayName.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
      wrong.put("displayName", "显示名不能含控制字符。");
    }
    if (phone != null && !PHONE.matcher(phone).matches()) {
      wrong.put("phone", "电话须 7–20 位，只用数字、空格、- 和开头的 +。");
    }
    return wrong;
  }
}
