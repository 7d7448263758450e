package org.guatu.resumption.permit;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern NUMBER = Pattern.compile("复工\\s*[〔\\[［【（(]\\s*(\\d{4})\\s*[〕\\]］】）)]\\s*(?:第\\s*)?0*([1-9]\\d{0,5})\\s*号");

  /** A document number. */
  record Numbered(int year, int number) {}

  /** As offices write it, with any kind of brackets and leading zeros. @return null if it is none of ours */
  static @Nullable Numbered number(String typed) {
    Matcher matcher = NUMBER.matcher(typed.strip());
    return matcher.matches() ? new Numbered(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))) : null;
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
