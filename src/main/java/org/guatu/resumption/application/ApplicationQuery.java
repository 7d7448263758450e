package org.guatu.resumption.application;

import java.time.Instant;
import java.util.List;
import org.guatu.project.ProjectId;
import org.guatu.resumption.procedure.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * Which applications, the latest begun first.
 *
 * @param words part of the project's name, "" for any
 * @param statuses none for any
 * @param dueBefore those whose limit for the office ends by then; null for any
 * @param after the last of the page before
 */
public record ApplicationQuery(
    String words, List<ApplicationStatus> statuses, @Nullable ProjectId project, @Nullable CampaignId campaign, @Nullable Instant dueBefore,
    @Nullable ApplicationId after, int limit) {

  /** All of a project's. */
  public static ApplicationQuery of(ProjectId project) {
    return new ApplicationQuery("", List.of(), project, null, null, null, 100);
  }
}
