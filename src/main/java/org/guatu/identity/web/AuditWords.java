package org.guatu.identity.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guatu.identity.signin.Browser;
import org.guatu.kernel.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the trail's codes are called. An action or a detail without words stands as its code, so that nothing is left out. */
public final class AuditWords {
  private static final String ACTION = "audit.action.";
  private static final String ACTIONS = "audit.actions.";
  private static final String DETAIL = "audit.detail.";
  private static final String KIND = "audit.kind.";
  private static final String ORIGIN = "audit.origin.";
  /** Before the name of who ran a command on the server. */
  private static final String COMMAND = "cli:";
  /** The details by which an entry itself says what it is about. */
  private static final List<String> TOLD = List.of("project", "name", "title", "file");
  /** As the trail writes the value of an enum: "Role.OWNER". */
  private static final Pattern ENUM = Pattern.compile("[A-Z][A-Za-z]+\\.[A-Z][A-Z_]*");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AuditWords() {}

  /** "登录" for "identity.sign-in". */
  public static String action(String code) {
    return Words.has(ACTION + code) ? Words.of(ACTION + code) : code;
  }

  /** The modules whose actions there are, by what their codes begin with. */
  public static Map<String, String> modules() {
    Map<String, String> modules = new LinkedHashMap<>();
    Words.keys(ACTIONS).forEach(module -> modules.put(module + ".", Words.of(ACTIONS + module)));
    return modules;
  }

  /** The codes of a module's actions. */
  public static List<String> actions(String module) {
    return Words.keys(ACTION + module).stream().map(rest -> module + rest).toList();
  }

  /** Name and value of every detail. @param json an object; as it is where it is none */
  public static Map<String, String> details(String json) {
    Map<String, String> details = new LinkedHashMap<>();
    try {
      JSON.readTree(json).properties().forEach(each -> details.put(name(each.getKey()), value(each.getKey(), each.getValue())));
    } catch (JacksonException unreadable) {
      details.put("原文", json);
    }
    return details;
  }

  /** Where an entry came from, as people call it; an address as it is. */
  public static String origin(String origin) {
    return origin.startsWith(COMMAND) ? Words.of(ORIGIN + "cli", origin.substring(COMMAND.length())) : Words.has(ORIGIN + origin) ? Words.of(ORIGIN + origin) : origin;
  }

  /** The name of what an entry is about, if its details have it. */
  static Optional<String> told(String json) {
    try {
      JsonNode details = JSON.readTree(json);
      return TOLD.stream().filter(details::has).map(code -> value(code, details.get(code))).findFirst();
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  private static String name(String code) {
    return Words.has(DETAIL + code) ? Words.of(DETAIL + code) : code;
  }

  private static String value(String code, JsonNode value) {
    if (code.equals("agent")) {
      return Browser.of(value.asString());
    }
    if (code.equals("rule") && Words.has(value.asString())) {
      return Words.of(value.asString()).replaceAll("\\{\\d[^}]*}", "…");
    }
    if (code.equals("kind") && Words.has(KIND + value.asString())) {
      return Words.of(KIND + value.asString());
    }
    if (value.isString() && ENUM.matcher(value.stringValue()).matches() && Words.has(value.stringValue())) {
      return Words.of(value.stringValue());
    }
    return value.isBoolean() ? (value.booleanValue() ? "是" : "否") : value.isString() ? value.stringValue() : value.toString();
  }
}
