package org.guatu.resumption.web;

import java.time.LocalDate;
import java.util.List;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitStatus;
import org.jspecify.annotations.Nullable;

/**
 * The permits of the office's scope.
 *
 * @param status null for any
 * @param within only those that end within so many days; 0 for any
 * @param next the address of the next page; null on the last
 */
public record OfficePermitsPage(
    List<Permit> permits,
    String words,
    @Nullable PermitStatus status,
    String area,
    int within,
    List<OfficeChoice> areas,
    LocalDate today,
    boolean first,
    @Nullable String next,
    boolean mayDecide) {
  private static final int SOON = 7;

  public String path(Permit permit) {
    return OfficePermitController.PATH + "/" + permit.id().value() + (mayDecide ? "/office" : "");
  }

  /** Whether it holds and ends within a week. */
  public boolean endsSoon(Permit permit) {
    return permit.status().isStanding() && permit.validUntil().isBefore(today.plusDays(SOON));
  }
}
