package org.guatu.resumption.web;

import java.util.UUID;
import org.guatu.kernel.Fields;
import org.guatu.project.ProjectId;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.procedure.CampaignId;
import org.jspecify.annotations.Nullable;

/** The beginning of an application as it is typed. */
public record NewApplicationForm(@Nullable String project, @Nullable String campaign, @Nullable String kind) {
  /** What it says. */
  record Entry(ProjectId project, CampaignId campaign, ApplicationKind kind) {}

  /** @throws org.guatu.kernel.InvalidInput if something is not chosen */
  Entry toEntry() {
    Fields fields = new Fields();
    UUID site = fields.requiredId("project", "工地", project);
    UUID round = fields.requiredId("campaign", "复工专项", campaign);
    ApplicationKind what = fields.choice("kind", "申请种类", kind, ApplicationKind.class);
    fields.check();
    return new Entry(new ProjectId(site), new CampaignId(round), what);
  }

  public boolean is(ApplicationKind wanted) {
    return wanted.name().equals(kind);
  }
}
