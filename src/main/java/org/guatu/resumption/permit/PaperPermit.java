package org.guatu.resumption.permit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.guatu.kernel.DocumentNumber;
import org.guatu.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * A permit as a row of 准予复工台账 tells it.
 *
 * @param conditions "" for none
 * @param workedOn the first attended working day; null if not told
 * @param present how many came on that day; null if not told
 * @param revokedOn null if it was not revoked
 * @param signer who signed it
 * @param evidence where the paper is kept; null if not told
 */
record PaperPermit(
    int year,
    int number,
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
  /** A document number. */
  record Numbered(int year, int number) {}

  /** As offices write it, with any kind of brackets and leading zeros. @return null if it is none of ours */
  static @Nullable Numbered number(String typed) {
    return DocumentNumber.read(typed).filter(number -> number.word().equals(Permit.SERIES) && number.year() != null)
        .map(number -> new Numbered(requireNonNull(number.year()), number.number())).orElse(null);
  }

  String numberText() {
    return Permit.numberText(year, number);
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
