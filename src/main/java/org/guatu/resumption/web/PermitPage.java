package org.guatu.resumption.web;

import java.util.List;
import java.util.Map;
import org.guatu.document.paper.Paper;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.kernel.QrCode;
import org.guatu.kernel.Words;
import org.guatu.resumption.permit.FirstWorkday;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitBasis;
import org.guatu.resumption.permit.PermitCourse;
import org.guatu.resumption.permit.PermitPaper;
import org.guatu.resumption.permit.PermitStatus;
import org.jspecify.annotations.Nullable;

/**
 * A permit as a paper, and what the site reports on it.
 *
 * @param course what became of it; null while it holds or will
 * @param token what its code says, for who cannot scan
 * @param workday the first day with people at work; null before
 * @param awaited whether the reader is to report that day
 * @param mayDecide whether the reader may suspend, extend or revoke it, on the office's page
 */
public record PermitPage(Permit permit, PermitBasis basis, @Nullable PermitCourse course, String zoneName, String zoneCode, String token, QrCode code, @Nullable FirstWorkday workday, boolean awaited, boolean mayDecide,
    Map<String, String> typed, Map<String, String> errors) {

  public String path() {
    return OfficePermitController.PATH + "/" + permit.id().value();
  }

  /** Where this token is checked, also by who is not signed in. */
  public String verifyAt() {
    return VerifyController.of(zoneCode) + "#" + token;
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public Lamp lamp() {
    return switch (permit.status()) {
      case ISSUED, ACTIVE -> Lamp.OK;
      case SUSPENDED -> Lamp.WARN;
      case REVOKED, EXPIRED -> Lamp.STOP;
      case SUPERSEDED, RETRACTED -> Lamp.IDLE;
    };
  }

  /** The word that lies over the paper of what does not hold. */
  public String mark() {
    return permit.status() == PermitStatus.SUSPENDED ? "暂停中" : Words.of(permit.status());
  }

  public List<Paper.Paragraph> text() {
    return PermitPaper.text(permit, basis);
  }

  public String issuer() {
    return PermitPaper.issuer(permit, zoneName);
  }

  public String issuedOn() {
    return Paper.written(Moments.day(permit.issuedAt()));
  }
}
