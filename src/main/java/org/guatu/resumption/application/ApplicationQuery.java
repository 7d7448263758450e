package org.guatu.resumption.application;

import java.time.Instant;
import java.util.List;
import org.guatu.project.ProjectId;
import org.guatu.resumption.SiteFilter;
import org.guatu.resumption.procedure.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * Which applications, the latest begun first.
 *
 * @param sites of which sites
 * @param statuses none for any
 * @param dueBefore those whose limit for the office ends by then; null for any
 * @param sent whether only those that were sent once
 * @param latest whether only the latest of each project, campaign and kind
 * @param after the last of the page before
 */
public record ApplicationQuery(
    SiteFilter sites, List<ApplicationStatus> statuses, @Nullable ProjectId project, @Nullable CampaignId campaign, @Nullable Instant dueBefore, boolean sent,
    boolean latest, @Nullable ApplicationId after, int limit) {

  /** By the project's name. */
  public ApplicationQuery(String words, List<ApplicationStatus> statuses, @Nullable ProjectId project, @Nullable CampaignId campaign, @Nullable Instant dueBefore,
      @Nullable ApplicationId after, int limit) {
    this(new SiteFilter(words, null, null), statuses, project, campaign, dueBefore, false, false, after, limit);
  }

  /** All of a project's. */
  public static ApplicationQuery of(ProjectId project) {
    return new ApplicationQuery("", List.of(), project, null, null, null, 100);
  }
}
