package org.guatu.resumption.review;

import org.guatu.identity.Access;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Actor;
import org.guatu.kernel.ZoneId;
import org.guatu.resumption.application.ApplicationClock;
import org.guatu.resumption.application.CampaignDesk;
import org.guatu.resumption.permit.PermitTerms;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the clocks of resumption every ten minutes, as the built-in operator. Whatever it does, it does once. */
@Component
public class ResumptionWatch {
  private final ZoneDirectory zones;
  private final ApplicationClock applications;
  private final PermitTerms permits;
  private final CampaignDesk campaigns;

  ResumptionWatch(ZoneDirectory zones, ApplicationClock applications, PermitTerms permits, CampaignDesk campaigns) {
    this.zones = zones;
    this.applications = applications;
    this.permits = permits;
    this.campaigns = campaigns;
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "${guatu.resumption.watch-after:PT1M}")
  void watchAll() throws Exception {
    for (Zone zone : zones.all()) {
      watch(zone.id());
    }
  }

  /** One zone. */
  public void watch(ZoneId zone) throws Exception {
    Access.operator(new Actor(null, "系统", zone, "clock")).call(() -> {
      permits.turn(zone);
      permits.warn(zone);
      campaigns.follow(zone);
      applications.expire(zone);
      applications.remind(zone);
      applications.remindOfMending(zone);
      return zone;
    });
  }
}
