package org.guatu.resumption.permit;

import java.time.LocalDate;
import java.util.List;
import org.guatu.organization.AreaId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.HeldBy;
import org.jspecify.annotations.Nullable;

/**
 * Which permits, the latest number first.
 *
 * @param words part of the project's name, "" for any
 * @param statuses none for any
 * @param area the project's area; null for any
 * @param held null for anybody's
 * @param endsBy those whose last day is this one or before; null for any
 */
public record PermitQuery(String words, List<PermitStatus> statuses, @Nullable ProjectId project, @Nullable AreaId area, @Nullable LocalDate endsBy,
    @Nullable HeldBy held, @Nullable Place after, int limit) {
  /** By project, name and status only. */
  public PermitQuery(String words, List<PermitStatus> statuses, @Nullable ProjectId project, @Nullable Place after, int limit) {
    this(words, statuses, project, null, null, null, after, limit);
  }

  /** The number of the last of the page before. */
  public record Place(int year, int number) {}
}
