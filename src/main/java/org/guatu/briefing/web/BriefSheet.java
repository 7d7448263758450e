package org.guatu.briefing.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.briefing.BriefText;
import org.guatu.briefing.Correction;
import org.guatu.figure.Snapshot;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A brief as it stands on the screen.
 *
 * @param corrections by what was printed, where the ledger was restated since
 */
public record BriefSheet(String mark, String number, BriefText text, AsOf asOf, List<Snapshot> figures, List<Correction> corrections, String signed) {
  /** Where a number opens: the figure at the brief's own moment, by its own knowledge. */
  public String figurePath(String code) {
    return "/figures/" + code + "?asOf=" + parameter(asOf.at()) + "&knownAt=" + parameter(asOf.knownAt());
  }

  /** What the number or name says now; null if the same. */
  public @Nullable String now(@Nullable String code, String printed) {
    return corrections.stream().filter(correction -> correction.code().equals(code) && matches(correction, printed)).map(Correction::now).findFirst()
        .orElse(null);
  }

  public Map<String, Snapshot> byCode() {
    return figures.stream().collect(Collectors.toMap(Snapshot::code, figure -> figure, (one, other) -> one));
  }

  /** "800余名" is printed for ">800人", so a number is the correction's own if it is no name's. */
  private static boolean matches(Correction correction, String printed) {
    boolean number = printed.chars().anyMatch(Character::isDigit) && correction.printed().chars().anyMatch(Character::isDigit);
    return correction.printed().equals(printed) || number && correction.isNumber();
  }

  static String parameter(Instant moment) {
    return LocalDateTime.ofInstant(moment, Moments.SHANGHAI).truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
