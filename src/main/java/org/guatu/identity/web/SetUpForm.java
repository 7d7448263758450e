package org.guatu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.guatu.identity.Role;
import org.guatu.identity.Zone;
import org.guatu.identity.signin.SetUp;
import org.guatu.kernel.Ids;
import org.guatu.kernel.ZoneId;

/** What the first page of the set-up asks: the zone, and a name and password for each administrator. */
public record SetUpForm(String setupCode, String name, String shortName, String code, String hostDivision, String hostName,
    List<SetUp.Candidate> candidates) {
  static final List<Role> ADMINISTRATORS = List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);

  static SetUpForm empty() {
    return new SetUpForm("", "", "", "", "", "", List.of(
        new SetUp.Candidate(Role.SYSTEM_ADMINISTRATOR, "", "系统管理员", ""),
        new SetUp.Candidate(Role.SECURITY_ADMINISTRATOR, "", "安全管理员", ""),
        new SetUp.Candidate(Role.AUDIT_ADMINISTRATOR, "", "审计管理员", "")));
  }

  static SetUpForm from(HttpServletRequest request) {
    return new SetUpForm(text(request, "setupCode"), text(request, "name"), text(request, "shortName"), text(request, "code").toLowerCase(Locale.ROOT),
        text(request, "hostDivision"), text(request, "hostName"), ADMINISTRATORS.stream().map(role -> new SetUp.Candidate(role,
            text(request, "login-" + role), text(request, "name-" + role), raw(request, "password-" + role))).toList());
  }

  Zone zone() {
    return new Zone(new ZoneId(Ids.next()), code, name, shortName, hostDivision, hostName);
  }

  private static String text(HttpServletRequest request, String name) {
    return raw(request, name).strip();
  }

  private static String raw(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
