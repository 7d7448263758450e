package org.guatu.identity.signin;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser says of itself, as short as a person would: "Chrome 131 · Windows". */
public final class Browser {
  /** The first that is named counts: Edge and WeChat name Chrome too, Chrome names Safari. */
  private static final Map<String, String> NAMES = ordered("MicroMessenger/", "微信", "DingTalk/", "钉钉", "Edg/", "Edge", "QQBrowser/", "QQ 浏览器",
      "Firefox/", "Firefox", "Chrome/", "Chrome", "Version/", "Safari", "curl/", "curl");
  private static final Map<String, String> SYSTEMS = ordered("OpenHarmony", "鸿蒙", "HarmonyOS", "鸿蒙", "Android", "Android",
      "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS X", "macOS", "Linux", "Linux");

  private Browser() {}

  /** @return as it came, shortened, where nothing is recognised; "" for nothing */
  public static String of(String agent) {
    String system = SYSTEMS.entrySet().stream().filter(each -> agent.contains(each.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    String name = NAMES.entrySet().stream().filter(each -> agent.contains(each.getKey()))
        .map(each -> each.getValue() + version(agent, each.getKey())).findFirst().orElse("");
    if (name.isEmpty() && system.isEmpty()) {
      return agent.length() <= 24 ? agent : agent.substring(0, 24) + "…";
    }
    return name + (name.isEmpty() || system.isEmpty() ? "" : " · ") + system;
  }

  private static String version(String agent, String mark) {
    String rest = agent.substring(agent.indexOf(mark) + mark.length());
    String digits = rest.split("\\D", 2)[0];
    return digits.isEmpty() ? "" : " " + digits;
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
