package org.guatu.briefing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.guatu.briefing.BriefRun;
import org.guatu.briefing.BriefText;
import org.guatu.briefing.Correction;
import org.guatu.figure.Snapshot;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A brief as it stands on the screen.
 *
 * @param date below the signature: when it was published, or the day of a draft
 * @param corrections where the ledger was restated since
 */
public record BriefSheet(String mark, String number, BriefText text, AsOf asOf, List<Snapshot> figures, List<Correction> corrections, String signed,
    LocalDate date) {
  /** Where a number opens: the figure at the brief's own moment, by its own knowledge. */
  public String figurePath(String code) {
    return "/figures/" + code + "?asOf=" + parameter(asOf.at()) + "&knownAt=" + parameter(asOf.knownAt());
  }

  /** What a number or a named member is now, where the ledger was restated; null if the same. */
  public @Nullable String now(BriefRun run) {
    boolean name = run.member() != null;
    return corrections.stream().filter(correction -> correction.code().equals(run.code()) && correction.member() == name)
        .filter(correction -> !name || correction.printed().equals(run.text())).map(Correction::now).findFirst().orElse(null);
  }

  static String parameter(Instant moment) {
    return LocalDateTime.ofInstant(moment, Moments.SHANGHAI).toString();
  }
}
