package org.guatu.resumption.web;

import java.time.LocalDate;
import java.util.List;
import org.guatu.resumption.procedure.Campaign;

/** The campaigns of the zone, the latest opened first. */
public record CampaignsPage(List<Campaign> campaigns, LocalDate today) {
  /** "受理中", "已截止", "已结束". */
  public String state(Campaign campaign) {
    return campaign.closedAt() != null ? "已结束" : campaign.takesOn(today) ? "受理中" : "已截止";
  }
}
