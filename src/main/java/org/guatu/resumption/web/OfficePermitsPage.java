package org.guatu.resumption.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guatu.organization.AreaId;
import org.guatu.resumption.HeldBy;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitQuery;
import org.guatu.resumption.permit.PermitStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The permits of the office's scope.
 *
 * @param next the address of the next page; null on the last
 */
public record OfficePermitsPage(
    List<Permit> permits,
    Asked asked,
    List<OfficeChoice> areas,
    LocalDate today,
    boolean first,
    @Nullable String next,
    boolean mayDecide,
    boolean mayExport) {
  private static final int SOON = 7;

  /**
   * What was asked for.
   *
   * @param status null for any
   * @param area null for any
   * @param within only those that end within so many days; 0 for any
   * @param held null for anybody's
   */
  public record Asked(String words, @Nullable PermitStatus status, @Nullable UUID area, int within, @Nullable HeldBy held) {
    PermitQuery query(LocalDate today, PermitQuery.@Nullable Place after, int limit) {
      List<PermitStatus> statuses = status != null ? List.of(status)
          : within == 0 ? List.of() : Arrays.stream(PermitStatus.values()).filter(PermitStatus::isStanding).toList();
      return new PermitQuery(words, statuses, null, area == null ? null : new AreaId(area), within == 0 ? null : today.plusDays(within), held, after, limit);
    }

    /** @param below "" for the list or what stands below it, such as "/export" */
    UriComponentsBuilder address(String below) {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath(OfficePermitController.PATH + below).queryParam("q", words)
          .queryParam("status", status == null ? "" : status).queryParam("area", area == null ? "" : area).queryParam("within", within);
      return held == null ? address : address.queryParam("by", held.by()).queryParam("holder", held.name());
    }

    /** Whether its projects are those of one area already. */
    public boolean heldByArea() {
      return held != null && held.by() == HeldBy.By.AREA;
    }

    public boolean in(OfficeChoice choice) {
      return area != null && choice.id().equals(area.toString());
    }
  }

  public String path(Permit permit) {
    return OfficePermitController.PATH + "/" + permit.id().value() + (mayDecide ? "/office" : "");
  }

  /** Its address with what was asked for. @param below "" or "/export" */
  public String address(String below) {
    return asked.address(below).encode().build().toUriString();
  }

  /** Whether it holds and ends within a week. */
  public boolean endsSoon(Permit permit) {
    return permit.status().isStanding() && permit.validUntil().isBefore(today.plusDays(SOON));
  }
}
