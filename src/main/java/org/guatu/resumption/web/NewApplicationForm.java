package org.guatu.resumption.web;

import java.util.UUID;
import org.guatu.kernel.Fields;
import org.guatu.project.ProjectId;
import org.guatu.resumption.procedure.CampaignId;
import org.jspecify.annotations.Nullable;

/** The beginning of an application as it is typed. */
public record NewApplicationForm(@Nullable String project, @Nullable String campaign) {
  /** What it says. */
  record Entry(ProjectId project, CampaignId campaign) {}

  /** @throws org.guatu.kernel.InvalidInput if something is not chosen */
  Entry toEntry() {
    Fields fields = new Fields();
    UUID site = fields.requiredId("project", "工地", project);
    UUID round = fields.requiredId("campaign", "复工专项", campaign);
    fields.check();
    return new Entry(new ProjectId(site), new CampaignId(round));
  }
}
