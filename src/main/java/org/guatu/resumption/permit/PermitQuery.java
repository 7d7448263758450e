package org.guatu.resumption.permit;

import java.util.List;
import org.guatu.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Which permits, the latest number first.
 *
 * @param words part of the project's name, "" for any
 * @param statuses none for any
 */
public record PermitQuery(String words, List<PermitStatus> statuses, @Nullable ProjectId project, @Nullable Place after, int limit) {
  /** The number of the last of the page before. */
  public record Place(int year, int number) {}
}
