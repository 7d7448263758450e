package org.guatu.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guatu.kernel.Money;
import org.guatu.kernel.Precision;
import org.jspecify.annotations.Nullable;

/** One dated fact of a project's life. Never changed: a later fact corrects ({@code supersedes}) or withdraws ({@code retracts}) it. */
record Fact(UUID id, ProjectId project, What what, When when, Said said, @Nullable UUID supersedes, @Nullable UUID retracts) {

  /**
   * What is stated.
   *
   * @param slot the column within the kind, e.g. the amount's type; "" if the kind has one column only
   * @param original what was typed, e.g. "335,000万元"
   */
  record What(
      FactKind kind,
      String slot,
      String value,
      @Nullable Money amount,
      @Nullable UUID ref,
      @Nullable LocalDate countedOn,
      @Nullable String original) {

    static What of(FactKind kind, String value) {
      return new What(kind, "", value, null, null, null, null);
    }

    static What of(FactKind kind, String slot, String value) {
      return new What(kind, slot, value, null, null, null, null);
    }

    static What of(FactKind kind, String slot, String value, @Nullable UUID ref) {
      return new What(kind, slot, value, null, ref, null, null);
    }
  }

  /** When it happened, and when it was written down. */
  record When(Instant occurredAt, Precision precision, Instant recordedAt) {}

  /**
   * Who says so, who typed or imported it, why, on what evidence.
   *
   * @param source the file's row that it came from, null if it was typed
   */
  record Said(
      String author, String recordedBy, @Nullable String reason, @Nullable String evidence, @Nullable Source source, boolean demo) {}

  /** Where an imported fact stands in the file that it came with. */
  record Source(UUID batch, int row) {}
}
