package org.guatu.resumption.web;

import java.util.List;
import java.util.stream.Stream;
import org.guatu.kernel.Words;
import org.guatu.resumption.HeldBy;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.CampaignDesk;
import org.guatu.resumption.application.ResumptionApplication;
import org.jspecify.annotations.Nullable;

/**
 * Applications, the latest begun first.
 *
 * @param status {@link #OPEN}, {@link #CURRENT}, {@link #ALL} or the name of a status
 * @param held whose projects; null for anybody's
 * @param previous the address of the first page; null on it
 * @param next the address of the next page; null on the last
 * @param due the applications that are due from the reader's sites; null for who may not apply
 */
public record ApplicationsPage(List<Row> rows, String words, String status, @Nullable HeldBy held, @Nullable String previous, @Nullable String next,
    @Nullable List<CampaignDesk.Due> due) {
  public boolean mayApply() {
    return due != null;
  }

  /** What is not over. */
  public static final String OPEN = "OPEN";
  /** The same with what was refused and not applied for again, which the site has to take up. */
  public static final String CURRENT = "CURRENT";
  public static final String ALL = "ALL";
  /** What was sent once, whatever became of it. */
  public static final String SENT = "SENT";

  /** An application and who has it now. */
  public record Row(ResumptionApplication application, Holder holder) {
    /** The lamp's word; what ended otherwise than with a permit says how. */
    public String word() {
      ApplicationStatus status = application.status();
      return status.isFinal() && status != ApplicationStatus.APPROVED ? Words.of(status) : holder.lamp().word();
    }
  }

  /** The statuses that a choice stands for; none for all. */
  static List<ApplicationStatus> statuses(String choice) {
    return Stream.of(ApplicationStatus.values()).filter(each -> switch (choice) {
      case ALL, SENT -> false;
      case OPEN -> !each.isFinal();
      case CURRENT -> !each.isFinal() || each == ApplicationStatus.REJECTED;
      default -> choice.equals(each.name());
    }).toList();
  }
}
