package org.guatu.wallchart.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.guatu.identity.Access;
import org.guatu.identity.Role;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.wallchart.Own;

/** 我的工地, 我的企业: somebody's own rows. */
public record OwnPage(Own own, String title) {
  static String title(Access viewer) {
    if (viewer.has(Role.BUTLER)) {
      return "我联系的企业和工地";
    }
    return viewer.has(Role.ENTERPRISE_REPORTER) ? "我的企业" : "我的工地";
  }

  /** How many sites of each lamp. */
  public Map<Lamp, Long> lamps() {
    Map<Lamp, Long> lamps = new EnumMap<>(Lamp.class);
    own.sites().forEach(each -> lamps.merge(each.site().state().lamp(), 1L, Long::sum));
    return lamps;
  }

  /** "2020-02-28 起，第 5 天"; the day it began is the first. */
  public String since(Instant since) {
    return Moments.day(since) + " 起，第 " + (ChronoUnit.DAYS.between(Moments.day(since), own.asOf().day()) + 1) + " 天";
  }

  public String asOf() {
    return Moments.minute(own.asOf().at());
  }
}
