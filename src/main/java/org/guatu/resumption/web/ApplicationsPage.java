package org.guatu.resumption.web;

import java.util.List;
import java.util.stream.Stream;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.ResumptionApplication;
import org.jspecify.annotations.Nullable;

/**
 * Applications, the latest begun first.
 *
 * @param status {@link #OPEN}, {@link #ALL} or the name of a status
 * @param first whether it is the first page
 * @param next the address of the next page; null on the last
 */
public record ApplicationsPage(List<Row> rows, String words, String status, boolean first, @Nullable String next, boolean mayApply) {
  /** What is not over. */
  public static final String OPEN = "OPEN";
  public static final String ALL = "ALL";

  /** An application and who has it now. */
  public record Row(ResumptionApplication application, Holder holder) {}

  /** The statuses that a choice stands for; none for all. */
  static List<ApplicationStatus> statuses(String choice) {
    return choice.equals(ALL) ? List.of() : Stream.of(ApplicationStatus.values())
        .filter(each -> choice.equals(OPEN) ? !each.isFinal() : choice.equals(each.name())).toList();
  }
}
