package org.guatu.resumption.permit;

import java.time.Instant;
import java.time.LocalDate;
import org.guatu.kernel.Moments;
import org.guatu.project.ProjectId;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.token.PermitClaims;
import org.jspecify.annotations.Nullable;

/**
 * A permit to resume work (准予复工通知).
 *
 * @param year under which it counts
 * @param number its place in the year; below 0 for a paper that was not numbered as the product numbers
 * @param numberText 复工〔2020〕012号, or as the paper is printed
 * @param application null for one that was taken over from a ledger
 * @param validUntil the last day, included
 * @param authority in whose name it was issued (发文机关); "" for the zone
 * @param issuedBy who signed it; "" where a paper that was taken over names nobody
 */
public record Permit(
    PermitId id,
    int year,
    int number,
    String numberText,
    @Nullable ApplicationId application,
    ProjectId project,
    String projectName,
    String scope,
    int headcountCap,
    String conditions,
    LocalDate validFrom,
    LocalDate validUntil,
    PermitStatus status,
    String authority,
    Instant issuedAt,
    String issuedBy,
    long version) {
  static final String SERIES = "复工";
  /** What a paper that was taken over does not say. */
  static final String UNSAID = "未载明";

  /** 复工〔2020〕012号: as the product numbers permits itself. */
  public static String numberText(int year, int number) {
    return SERIES + "〔%d〕%03d号".formatted(year, number);
  }

  /** By which two numbers are the same. */
  static String numberKey(int year, int number) {
    return SERIES + "/" + year + "/" + number;
  }

  /** What its token says. @param issuer the code of the zone */
  public PermitClaims claims(String issuer) {
    return new PermitClaims(issuer, id.value(), numberText(), projectName, scope, headcountCap, issuedAt, Moments.startOf(validFrom), Moments.startOf(validUntil.plusDays(1)));
  }

  /** Who signed it, in words. */
  public String signer() {
    return issuedBy.isEmpty() ? UNSAID : issuedBy;
  }

  /** Whether it holds on a day, by its dates alone. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(validUntil);
  }
}
