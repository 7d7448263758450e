package org.guatu.resumption.permit;


import java.time.LocalDate;
import org.guatu.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * A permit as a row of 准予复工台账 tells it.
 *
 * @param conditions "" for none
 * @param workedOn the first attended working day; null if not told
 * @param present how many came on that day; null if not told
 * @param revokedOn null if it was not revoked
 * @param signer who signed it; "" if the row names nobody
 * @param evidence where the paper is kept; null if not told
 */
record PaperPermit(
    PaperNumber number,
    ProjectId project,
    LocalDate issuedOn,
    LocalDate validFrom,
    LocalDate validUntil,
    String scope,
    int headcountCap,
    String conditions,
    @Nullable LocalDate workedOn,
    @Nullable Integer present,
    @Nullable LocalDate revokedOn,
    @Nullable String revokedWhy,
    String signer,
    @Nullable String evidence) {
  String numberText() {
    return number.text();
  }

  /** The year that it counts under. */
  int year() {
    return number.year() == null ? issuedOn.getYear() : number.year();
  }

  /** How it stands on a day, by what the paper says. */
  PermitStatus status(LocalDate today) {
    if (revokedOn != null) {
      return PermitStatus.REVOKED;
    }
    if (validUntil.isBefore(today)) {
      return PermitStatus.EXPIRED;
    }
    return validFrom.isAfter(today) ? PermitStatus.ISSUED : PermitStatus.ACTIVE;
  }
}
