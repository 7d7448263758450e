package org.guatu.resumption.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.guatu.document.AttachmentId;
import org.guatu.organization.PersonId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.ProcedureId;
import org.jspecify.annotations.Nullable;

/**
 * An application as it stands.
 *
 * @param procedure the version under which it began and stays
 * @param emergency whether it began while the zone was not in ordinary times
 * @param applicantAccount who began it; null for the built-in operator
 */
public record ResumptionApplication(
    ApplicationId id,
    ApplicationKind kind,
    CampaignId campaign,
    ProcedureId procedure,
    ProjectId project,
    String projectName,
    boolean emergency,
    Particulars particulars,
    @Nullable UUID applicantAccount,
    String applicant,
    @Nullable PersonId applicantPerson,
    Instant createdAt,
    Course course,
    long version) {

  /**
   * What is applied for.
   *
   * @param requestedOn 拟复工日期
   * @param headcount people who will be on site; for 复工追加 how many more
   * @param plan the plan's attachment
   */
  public record Particulars(@Nullable LocalDate requestedOn, @Nullable Integer headcount, @Nullable AttachmentId plan) {
    public static final Particulars NONE = new Particulars(null, null, null);

    /** All of it in one string, so that who changes it can say what he had seen. */
    public String stamp() {
      return Objects.toString(requestedOn, "") + "/" + Objects.toString(headcount, "") + "/" + (plan == null ? "" : plan.value());
    }
  }

  public ApplicationStatus status() {
    return course.status();
  }

  /** Whether it was checked or signed, and is still with the site. */
  public boolean isChecked() {
    return status() == ApplicationStatus.SELF_CHECKED || status() == ApplicationStatus.JOINTLY_ACCEPTED;
  }
}
