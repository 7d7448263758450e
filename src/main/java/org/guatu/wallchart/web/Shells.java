package org.guatu.wallchart.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.NavEntry;
import org.guatu.identity.NavGroup;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Assets;
import org.guatu.kernel.Shell;
import org.guatu.kernel.TimeControl;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Makes the shell of a page: who reads it, where they may go, as of when it speaks. */
@Component
class Shells {
  static final String TYPE_COOKIE = "guatu-type";
  private final List<NavEntry> entries;
  private final ZoneDirectory zones;
  private final Modes modes;
  private final Clock clock;

  Shells(List<NavEntry> entries, ZoneDirectory zones, Modes modes, Clock clock) {
    this.entries = entries.stream().sorted(Comparator.comparing(NavEntry::group).thenComparingInt(NavEntry::order)).toList();
    this.zones = zones;
    this.modes = modes;
    this.clock = clock;
  }

  Shell of(HttpServletRequest request) {
    Access access = Access.currentOrNull();
    String path = request.getRequestURI();
    TimeControl time = time(request, path);
    return new Shell(zone(access, request), access == null ? null : modes.at(access.actor().zone(), time), access == null ? null : access.actor().name(),
        access != null && access.may(Permission.PROJECT_READ), groups(access, path, time), path, large(request), csrf(request), time, Assets.version());
  }

  private String zone(@Nullable Access access, HttpServletRequest request) {
    return access != null ? zones.get(access.actor().zone()).shortName() : zones.byHost(request.getServerName()).map(Zone::shortName).orElse("");
  }

  private List<Shell.Group> groups(@Nullable Access access, String path, TimeControl time) {
    if (access == null) {
      return List.of();
    }
    List<NavEntry> open = entries.stream().filter(entry -> entry.isFor(access)).toList();
    NavEntry current = current(open, path);
    List<Shell.Group> groups = new ArrayList<>();
    for (NavGroup group : NavGroup.values()) {
      List<Shell.Entry> own = new ArrayList<>();
      for (NavEntry entry : open) {
        if (entry.group() == group) {
          own.add(new Shell.Entry(entry.title(), entry.travels() ? time.carry(entry.path()) : entry.path(), entry.equals(current)));
        }
      }
      if (!own.isEmpty()) {
        groups.add(new Shell.Group(group.title(), current != null && current.group() == group, own));
      }
    }
    return groups;
  }

  /** The entry that covers most of a path; null if the page is of none. */
  private static @Nullable NavEntry current(List<NavEntry> entries, String path) {
    NavEntry nearest = null;
    int most = 0;
    for (NavEntry entry : entries) {
      int nearness = nearness(path, entry);
      if (nearness > most) {
        nearest = entry;
        most = nearness;
      }
    }
    return nearest;
  }

  /** How much of a path an entry covers; 0 if the page is not one of its own. */
  private static int nearness(String path, NavEntry entry) {
    int most = within(path, entry.path()) ? entry.path().length() : 0;
    for (String also : entry.also()) {
      most = within(path, also) ? Math.max(most, also.length()) : most;
    }
    return most;
  }

  private static boolean within(String path, String entry) {
    return path.equals(entry) || !entry.equals("/") && path.startsWith(entry + "/");
  }

  private static boolean large(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, TYPE_COOKIE);
    return cookie != null && cookie.getValue().equals("large");
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
  }

  private TimeControl time(HttpServletRequest request, String path) {
    Map<String, String> others = new LinkedHashMap<>();
    if (request.getMethod().equals("GET")) {
      request.getParameterMap().forEach((name, values) -> others.put(name, values[0]));
    }
    others.remove("asOf");
    others.remove("knownAt");
    others.remove("after");
    return new TimeControl(path, others, request.getParameter("asOf"), request.getParameter("knownAt"), clock.instant());
  }
}
